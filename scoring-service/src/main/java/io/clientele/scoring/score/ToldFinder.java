package io.clientele.scoring.score;

import io.clientele.scoring.demographic.Demographics;
import java.util.List;
import java.util.function.Function;

/**
 * Finds a label that was told as it is. How good the telling is, is a question of the attribute,
 * not of the classification: what follows from it is certain.
 */
record ToldFinder(
    String dimension, String indicator, String version, Function<Demographics, String> value) {

  private static final String METHOD = "told";

  Finding find(Demographics known) {
    String label = value.apply(known);
    return label.isEmpty()
        ? Finding.unknown(
            dimension, List.of(Evidence.scene(indicator, "not known")), METHOD, version)
        : Finding.of(
            dimension, label, 1, List.of(Evidence.of(indicator, label, 1)), METHOD, version);
  }
}
