package io.clientele.scoring.clv;

import java.util.Arrays;

/**
 * The data of a fit: distinct histories in whole days, and how many customers have each. Ordered by
 * frequency, then age, then recency.
 */
public final class PurchaseCounts {

  private final TimeUnit unit;
  private final KeyCounts rows;
  private final long customers;
  private final int mostPurchases;
  private final int mostDays;

  private PurchaseCounts(TimeUnit unit, KeyCounts rows) {
    this.unit = unit;
    this.rows = rows;
    long all = 0;
    int days = 0;
    for (int i = 0; i < rows.size(); i++) {
      all += rows.counts()[i];
      days = Math.max(days, HistoryKey.ageDays(rows.keys()[i]));
    }
    this.customers = all;
    this.mostDays = days;
    this.mostPurchases = rows.size() == 0 ? 0 : HistoryKey.frequency(rows.keys()[rows.size() - 1]);
  }

  static PurchaseCounts of(TimeUnit unit, KeyCounts rows) {
    return new PurchaseCounts(unit, rows);
  }

  /** Takes histories one by one; eight bytes for each. */
  public static Builder builder(TimeUnit unit) {
    return new Builder(unit);
  }

  /** The time unit of the model that is to be fitted. */
  public TimeUnit unit() {
    return unit;
  }

  /** How many distinct histories there are. */
  public int size() {
    return rows.size();
  }

  /** How many customers there are. */
  public long customers() {
    return customers;
  }

  /** Repeat purchases of a row. */
  public int frequency(int row) {
    return HistoryKey.frequency(rows.keys()[row]);
  }

  /** Days from the first purchase to the last, of a row. */
  public int recencyDays(int row) {
    return HistoryKey.recencyDays(rows.keys()[row]);
  }

  /** Days from the first purchase to the end of the calibration, of a row. */
  public int ageDays(int row) {
    return HistoryKey.ageDays(rows.keys()[row]);
  }

  /** How many customers have the history of a row. */
  public int count(int row) {
    return rows.counts()[row];
  }

  /** The history of a row in time units. */
  public RepeatHistory history(int row) {
    return HistoryKey.history(rows.keys()[row], unit);
  }

  int mostPurchases() {
    return mostPurchases;
  }

  int mostDays() {
    return mostDays;
  }

  /** Repeat purchases of all. */
  public long purchases() {
    long purchases = 0;
    for (int row = 0; row < size(); row++) {
      purchases += (long) frequency(row) * count(row);
    }
    return purchases;
  }

  /** The ages of all together, in time units. */
  double time() {
    double days = 0;
    for (int row = 0; row < size(); row++) {
      days += (double) ageDays(row) * count(row);
    }
    return days / unit.days();
  }

  /** The same histories in whole occasions: a day then stands for an occasion. */
  PurchaseCounts occasions() {
    long[] keys = new long[Math.toIntExact(customers)];
    int size = 0;
    for (int row = 0; row < size(); row++) {
      Occasions occasions = Occasions.of(history(row));
      long key = HistoryKey.of(occasions.used(), occasions.last(), occasions.seen(), 0);
      Arrays.fill(keys, size, size + count(row), key);
      size += count(row);
    }
    return new PurchaseCounts(TimeUnit.DAY, KeyCounts.of(keys, size));
  }

  /**
   * About so many customers, evenly over the order of the histories: as near to the whole as that
   * number can be, and always the same ones.
   */
  PurchaseCounts thinned(int about) {
    if (customers <= about) {
      return this;
    }
    double share = (double) about / customers;
    long[] keys = new long[rows.size()];
    int[] counts = new int[rows.size()];
    int size = 0;
    long before = 0;
    for (int row = 0; row < rows.size(); row++) {
      long after = before + count(row);
      int kept = (int) ((long) (after * share) - (long) (before * share));
      if (kept > 0) {
        keys[size] = rows.keys()[row];
        counts[size++] = kept;
      }
      before = after;
    }
    return new PurchaseCounts(
        unit, new KeyCounts(Arrays.copyOf(keys, size), Arrays.copyOf(counts, size)));
  }

  /** Gathers histories. */
  public static final class Builder {

    private final TimeUnit unit;
    private final Keys keys = new Keys();

    private Builder(TimeUnit unit) {
      this.unit = unit;
    }

    /**
     * One customer's history.
     *
     * @throws IllegalArgumentException where it cannot have happened, or has more than 131,071 days
     */
    public Builder add(int frequency, int recencyDays, int ageDays) {
      keys.add(HistoryKey.of(frequency, recencyDays, ageDays, 0));
      return this;
    }

    /** All that were added. */
    public PurchaseCounts build() {
      return of(unit, keys.counts());
    }
  }
}
