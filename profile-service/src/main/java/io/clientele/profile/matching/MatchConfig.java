package io.clientele.profile.matching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How people who may be one are looked for. */
@ConfigMapping(prefix = "clientele.matching")
public interface MatchConfig {

  /** How often the worker looks for customers to compare. */
  @WithDefault("250ms")
  Duration pollInterval();

  /** How many customers are compared with others in one transaction. */
  @WithDefault("100")
  int batchCustomers();

  /**
   * How many people may have a key in common until it tells nobody apart. It bounds what one
   * customer is compared with, however many there are.
   */
  @WithDefault("30")
  int maxBlock();

  /** About how many pairs weights are estimated from at most. */
  @WithDefault("200000")
  int fitPairs();
}
