package io.clientele.scoring.clv;

/**
 * A history in whole days, and what was bought after it, as one number: ordered by frequency, then
 * age, then recency, then purchases after it. Sorting numbers is how millions of histories become
 * the few distinct ones.
 */
final class HistoryKey {

  static final int MOST_PURCHASES = (1 << 16) - 1;
  static final int MOST_DAYS = (1 << 17) - 1;
  static final int MOST_LATER = (1 << 13) - 1;

  private static final int LATER_BITS = 13;
  private static final int DAY_BITS = 17;

  private HistoryKey() {}

  static long of(int frequency, int recencyDays, int ageDays, int later) {
    if (frequency < 0
        || frequency > MOST_PURCHASES
        || recencyDays < 0
        || ageDays < recencyDays
        || ageDays > MOST_DAYS
        || later < 0
        || later > MOST_LATER
        || (frequency == 0 && recencyDays > 0)) {
      throw new IllegalArgumentException(
          "not a history: %d repeat purchases, the last on day %d, seen for %d days, %d later"
              .formatted(frequency, recencyDays, ageDays, later));
    }
    long days = (long) ageDays << DAY_BITS | recencyDays;
    return ((long) frequency << (2 * DAY_BITS) | days) << LATER_BITS | later;
  }

  static int frequency(long key) {
    return (int) (key >>> (2 * DAY_BITS + LATER_BITS));
  }

  static int ageDays(long key) {
    return (int) (key >>> (DAY_BITS + LATER_BITS)) & MOST_DAYS;
  }

  static int recencyDays(long key) {
    return (int) (key >>> LATER_BITS) & MOST_DAYS;
  }

  static int later(long key) {
    return (int) key & MOST_LATER;
  }

  static long withoutLater(long key) {
    return key & (-1L << LATER_BITS);
  }

  static RepeatHistory history(long key, TimeUnit unit) {
    return new RepeatHistory(
        frequency(key), recencyDays(key) / unit.days(), ageDays(key) / unit.days());
  }
}
