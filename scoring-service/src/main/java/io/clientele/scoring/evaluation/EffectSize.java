package io.clientele.scoring.evaluation;

import java.util.Collection;
import java.util.OptionalDouble;

/** How much groups differ, in units of how much customers do. */
public final class EffectSize {

  private EffectSize() {}

  /**
   * Hedges' g (Hedges, Journal of Educational Statistics 6, 1981): the difference of the means by
   * the pooled standard deviation, times {@code 1 - 3 / (4 (n1 + n2 - 2) - 1)} for the bias of
   * small samples.
   *
   * @return nothing where there are fewer than two values in a group, or all are alike in both
   *     while the means differ
   */
  public static OptionalDouble hedges(Sample first, Sample second) {
    if (first.count() < 2 || second.count() < 2) {
      return OptionalDouble.empty();
    }
    double degrees = first.count() + second.count() - 2.0;
    double deviation = Math.sqrt((first.squares() + second.squares()) / degrees);
    double apart = first.mean() - second.mean();
    if (deviation == 0) {
      return apart == 0 ? OptionalDouble.of(0) : OptionalDouble.empty();
    }
    return OptionalDouble.of(apart / deviation * (1 - 3 / (4 * degrees - 1)));
  }

  /**
   * Eta squared: the share of the variance that lies between the groups (Fisher, Statistical
   * Methods for Research Workers, 1925), in [0, 1].
   *
   * @return nothing where all values are alike
   */
  public static OptionalDouble etaSquared(Collection<Sample> groups) {
    Sample all = Sample.NONE;
    double within = 0;
    for (Sample group : groups) {
      all = all.and(group);
      within += group.squares();
    }
    double total = all.squares();
    return total == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.clamp(1 - within / total, 0.0, 1.0));
  }
}
