package io.clientele.scoring.scorecard;

import io.clientele.scoring.portrait.Aggregate;
import io.clientele.scoring.portrait.EventRepository;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.scorecard.ScorecardsInForce.InForce;
import io.clientele.scoring.standing.Moment;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Scores persons by the scorecards in force. */
@ApplicationScoped
public class CardScoring {

  /** A score and the version that it is by. */
  public record Scored(CardScore score, int version) {}

  private final ScorecardsInForce scorecards;
  private final EventRepository events;

  CardScoring(ScorecardsInForce scorecards, EventRepository events) {
    this.scorecards = scorecards;
    this.events = events;
  }

  /**
   * The scores by every scorecard in force, by person; nothing is read where there are none.
   *
   * @param subjects asked for only where there are some
   */
  public Uni<Map<String, List<Scored>>> score(Moment moment, Supplier<List<Subject>> subjects) {
    return scorecards
        .load(moment.connection())
        .chain(found ->
            found.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : enrich(moment, subjects.get(), figures(found))
                    .map(enriched -> score(found, enriched)));
  }

  private static List<Aggregate> figures(List<InForce> found) {
    return found.stream().flatMap(one -> one.scorecard().aggregates().stream()).toList();
  }

  private static Map<String, List<Scored>> score(List<InForce> found, List<Subject> subjects) {
    Map<String, List<Scored>> scores = HashMap.newHashMap(subjects.size());
    for (Subject subject : subjects) {
      scores.put(
          subject.personId(),
          found.stream()
              .map(one -> new Scored(one.scorecard().score(subject), one.version()))
              .toList());
    }
    return scores;
  }

  /** The subjects with the single events that the figures need. */
  Uni<List<Subject>> enrich(Moment moment, List<Subject> subjects, List<Aggregate> figures) {
    return events.enrich(moment.connection(), subjects, figures, moment.asOf());
  }
}
