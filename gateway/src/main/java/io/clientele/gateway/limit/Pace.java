package io.clientele.gateway.limit;

/**
 * How often one may call.
 *
 * @param perMinute requests in a minute, 1 to {@link #MOST_PER_MINUTE}; 0: any number
 * @param perDay requests in a day of UTC, 1 to {@link #MOST_PER_DAY}; 0: any number
 */
public record Pace(int perMinute, int perDay) {

  /** The highest bound of a minute. */
  public static final int MOST_PER_MINUTE = 10_000_000;

  /** The highest bound of a day. */
  public static final int MOST_PER_DAY = 1_000_000_000;

  /** No bounds. */
  public static final Pace FREE = new Pace(0, 0);

  /** Refuses bounds that cannot be meant. */
  public Pace {
    if (perMinute < 0 || perMinute > MOST_PER_MINUTE) {
      throw new IllegalArgumentException("takes 0 to " + MOST_PER_MINUTE + " requests per minute");
    }
    if (perDay < 0 || perDay > MOST_PER_DAY) {
      throw new IllegalArgumentException("takes 0 to " + MOST_PER_DAY + " requests per day");
    }
  }

  /** The more generous of two, bound by bound. */
  Pace orMore(Pace other) {
    return new Pace(more(perMinute, other.perMinute), more(perDay, other.perDay));
  }

  private static int more(int one, int other) {
    return one == 0 || other == 0 ? 0 : Math.max(one, other);
  }
}
