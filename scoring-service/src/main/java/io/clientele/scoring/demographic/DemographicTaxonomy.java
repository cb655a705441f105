package io.clientele.scoring.demographic;

/**
 * All demographic bands.
 *
 * @param version names these bands in every classification made with them
 * @param leastConfidence a label has to be likelier than this, in [0, 1)
 */
public record DemographicTaxonomy(
    String version,
    double leastConfidence,
    AgeBands ages,
    IncomeBands incomes,
    Households households,
    FamilyStages family) {

  public DemographicTaxonomy {
    if (version.isBlank()) {
      throw new IllegalArgumentException("the demographic bands need a version");
    }
    if (!(leastConfidence >= 0 && leastConfidence < 1)) {
      throw new IllegalArgumentException("least_confidence lies within 0 and 1");
    }
  }

  /** Whether the label may be given. */
  public boolean carries(Likely likely) {
    return likely.confidence() > leastConfidence;
  }
}
