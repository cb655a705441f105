package io.clientele.scoring.clv;

/**
 * A history in whole occasions, one by time unit. Of a history in days by a longer unit the recency
 * is rounded up to the occasion at which the last purchase was made, the age down to those that are
 * over, and at most one purchase counts by occasion.
 *
 * @param used occasions with a purchase, x
 * @param last the last of them, t_x
 * @param seen occasions so far, n
 */
record Occasions(int used, int last, int seen) {

  private static final int LONGEST = 1_000_000_000;

  static Occasions of(RepeatHistory history) {
    int last =
        history.frequency() == 0
            ? 0
            : Math.max(1, (int) Math.min(Math.ceil(history.recency()), LONGEST));
    int seen = Math.max(last, (int) Math.min(history.age(), LONGEST));
    return new Occasions((int) Math.min(history.frequency(), last), last, seen);
  }
}
