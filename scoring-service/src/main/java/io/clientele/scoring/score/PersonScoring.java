package io.clientele.scoring.score;

import io.clientele.scoring.model.LabelledChurn;
import io.clientele.scoring.model.StoredModel;
import io.clientele.scoring.person.Profile;
import io.clientele.scoring.score.ScoreReads.Scored;
import io.clientele.scoring.score.View.ChurnVerdict;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Standing;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Classifies a person of a moment by all that is known then, scorecards aside. */
@ApplicationScoped
class PersonScoring {

  private final Classifier classifier;
  private final List<LabelledChurn> churn;

  PersonScoring(Classifier classifier, @All List<LabelledChurn> churn) {
    this.classifier = classifier;
    this.churn = churn;
  }

  /** What is expected of the person, and the classifications. */
  Scored score(Standing standing, Profile profile, Moment moment) {
    Expected expected = Expected.of(standing, moment.models().value(), moment.asOf());
    String currency = standing.revenue().currency();
    View view =
        new View(
            moment.asOf(),
            moment.cuts().get(currency),
            moment.valueCuts().get(currency),
            expected,
            verdict(moment.models().churn(), profile));
    return new Scored(
        standing, expected, classifier.classify(standing, profile.demographics(), view));
  }

  private @Nullable ChurnVerdict verdict(@Nullable StoredModel model, Profile profile) {
    return model == null
        ? null
        : churn.stream()
            .flatMap(judge -> judge.judge(model, profile).stream())
            .findFirst()
            .map(judgement -> new ChurnVerdict(model.id(), judgement))
            .orElse(null);
  }
}
