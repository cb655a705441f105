package io.clientele.scoring.score;

import io.clientele.scoring.filter.Dimensions;
import io.clientele.scoring.standing.Standing;
import java.util.List;
import java.util.OptionalDouble;

/** The finding where a customer has no rank among the buyers. */
final class Abstention {

  private Abstention() {}

  static Finding unranked(String dimension, Standing standing, String method, String version) {
    Evidence reason =
        standing.buyer()
            ? Evidence.scene("cuts", "not made yet in " + standing.revenue().currency())
            : Evidence.scene("orders", 0);
    return new Finding(
        dimension,
        Dimensions.UNKNOWN,
        0,
        List.of(reason),
        method,
        version,
        OptionalDouble.empty(),
        new Detail.None());
  }
}
