package io.clientele.scoring.evaluation;

import io.clientele.scoring.filter.Dimensions;
import io.clientele.scoring.operation.Progress;
import io.clientele.scoring.portrait.PersonVocabulary;
import io.clientele.scoring.portrait.Portrait;
import io.clientele.scoring.portrait.PortraitSample;
import io.clientele.scoring.portrait.Portraits;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.clientele.scoring.standing.StandingPolicy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads customers at the three times of an evaluation. */
@ApplicationScoped
class EvaluationReads {

  private static final int MOST_CUSTOMERS = 100_000;
  private static final int CHUNK = 1_000;

  private final Moments moments;
  private final PortraitSample sample;
  private final Portraits portraits;
  private final RecordedLabels recorded;
  private final StandingPolicy policy;

  EvaluationReads(
      Moments moments,
      PortraitSample sample,
      Portraits portraits,
      RecordedLabels recorded,
      StandingPolicy policy) {
    this.moments = moments;
    this.sample = sample;
    this.portraits = portraits;
    this.recorded = recorded;
    this.policy = policy;
  }

  /** Whether the labels of a dimension are found of everybody at any time. */
  static boolean shipped(String dimension) {
    return PersonVocabulary.SHIPPED.find(PersonVocabulary.LABELS + dimension).isPresent();
  }

  /** Everybody, or a sample where there are very many. */
  Uni<Drafts> read(EvaluationRequest request, AsOf asOf, Progress progress) {
    progress.at("reading customers", 0.05);
    return now(request, asOf)
        .invoke(() -> progress.at("going back in time", 0.2))
        .call(drafts -> then(request, asOf, drafts))
        .invoke(() -> progress.at("going back farther", 0.4))
        .call(drafts -> earlier(request, asOf, drafts));
  }

  private interface Take {
    void take(Portrait portrait, Figures figures, Map<String, String> labels);
  }

  private Uni<Drafts> now(EvaluationRequest request, AsOf asOf) {
    return moments.read(
        asOf,
        moment ->
            sample.currency(moment).map(Drafts::new).call(drafts -> all(request, moment, drafts)));
  }

  private Uni<Void> all(EvaluationRequest request, Moment moment, Drafts drafts) {
    return sample
        .ids(moment, MOST_CUSTOMERS)
        .chain(ids ->
            chunks(
                request,
                moment,
                drafts.currency(),
                ids,
                (portrait, figures, labels) -> drafts.now(portrait.personId(), figures, labels)));
  }

  private Uni<Void> then(EvaluationRequest request, AsOf asOf, Drafts drafts) {
    return past(
        request,
        request.before(asOf.time(), 1),
        drafts,
        (portrait, figures, labels) -> drafts.then(portrait.personId(), figures, labels));
  }

  private Uni<Void> earlier(EvaluationRequest request, AsOf asOf, Drafts drafts) {
    return past(
        request,
        request.before(asOf.time(), 2),
        drafts,
        (portrait, figures, labels) -> drafts.earlier(portrait.personId(), figures));
  }

  private Uni<Void> past(EvaluationRequest request, Instant time, Drafts drafts, Take take) {
    // Every snapshot costs a pass over the base: none before anything can have happened.
    return time.isBefore(Instant.EPOCH)
        ? Uni.createFrom().voidItem()
        : moments
            .read(
                new AsOf(time, false),
                moment ->
                    chunks(request, moment, drafts.currency(), drafts.persons(), take)
                        .replaceWith(true))
            .replaceWithVoid();
  }

  private Uni<Void> chunks(
      EvaluationRequest request, Moment moment, String currency, List<String> ids, Take take) {
    Uni<Void> done = Uni.createFrom().voidItem();
    for (int from = 0; from < ids.size(); from += CHUNK) {
      List<String> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
      done = done.chain(() -> chunk(request, moment, currency, chunk, take));
    }
    return done;
  }

  private Uni<Void> chunk(
      EvaluationRequest request, Moment moment, String currency, List<String> ids, Take take) {
    return portraits
        .draw(moment, ids)
        .chain(drawn ->
            recorded(request, moment, ids)
                .invoke(told ->
                    drawn.stream()
                        .filter(portrait -> portrait.standing() != null)
                        .forEach(portrait ->
                            take.take(
                                portrait,
                                Figures.of(
                                    portrait, policy.satisfaction(), currency, moment.asOf()),
                                labels(request, portrait, told)))))
        .replaceWithVoid();
  }

  private Uni<Map<String, Map<String, String>>> recorded(
      EvaluationRequest request, Moment moment, List<String> ids) {
    Uni<Map<String, Map<String, String>>> all = Uni.createFrom().item(new HashMap<>());
    for (String dimension : request.dimensions()) {
      if (!shipped(dimension)) {
        all =
            all.call(found ->
                recorded
                    .at(moment.connection(), dimension, ids, moment.asOf())
                    .invoke(labels -> found.put(dimension, labels)));
      }
    }
    return all;
  }

  private static Map<String, String> labels(
      EvaluationRequest request, Portrait portrait, Map<String, Map<String, String>> recorded) {
    Map<String, String> labels = HashMap.newHashMap(1);
    for (String dimension : request.dimensions()) {
      String label =
          shipped(dimension)
              ? portrait.labels().getOrDefault(dimension, "")
              : recorded.getOrDefault(dimension, Map.of()).getOrDefault(portrait.personId(), "");
      if (!label.isEmpty() && !label.equals(Dimensions.UNKNOWN)) {
        labels.put(dimension, label);
      }
    }
    return labels;
  }
}
