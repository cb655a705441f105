package io.clientele.scoring.scorecard;

import io.clientele.scoring.portrait.EventRepository;
import io.clientele.scoring.portrait.Portrait;
import io.clientele.scoring.portrait.Portraits;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.standing.Moment;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Scores persons as of a past time and looks up what came of them. */
@ApplicationScoped
class LabelledScores {

  private static final double MICROS_OF_DAY = 86_400e6;

  /** A score and what came. */
  record Labelled(CardScore score, boolean positive) {}

  private final Portraits portraits;
  private final CardScoring scoring;
  private final EventRepository events;

  LabelledScores(Portraits portraits, CardScoring scoring, EventRepository events) {
    this.portraits = portraits;
    this.scoring = scoring;
    this.events = events;
  }

  /** The time until which an order counts. */
  static Instant until(Instant asOf, Outcome.OrderWithin within) {
    return asOf.plus(Duration.ofNanos(Math.round(within.days() * MICROS_OF_DAY) * 1_000));
  }

  /** Those of the persons whose outcome is known, scored. */
  Uni<List<Labelled>> read(
      Moment moment, List<String> personIds, Scorecard scorecard, Outcome outcome) {
    return portraits
        .draw(moment, personIds)
        .map(drawn -> drawn.stream().map(Portrait::subject).filter(Objects::nonNull).toList())
        .chain(subjects -> scoring.enrich(moment, subjects, scorecard.aggregates()))
        .chain(subjects ->
            ordered(moment, subjects, outcome)
                // Scoring a page takes longer than an event loop should be kept.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(ordered -> label(subjects, scorecard, outcome, ordered)));
  }

  private Uni<Set<String>> ordered(Moment moment, List<Subject> subjects, Outcome outcome) {
    return outcome.event() instanceof Outcome.OrderWithin within
        ? events.ordered(
            moment.connection(),
            subjects.stream().map(Subject::personId).toList(),
            moment.asOf(),
            until(moment.asOf(), within))
        : Uni.createFrom().item(Set.of());
  }

  private static List<Labelled> label(
      List<Subject> subjects, Scorecard scorecard, Outcome outcome, Set<String> ordered) {
    List<Labelled> labelled = new ArrayList<>();
    for (Subject subject : subjects) {
      Boolean came =
          switch (outcome.event()) {
            case Outcome.OrderWithin within -> ordered.contains(subject.personId());
            case Outcome.Attribute attribute ->
                attribute.says(subject.values().get(attribute.fullName()));
          };
      if (came != null) {
        labelled.add(new Labelled(scorecard.score(subject), came != outcome.negated()));
      }
    }
    return labelled;
  }
}
