package io.clientele.scoring.score;

import io.clientele.scoring.standing.Standing;
import java.util.List;

/** The finding where a customer has no rank among the buyers. */
final class Abstention {

  private Abstention() {}

  static Finding unranked(String dimension, Standing standing, String method, String version) {
    Evidence reason =
        standing.buyer()
            ? Evidence.scene("cuts", "not made yet in " + standing.revenue().currency())
            : Evidence.scene("orders", 0);
    return Finding.unknown(dimension, List.of(reason), method, version);
  }
}
