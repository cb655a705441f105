package io.clientele.scoring.score;

import io.clientele.scoring.demographic.AgeEstimate;
import io.clientele.scoring.demographic.DemographicTaxonomy;
import io.clientele.scoring.demographic.Demographics;
import io.clientele.scoring.demographic.Likely;
import io.clientele.scoring.demographic.PartialDate;
import java.time.LocalDate;
import java.util.List;

/**
 * Finds the age band. The confidence is the chance that the age lies in it: below 1 only where the
 * birthday is not known and two bands are possible.
 */
record AgeBandFinder(DemographicTaxonomy taxonomy) {

  private static final String DIMENSION = "age_band";

  Finding find(Demographics known, LocalDate on) {
    PartialDate birth = known.birth();
    if (birth != null) {
      return ofAge(birth.ageOn(on));
    }
    Boolean senior = known.senior();
    return senior == null ? unknown(Evidence.scene("birth_date", "not known")) : ofSenior(senior);
  }

  private Finding ofAge(AgeEstimate age) {
    if (age.most() < 0) {
      return unknown(Evidence.scene("age", "not born then"));
    }
    return taxonomy
        .ages()
        .of(age)
        .filter(taxonomy::carries)
        .map(band -> found(band, Evidence.of("age", age.text(), band.confidence()), "age"))
        .orElseGet(() -> unknown(Evidence.scene("age", age.text())));
  }

  // Who is no senior can be of any other age.
  private Finding ofSenior(boolean senior) {
    Likely band = taxonomy.ages().senior();
    return senior && taxonomy.carries(band)
        ? found(band, Evidence.of("senior", true, band.confidence()), "senior-flag")
        : unknown(Evidence.scene("senior", senior));
  }

  private Finding found(Likely band, Evidence evidence, String method) {
    return Finding.of(
        DIMENSION, band.label(), band.confidence(), List.of(evidence), method, taxonomy.version());
  }

  private Finding unknown(Evidence reason) {
    return Finding.unknown(DIMENSION, List.of(reason), "age", taxonomy.version());
  }
}
