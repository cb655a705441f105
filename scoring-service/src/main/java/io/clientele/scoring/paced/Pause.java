package io.clientele.scoring.paced;

/** How long work in the background rests before it begins anew. */
final class Pause {

  private static final long SHORTEST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 30_000;
  private static final long FACTOR = 10;

  private Pause() {}

  /**
   * Ten times as long as the work took, so that about a tenth of the time goes into it; but never
   * longer than half a minute: work that waited for others, or a machine that was slow for once,
   * must not leave answers old for minutes.
   *
   * @param tookMillis milliseconds
   * @return milliseconds
   */
  static long afterMillis(long tookMillis) {
    return Math.clamp(FACTOR * tookMillis, SHORTEST_MILLIS, LONGEST_MILLIS);
  }
}
