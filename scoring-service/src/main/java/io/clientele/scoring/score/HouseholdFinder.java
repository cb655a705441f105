package io.clientele.scoring.score;

import io.clientele.scoring.demographic.Belief;
import io.clientele.scoring.demographic.Children;
import io.clientele.scoring.demographic.DemographicTaxonomy;
import io.clientele.scoring.demographic.Demographics;
import io.clientele.scoring.demographic.Family;
import io.clientele.scoring.demographic.FamilyPolicy;
import io.clientele.scoring.demographic.Likely;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Finds the kind of household by its size; where nobody told it, it is added up from partner and
 * children. The number behind it is the size.
 */
record HouseholdFinder(DemographicTaxonomy taxonomy) {

  private static final String DIMENSION = "household";

  Finding find(Demographics known, LocalDate on) {
    Integer size = known.householdSize();
    if (size != null) {
      List<Evidence> evidence = List.of(Evidence.of("household_size", size, 1));
      return finding(taxonomy.households().of(size), size, evidence, "household-size");
    }
    FamilyPolicy policy = taxonomy.family().policy();
    Belief partner = Family.partner(known, policy);
    Children children = Children.of(known, on, policy);
    OptionalInt addedUp = taxonomy.households().addedUp(partner, children.count());
    List<Evidence> evidence =
        List.of(
            Evidence.of("partner", partner.text(), addedUp.isPresent() ? 0.5 : 0),
            Evidence.of(
                "children_at_home",
                children.count() == null ? "unknown" : children.count(),
                addedUp.isPresent() ? 0.5 : 0));
    return addedUp.isPresent()
        ? finding(
            taxonomy.households().ofAddedUp(addedUp.getAsInt()),
            addedUp.getAsInt(),
            evidence,
            "household-added-up")
        : Finding.unknown(DIMENSION, evidence, "household-added-up", taxonomy.version());
  }

  private Finding finding(Optional<Likely> band, int size, List<Evidence> evidence, String method) {
    return band.filter(taxonomy::carries)
        .map(found ->
            new Finding(
                DIMENSION,
                found.label(),
                found.confidence(),
                evidence,
                method,
                taxonomy.version(),
                OptionalDouble.of(size),
                new Detail.None()))
        .orElseGet(() -> Finding.unknown(DIMENSION, evidence, method, taxonomy.version()));
  }
}
