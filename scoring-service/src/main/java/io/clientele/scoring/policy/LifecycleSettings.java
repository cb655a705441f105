package io.clientele.scoring.policy;

import io.clientele.scoring.lifecycle.LifecyclePolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a buyer stops being new, active, dormant; see {@link LifecyclePolicy}. */
@ConfigMapping(prefix = "clientele.lifecycle")
public interface LifecycleSettings {

  /** Days between purchases of a customer of whom nothing is known. */
  @WithDefault("60")
  double defaultInterval();

  /** How many observed intervals the default weighs as much as. */
  @WithDefault("1")
  double priorWeight();

  /** Lower bound of the interval, in days. */
  @WithDefault("7")
  double shortestInterval();

  /** Upper bound of the interval, in days. */
  @WithDefault("365")
  double longestInterval();

  /** How long after the first order a customer is new. */
  @WithDefault("P30D")
  Duration newFor();

  /** Up to how many intervals of silence a customer is active. */
  @WithDefault("2")
  double activeIntervals();

  /** Up to how many intervals of silence a customer is dormant. */
  @WithDefault("4")
  double dormantIntervals();

  /** The policy of these settings. */
  default LifecyclePolicy policy() {
    return new LifecyclePolicy(
        defaultInterval(),
        priorWeight(),
        shortestInterval(),
        longestInterval(),
        newFor(),
        activeIntervals(),
        dormantIntervals());
  }
}
