package io.clientele.scoring.segment;

import io.clientele.scoring.language.DisplayNames;
import io.clientele.scoring.portrait.Portrait;
import io.clientele.scoring.portrait.Portraits;
import io.clientele.scoring.segment.SegmentDefinition.Kind;
import io.clientele.scoring.segment.SegmentJudging.Around;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tries out a condition that is not stored, on as many customers as there is time for. */
@ApplicationScoped
class SegmentPreview {

  private static final int MOST = 20_000;
  private static final int CHUNK = 500;
  private static final String FIELD = "expression";

  private final Moments moments;
  private final PersonVocabularies vocabularies;
  private final SegmentsInForce segments;
  private final PreviewRepository repository;
  private final Portraits portraits;
  private final SegmentJudging judging;
  private final SegmentSettings settings;

  SegmentPreview(
      Moments moments,
      PersonVocabularies vocabularies,
      SegmentsInForce segments,
      PreviewRepository repository,
      Portraits portraits,
      SegmentJudging judging,
      SegmentSettings settings) {
    this.moments = moments;
    this.vocabularies = vocabularies;
    this.segments = segments;
    this.repository = repository;
    this.portraits = portraits;
    this.judging = judging;
    this.settings = settings;
  }

  /**
   * Whom a condition would hold.
   *
   * @param shown members to name
   * @return fails with INVALID_FIELD of {@code expression}
   */
  Uni<Preview> preview(String expression, int shown, AsOf asOf) {
    return vocabularies
        .now()
        // Checking an expression takes milliseconds, too long for an event loop.
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(vocabulary -> SegmentDefining.compile(FIELD, expression, vocabulary))
        .chain(rule -> moments.read(asOf, moment -> preview(rule, shown, moment)));
  }

  private Uni<Preview> preview(SegmentRule rule, int shown, Moment moment) {
    return segments
        .load(moment.connection())
        .chain(known -> {
          Trial trial = Trial.of(rule, known);
          return repository
              .size(moment)
              .chain(size ->
                  repository
                      .sample(moment, MOST)
                      .chain(ids -> new Run(trial, moment, ids, size, shown).next()));
        });
  }

  /** A condition under a name that nobody has, with all that it rests on. */
  private record Trial(String name, SegmentSet segments) {

    static Trial of(SegmentRule rule, SegmentSet known) {
      Map<String, StoredSegment> byName = new HashMap<>();
      known.order().forEach(segment -> byName.put(segment.name(), segment));
      SegmentDefining.checkKnown(FIELD, rule, "", byName);
      String name = "preview";
      while (byName.containsKey(name)) {
        name = name.substring(1) + name.charAt(0);
      }
      SegmentSet under = known.under(rule.segments());
      List<StoredSegment> all = new ArrayList<>(under.order());
      Map<String, SegmentRule> rules = new HashMap<>();
      for (StoredSegment segment : all) {
        SegmentRule other = under.rule(segment.name());
        if (other != null) {
          rules.put(segment.name(), other);
        }
      }
      rules.put(name, rule);
      all.add(
          new StoredSegment(
              new SegmentDefinition(name, Kind.RULE, rule.text(), new DisplayNames("", ""), ""),
              0,
              0,
              false,
              Map.of(),
              List.copyOf(rule.segments()),
              Instant.EPOCH,
              Instant.EPOCH));
      return new Trial(name, new SegmentSet(all, rules));
    }
  }

  private final class Run {

    private final Trial trial;
    private final Moment moment;
    private final List<String> ids;
    private final long customers;
    private final int shown;
    private final long end = System.nanoTime() + settings.previewTime().toNanos();
    private final List<String> sample = new ArrayList<>();
    private int looked;
    private long members;
    private long failed;
    private String failure = "";

    Run(Trial trial, Moment moment, List<String> ids, long customers, int shown) {
      this.trial = trial;
      this.moment = moment;
      this.ids = ids;
      this.customers = customers;
      this.shown = shown;
    }

    Uni<Preview> next() {
      if (looked == ids.size() || (looked > 0 && System.nanoTime() > end)) {
        return Uni.createFrom()
            .item(new Preview(customers, looked, members, failed, failure, sample));
      }
      List<String> chunk = ids.subList(looked, Math.min(ids.size(), looked + CHUNK));
      return portraits
          .draw(moment, chunk)
          .map(drawn -> drawn.stream().map(Portrait::subject).filter(Objects::nonNull).toList())
          .chain(subjects ->
              judging.judge(
                  moment, trial.segments(), subjects, new Around(null, Map.of(), moment.asOf())))
          .invoke(judged -> {
            judged.forEach(this::count);
            looked += chunk.size();
          })
          .chain(this::next);
    }

    private void count(Judged judged) {
      if (judged.members().contains(trial.name())) {
        members++;
        if (sample.size() < shown) {
          sample.add(judged.personId());
        }
      }
      if (judged.failed().contains(trial.name())) {
        failed++;
        failure = failure.isEmpty() ? judged.why(trial.name()) : failure;
      }
    }
  }
}
