package io.clientele.scoring.policy;

import io.clientele.scoring.satisfaction.SatisfactionPolicy;
import io.clientele.scoring.satisfaction.SignalWeights;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How signals become satisfaction; see {@link SatisfactionPolicy}. */
@ConfigMapping(prefix = "clientele.satisfaction")
public interface SatisfactionSettings {

  /** Weight of a rating. */
  @WithDefault("1")
  double ratingWeight();

  /** Weight of what a text says. */
  @WithDefault("0.7")
  double textWeight();

  /** Weights of the other kinds of signals. */
  Weights weights();

  /** After which a signal weighs half. */
  @WithDefault("P180D")
  Duration halfLife();

  /** Weight of the neutral prior. */
  @WithDefault("0.5")
  double priorWeight();

  /** The decayed weight of what was said below which the satisfaction is unknown. */
  @WithDefault("0.3")
  double leastWeight();

  /** The least mean that is high, within 0 and 1. */
  @WithDefault("0.25")
  double highFrom();

  /** The greatest mean that is low, within -1 and 0. */
  @WithDefault("-0.15")
  double lowTo();

  /** Assumed standard deviation of one signal: of the interval and the confidence. */
  @WithDefault("0.5")
  double spread();

  /** How much signals weigh that are neither ratings nor texts. */
  interface Weights {

    /** An answer to how satisfied one is. */
    @WithDefault("1")
    double csat();

    /** An answer to how likely one is to recommend. */
    @WithDefault("0.8")
    double nps();

    /** An answer to how easy it was. */
    @WithDefault("0.7")
    double ces();

    /** A complaint of the greatest severity. */
    @WithDefault("1.2")
    double complaint();

    /** A return: it moves the mean of who said something, and makes no label alone. */
    @WithDefault("0.2")
    double returned();
  }

  /** The policy of these settings. */
  default SatisfactionPolicy policy() {
    return new SatisfactionPolicy(
        new SignalWeights(
            ratingWeight(),
            textWeight(),
            weights().csat(),
            weights().nps(),
            weights().ces(),
            weights().complaint(),
            weights().returned()),
        halfLife(),
        priorWeight(),
        leastWeight(),
        highFrom(),
        lowTo(),
        spread());
  }
}
