package io.clientele.scoring.score;

import io.clientele.scoring.demographic.Demographics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds where a person lives: country, region and city, as far as they are known. */
record GeographyFinder(String version) {

  private static final String DIMENSION = "geography";
  private static final String METHOD = "told";

  Finding find(Demographics known) {
    List<Evidence> evidence = new ArrayList<>();
    add(evidence, "country", known.country());
    add(evidence, "region", known.region());
    add(evidence, "city", known.city());
    String label = evidence.stream().map(Evidence::value).collect(Collectors.joining(" / "));
    if (!known.divisionCode().isEmpty()) {
      evidence.add(Evidence.scene("division_code", known.divisionCode()));
    }
    return label.isEmpty()
        ? Finding.unknown(DIMENSION, evidence, METHOD, version)
        : Finding.of(DIMENSION, label, 1, evidence, METHOD, version);
  }

  private static void add(List<Evidence> evidence, String indicator, String value) {
    if (!value.isEmpty()) {
      evidence.add(Evidence.of(indicator, value, 1));
    }
  }
}
