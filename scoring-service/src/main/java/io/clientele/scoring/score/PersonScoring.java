package io.clientele.scoring.score;

import io.clientele.scoring.model.LabelledChurn;
import io.clientele.scoring.model.StoredModel;
import io.clientele.scoring.person.Profile;
import io.clientele.scoring.score.Answer.Scored;
import io.clientele.scoring.score.View.ChurnVerdict;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Standing;
import io.clientele.scoring.tier.PolicyTier;
import io.clientele.scoring.tier.PolicyTiers;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Classifies persons as they stood at a time against everything that was in force then. */
@ApplicationScoped
class PersonScoring {

  private final Classifier classifier;
  private final PolicyTiers tiers;
  private final List<LabelledChurn> churn;
  private final BackgroundFindings background;

  PersonScoring(
      Classifier classifier,
      PolicyTiers tiers,
      @All List<LabelledChurn> churn,
      BackgroundFindings background) {
    this.background = background;
    this.classifier = classifier;
    this.tiers = tiers;
    this.churn = churn;
  }

  /**
   * The persons with their classifications, in the given order.
   *
   * @param profiles of all of them, and maybe of others
   */
  Uni<List<Scored>> score(Moment moment, List<Standing> standings, Collection<Profile> profiles) {
    Map<String, Profile> byPerson = HashMap.newHashMap(profiles.size());
    profiles.forEach(profile -> byPerson.put(profile.personId(), profile));
    Map<String, String> currencies = HashMap.newHashMap(standings.size());
    standings.forEach(
        standing -> currencies.put(standing.customerId(), standing.revenue().currency()));
    return tiers
        .at(moment.connection(), currencies, moment.asOf())
        .map(given ->
            standings.stream()
                .map(standing -> {
                  String person = standing.customerId();
                  Profile profile = Objects.requireNonNull(byPerson.get(person));
                  return score(moment, standing, profile, given.get(person));
                })
                .toList())
        .chain(scored -> background.add(moment, scored));
  }

  private Scored score(
      Moment moment, Standing standing, Profile profile, @Nullable PolicyTier tier) {
    Expected expected = Expected.of(standing, moment.models().value(), moment.asOf());
    String currency = standing.revenue().currency();
    View view =
        new View(
            moment.asOf(),
            moment.cuts().get(currency),
            moment.valueCuts().get(currency),
            tier,
            expected,
            verdict(moment.models().churn(), profile));
    return new Scored(standing, expected, classifier.classify(standing, profile, view));
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
