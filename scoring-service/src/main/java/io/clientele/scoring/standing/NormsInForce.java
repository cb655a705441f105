package io.clientele.scoring.standing;

import io.clientele.scoring.conduct.Norms;
import java.time.Instant;
import java.util.Map;

/**
 * What is usual in the business, as standings are made with it.
 *
 * @param version another one for other norms; 0: nothing is known to be usual
 * @param madeAt when they were last found
 */
public record NormsInForce(long version, Instant madeAt, Norms norms) {

  /** Nothing is known to be usual. */
  public static final NormsInForce NONE = new NormsInForce(0, Instant.EPOCH, Norms.NONE);

  private static final double MUCH = 0.2;

  /** The same, which were found again at a time. */
  NormsInForce foundAt(Instant time) {
    return new NormsInForce(version, time, norms);
  }

  /**
   * Whether others are so different that everybody should be looked at with them: something is
   * usual of which nothing was known, or differs by more than a fifth.
   */
  boolean differsMuchFrom(Norms found) {
    return moved(norms.prices(), found.prices())
        || moved(norms.baskets(), found.baskets())
        || moved(norms.gapDays(), found.gapDays());
  }

  private static <K> boolean moved(Map<K, Double> before, Map<K, Double> found) {
    return found.entrySet().stream()
        .anyMatch(entry -> moved(before.getOrDefault(entry.getKey(), 0.0), entry.getValue()));
  }

  private static boolean moved(double before, double found) {
    return found > 0 && Math.abs(found - before) > MUCH * before;
  }
}
