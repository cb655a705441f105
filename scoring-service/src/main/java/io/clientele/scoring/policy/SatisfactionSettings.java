package io.clientele.scoring.policy;

import io.clientele.scoring.satisfaction.SatisfactionPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How opinions become satisfaction; see {@link SatisfactionPolicy}. */
@ConfigMapping(prefix = "clientele.satisfaction")
public interface SatisfactionSettings {

  /** Weight of a rating. */
  @WithDefault("1")
  double ratingWeight();

  /** Weight of what a text says. */
  @WithDefault("0.7")
  double textWeight();

  /** After which an opinion weighs half. */
  @WithDefault("P180D")
  Duration halfLife();

  /** Weight of the neutral prior. */
  @WithDefault("0.5")
  double priorWeight();

  /** The decayed weight below which the satisfaction is unknown. */
  @WithDefault("0.3")
  double leastWeight();

  /** The least mean that is high, within 0 and 1. */
  @WithDefault("0.25")
  double highFrom();

  /** The greatest mean that is low, within -1 and 0. */
  @WithDefault("-0.15")
  double lowTo();

  /** Assumed standard deviation of one opinion, for the confidence only. */
  @WithDefault("0.5")
  double spread();

  /** The policy of these settings. */
  default SatisfactionPolicy policy() {
    return new SatisfactionPolicy(
        ratingWeight(),
        textWeight(),
        halfLife(),
        priorWeight(),
        leastWeight(),
        highFrom(),
        lowTo(),
        spread());
  }
}
