package io.clientele.scoring.policy;

import io.clientele.scoring.lifecycle.AlivePolicy;
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

  /** With a model of lifetime value: active down to this probability to be alive. */
  @WithDefault("0.5")
  double alive();

  /** With a model of lifetime value: dormant down to this probability to be alive. */
  @WithDefault("0.1")
  double gone();

  /** With a model of lifetime value: after this silence a buyer is gone in any case. */
  @WithDefault("P730D")
  Duration longestSilence();

  /** The policy of a model of lifetime value. */
  default AlivePolicy alivePolicy() {
    return new AlivePolicy(alive(), gone(), longestSilence());
  }

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
