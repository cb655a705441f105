package io.clientele.scoring.scorecard;

import io.clientele.scoring.language.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explains the labels of shipped classifications. */
public final class ShippedExplainer {

  private static final Map<String, Dimension> DIMENSIONS =
      Map.of(
          "value_tier", new TierDimension(),
          "lifecycle", new LifecycleDimension(),
          "rfm", new RfmDimension());

  /** One of them. */
  interface Dimension {

    /** Why the label is what it is; none where the customer has no place in it. */
    Optional<Explanation> explain(Ranked ranked);
  }

  private ShippedExplainer() {}

  /** Whether there is a shipped classification of that name that can be explained. */
  public static boolean explains(String dimension) {
    return DIMENSIONS.containsKey(dimension);
  }

  /** Why the label of the dimension is what it is. */
  public static Explanation explain(String dimension, Ranked ranked) {
    Dimension shipped = DIMENSIONS.get(dimension);
    if (shipped == null) {
      throw new IllegalArgumentException("there is no shipped classification " + dimension);
    }
    return shipped.explain(ranked).orElseGet(() -> unknown(dimension, ranked.label()));
  }

  private static Explanation unknown(String dimension, String label) {
    return new Explanation(
        dimension,
        0,
        null,
        label,
        BigDecimal.ZERO,
        List.of(),
        new Sentences(Language.EN).of("unknown"),
        new Sentences(Language.ZH).of("unknown"),
        null);
  }
}
