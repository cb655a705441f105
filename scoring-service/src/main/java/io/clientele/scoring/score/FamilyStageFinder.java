package io.clientele.scoring.score;

import io.clientele.scoring.demographic.AgeEstimate;
import io.clientele.scoring.demographic.DemographicTaxonomy;
import io.clientele.scoring.demographic.Demographics;
import io.clientele.scoring.demographic.Family;
import io.clientele.scoring.demographic.FamilyStages;
import io.clientele.scoring.demographic.Likely;
import io.clientele.scoring.demographic.PartialDate;
import java.time.LocalDate;
import java.util.List;

/**
 * Finds the stage of the family. The confidence is its lower probability: what is left of it
 * however the unknown turns out; evidence counts by as much of it as would be lost without.
 */
record FamilyStageFinder(DemographicTaxonomy taxonomy) {

  private static final String DIMENSION = "family_stage";
  private static final String METHOD = "family-life-cycle";

  Finding find(Demographics known, LocalDate on) {
    FamilyStages stages = taxonomy.family();
    Family family = Family.of(known, on, stages.policy());
    if (underAge(known, on)) {
      return Finding.unknown(
          DIMENSION, List.of(Evidence.scene("age", "under age")), METHOD, taxonomy.version());
    }
    return stages
        .of(family)
        .filter(taxonomy::carries)
        .map(stage -> found(stage, family))
        .orElseGet(
            () -> Finding.unknown(DIMENSION, evidence("", family), METHOD, taxonomy.version()));
  }

  private boolean underAge(Demographics known, LocalDate on) {
    PartialDate birth = known.birth();
    if (birth == null) {
      return false;
    }
    AgeEstimate age = birth.ageOn(on);
    return age.chance(years -> years >= taxonomy.family().policy().adultFrom()) <= 0.5;
  }

  private Finding found(Likely stage, Family family) {
    return Finding.of(
        DIMENSION,
        stage.label(),
        stage.confidence(),
        evidence(stage.label(), family),
        METHOD,
        taxonomy.version());
  }

  private List<Evidence> evidence(String stage, Family family) {
    return List.of(
        evidence("older", family.older().text(), stage, family, family.withoutOlder()),
        evidence("partner", family.partner().text(), stage, family, family.withoutPartner()),
        evidence("child_at_home", family.child().text(), stage, family, family.withoutChildren()),
        evidence(
            "young_child", family.youngChild().text(), stage, family, family.withoutYoungChild()));
  }

  private Evidence evidence(
      String indicator, String value, String stage, Family family, Family without) {
    FamilyStages stages = taxonomy.family();
    double lost = stages.confidence(stage, family) - stages.confidence(stage, without);
    return Evidence.of(indicator, value, stage.isEmpty() ? 0 : lost);
  }
}
