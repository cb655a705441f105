package io.clientele.scoring.scorecard;

import io.clientele.scoring.portrait.Portrait;
import io.clientele.scoring.portrait.Portraits;
import io.clientele.scoring.scorecard.Preview.PersonScore;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** Scores a sample by a definition that need not be stored. */
@ApplicationScoped
class ScorecardPreview {

  private final Moments moments;
  private final Population population;
  private final Portraits portraits;
  private final CardScoring scoring;

  ScorecardPreview(
      Moments moments, Population population, Portraits portraits, CardScoring scoring) {
    this.moments = moments;
    this.population = population;
    this.portraits = portraits;
    this.scoring = scoring;
  }

  /** What the scorecard makes of up to {@code size} persons. */
  Uni<Preview> preview(Scorecard scorecard, int size, AsOf asOf) {
    return moments.read(
        asOf,
        moment ->
            population
                .sample(moment, size)
                .chain(ids -> score(scorecard, moment, ids))
                .map(scores -> Preview.of(scorecard, scores)));
  }

  private Uni<List<PersonScore>> score(Scorecard scorecard, Moment moment, List<String> ids) {
    return portraits
        .draw(moment, ids)
        .map(drawn -> drawn.stream().map(Portrait::subject).filter(Objects::nonNull).toList())
        .chain(subjects -> scoring.enrich(moment, subjects, scorecard.aggregates()))
        .map(subjects ->
            subjects.stream()
                .map(subject -> new PersonScore(subject.personId(), scorecard.score(subject)))
                .toList());
  }
}
