package io.clientele.scoring.score;

import io.clientele.scoring.demographic.DemographicTaxonomy;
import io.clientele.scoring.lifecycle.ChurnPolicy;
import io.clientele.scoring.person.Profile;
import io.clientele.scoring.rfm.RfmTaxonomy;
import io.clientele.scoring.standing.CutsPolicy;
import io.clientele.scoring.standing.Standing;
import io.clientele.scoring.standing.StandingPolicy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Classifies a person at a time in every dimension. */
@Singleton
class Classifier {

  private final RfmFinder rfm;
  private final TierFinder tier;
  private final LifecycleFinder lifecycle;
  private final SatisfactionFinder satisfaction;
  private final ClvTierFinder clvTier;
  private final ChurnRiskFinder churnRisk;
  private final FrequencyFinder frequency;
  private final PowerFinder power;
  private final DemographicFinder demographic;
  private final ConductFinder conduct;
  private final PersonalityFinder personality;

  Classifier(
      RfmTaxonomy taxonomy,
      DemographicTaxonomy bands,
      CutsPolicy cuts,
      StandingPolicy policy,
      ChurnPolicy churn) {
    this.rfm = new RfmFinder(taxonomy);
    this.tier = new TierFinder(cuts.tiers());
    this.lifecycle = new LifecycleFinder(policy.lifecycle(), policy.alive());
    this.clvTier = new ClvTierFinder(cuts.tiers());
    this.churnRisk = new ChurnRiskFinder(churn);
    this.frequency = new FrequencyFinder(policy.frequency());
    this.power = new PowerFinder(cuts.power());
    this.satisfaction = new SatisfactionFinder(policy.satisfaction());
    this.demographic = new DemographicFinder(bands);
    this.conduct = new ConductFinder(policy.conduct());
    this.personality = new PersonalityFinder(policy.conduct().personalities());
  }

  /** The classifications. */
  List<Finding> classify(Standing standing, Profile profile, View view) {
    Instant asOf = view.asOf();
    List<Finding> findings = new ArrayList<>();
    findings.add(rfm.find(standing, view.cuts(), asOf));
    findings.add(lifecycle.find(standing, view.expected(), asOf));
    findings.add(tier.find(standing, view.cuts(), view.tier()));
    findings.add(satisfaction.find(standing, asOf));
    findings.add(clvTier.find(standing, view.valueCuts(), view.expected()));
    findings.add(churnRisk.find(standing, view));
    findings.add(frequency.find(standing, asOf));
    findings.add(power.find(standing, view.valueCuts(), asOf));
    findings.addAll(demographic.find(profile.demographics(), asOf));
    findings.addAll(conduct.find(standing.conduct()));
    findings.add(personality.find(profile, asOf));
    return findings;
  }
}
