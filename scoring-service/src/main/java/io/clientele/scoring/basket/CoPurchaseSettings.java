package io.clientele.scoring.basket;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How co-purchases are mined. */
@ConfigMapping(prefix = "clientele.co-purchases")
public interface CoPurchaseSettings {

  /**
   * Megabytes that mining may take: up to half for the baskets, the rest for the search. Where the
   * search needs more, the support is raised.
   */
  @WithDefault("256")
  int memoryMegabytes();

  /** How many sets of rules are kept, the latest. */
  @WithDefault("20")
  int kept();

  /** The memory in bytes. */
  default long memoryBytes() {
    return (long) memoryMegabytes() << 20;
  }
}
