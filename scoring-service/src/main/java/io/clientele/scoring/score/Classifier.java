package io.clientele.scoring.score;

import io.clientele.scoring.demographic.DemographicTaxonomy;
import io.clientele.scoring.demographic.Demographics;
import io.clientele.scoring.rfm.RfmTaxonomy;
import io.clientele.scoring.standing.Cuts;
import io.clientele.scoring.standing.CutsPolicy;
import io.clientele.scoring.standing.Standing;
import io.clientele.scoring.standing.StandingPolicy;
import io.clientele.scoring.tier.PolicyTier;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Classifies a person at a time in every dimension. */
@Singleton
class Classifier {

  private final RfmFinder rfm;
  private final TierFinder tier;
  private final LifecycleFinder lifecycle;
  private final SatisfactionFinder satisfaction;
  private final DemographicFinder demographic;

  Classifier(
      RfmTaxonomy taxonomy, DemographicTaxonomy bands, CutsPolicy cuts, StandingPolicy policy) {
    this.rfm = new RfmFinder(taxonomy);
    this.tier = new TierFinder(cuts.tiers());
    this.lifecycle = new LifecycleFinder(policy.lifecycle());
    this.satisfaction = new SatisfactionFinder(policy.satisfaction());
    this.demographic = new DemographicFinder(bands);
  }

  /**
   * The classifications.
   *
   * @param cuts those of the customer's currency, where they were made
   * @param given the tier that a policy gave, where one did
   */
  List<Finding> classify(
      Standing standing,
      Demographics demographics,
      @Nullable Cuts cuts,
      @Nullable PolicyTier given,
      Instant asOf) {
    List<Finding> findings = new ArrayList<>();
    findings.add(rfm.find(standing, cuts, asOf));
    findings.add(lifecycle.find(standing, asOf));
    findings.add(tier.find(standing, cuts, given));
    findings.add(satisfaction.find(standing, asOf));
    findings.addAll(demographic.find(demographics, asOf));
    return findings;
  }
}
