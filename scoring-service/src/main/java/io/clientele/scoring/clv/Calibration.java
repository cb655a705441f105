package io.clientele.scoring.clv;

import java.util.Arrays;

/**
 * Purchases told as days, made into the data of a fit and of its report. Purchases of one day count
 * once; recency and age are the days since the first purchase over the days of a time unit; who
 * bought for the first time after the calibration is left out, and so is what was bought after the
 * holdout.
 *
 * @param counts what is fitted
 * @param holdout what came after it
 * @param firstPurchases customers by day of the first purchase; index 0 is the first of all days
 * @param repeatPurchases repeat purchases of these customers by day, to the end of the holdout
 * @param days days from the first of all days to the calibration's end
 * @param lateCustomers customers left out who bought for the first time after the calibration
 * @param latePurchases days of purchase left out that are after the holdout
 */
@SuppressWarnings("ArrayRecordComponent") // numbers that are read, never compared
public record Calibration(
    PurchaseCounts counts,
    HoldoutCounts holdout,
    long[] firstPurchases,
    long[] repeatPurchases,
    int days,
    long lateCustomers,
    long latePurchases) {

  /**
   * Takes customers one by one.
   *
   * @param calibrationEnd the last day that is fitted, in days since 1970-01-01
   * @param holdoutEnd the last day of the holdout; the calibration's end where there is none
   */
  public static Builder builder(TimeUnit unit, int calibrationEnd, int holdoutEnd) {
    return new Builder(unit, calibrationEnd, holdoutEnd);
  }

  /** Gathers customers; eight bytes for each. */
  public static final class Builder {

    private final TimeUnit unit;
    private final int calibrationEnd;
    private final int holdoutEnd;
    private final Keys keys = new Keys();
    private long[] first = new long[512];
    private long[] repeat = new long[512];
    private int longest;
    private long lateCustomers;
    private long latePurchases;

    private Builder(TimeUnit unit, int calibrationEnd, int holdoutEnd) {
      if (holdoutEnd < calibrationEnd) {
        throw new IllegalArgumentException("the holdout ends before the calibration");
      }
      this.unit = unit;
      this.calibrationEnd = calibrationEnd;
      this.holdoutEnd = holdoutEnd;
    }

    /**
     * One customer.
     *
     * @param days of purchase, since 1970-01-01, in any order, each any number of times
     */
    public Builder add(int... days) {
      int[] sorted = Arrays.stream(days).sorted().distinct().toArray();
      int known = upTo(sorted, holdoutEnd);
      latePurchases += sorted.length - known;
      int fitted = upTo(sorted, calibrationEnd);
      if (fitted == 0) {
        lateCustomers += sorted.length > 0 ? 1 : 0;
        return this;
      }
      keys.add(
          HistoryKey.of(
              fitted - 1,
              sorted[fitted - 1] - sorted[0],
              calibrationEnd - sorted[0],
              known - fitted));
      count(sorted, known);
      return this;
    }

    private static int upTo(int[] sorted, int day) {
      int place = Arrays.binarySearch(sorted, day);
      return place >= 0 ? place + 1 : -place - 1;
    }

    /** By days before the holdout's end: the first of all days is not known yet. */
    private void count(int[] sorted, int known) {
      longest = Math.max(longest, holdoutEnd - sorted[0]);
      if (longest >= first.length) {
        int length = Math.max(longest + 1, 2 * first.length);
        first = Arrays.copyOf(first, length);
        repeat = Arrays.copyOf(repeat, length);
      }
      first[holdoutEnd - sorted[0]]++;
      for (int i = 1; i < known; i++) {
        repeat[holdoutEnd - sorted[i]]++;
      }
    }

    /** All that were added. */
    public Calibration build() {
      KeyCounts histories = keys.counts();
      return new Calibration(
          PurchaseCounts.of(unit, histories.mapped(HistoryKey::withoutLater)),
          new HoldoutCounts(unit, histories, holdoutEnd - calibrationEnd),
          forwards(first),
          forwards(repeat),
          longest - (holdoutEnd - calibrationEnd),
          lateCustomers,
          latePurchases);
    }

    private long[] forwards(long[] backwards) {
      long[] forwards = new long[longest + 1];
      for (int day = 0; day <= longest; day++) {
        forwards[day] = backwards[longest - day];
      }
      return forwards;
    }
  }
}
