package io.clientele.scoring.clv;

/** A history in whole days as one number, ordered by frequency, then age, then recency. */
final class HistoryKey {

  static final int MOST_PURCHASES = (1 << 19) - 1;
  static final int MOST_DAYS = (1 << 22) - 1;

  private HistoryKey() {}

  static long of(int frequency, int recencyDays, int ageDays) {
    if (frequency < 0
        || frequency > MOST_PURCHASES
        || recencyDays < 0
        || ageDays < recencyDays
        || ageDays > MOST_DAYS
        || (frequency == 0 && recencyDays > 0)) {
      throw new IllegalArgumentException(
          "not a history: %d repeat purchases, the last on day %d, seen for %d days"
              .formatted(frequency, recencyDays, ageDays));
    }
    return (long) frequency << 44 | (long) ageDays << 22 | recencyDays;
  }

  static int frequency(long key) {
    return (int) (key >>> 44);
  }

  static int ageDays(long key) {
    return (int) (key >>> 22) & MOST_DAYS;
  }

  static int recencyDays(long key) {
    return (int) key & MOST_DAYS;
  }

  static RepeatHistory history(long key, TimeUnit unit) {
    return new RepeatHistory(
        frequency(key), recencyDays(key) / unit.days(), ageDays(key) / unit.days());
  }
}
