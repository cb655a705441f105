package io.clientele.scoring.score;

import io.clientele.scoring.demographic.Demographics;
import io.clientele.scoring.rfm.RfmTaxonomy;
import io.clientele.scoring.standing.Cuts;
import io.clientele.scoring.standing.CutsPolicy;
import io.clientele.scoring.standing.Standing;
import io.clientele.scoring.standing.StandingPolicy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Classifies a standing at a time in every dimension. */
@Singleton
class Classifier {

  private final RfmFinder rfm;
  private final TierFinder tier;
  private final LifecycleFinder lifecycle;
  private final SatisfactionFinder satisfaction;

  Classifier(RfmTaxonomy taxonomy, CutsPolicy cuts, StandingPolicy policy) {
    this.rfm = new RfmFinder(taxonomy);
    this.tier = new TierFinder(cuts.tiers());
    this.lifecycle = new LifecycleFinder(policy.lifecycle());
    this.satisfaction = new SatisfactionFinder(policy.satisfaction());
  }

  /**
   * The classifications.
   *
   * @param cuts those of the customer's currency, where they were made
   */
  List<Finding> classify(
      Standing standing, Demographics demographics, @Nullable Cuts cuts, Instant asOf) {
    return List.of(
        rfm.find(standing, cuts, asOf),
        lifecycle.find(standing, asOf),
        tier.find(standing, cuts),
        satisfaction.find(standing, asOf));
  }
}
