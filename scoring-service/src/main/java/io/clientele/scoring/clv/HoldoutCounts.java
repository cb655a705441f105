package io.clientele.scoring.clv;

/**
 * What came after the calibration: distinct histories with the purchases in the holdout, and how
 * many customers have each.
 */
public final class HoldoutCounts {

  private final TimeUnit unit;
  private final KeyCounts rows;
  private final double length;

  HoldoutCounts(TimeUnit unit, KeyCounts rows, int days) {
    this.unit = unit;
    this.rows = rows;
    this.length = days / unit.days();
  }

  /** How many distinct rows there are; none without a holdout. */
  public int size() {
    return length > 0 ? rows.size() : 0;
  }

  /** How long it is, in time units; 0 where there is none. */
  public double length() {
    return length;
  }

  /** The history of a row. */
  public RepeatHistory history(int row) {
    return HistoryKey.history(rows.keys()[row], unit);
  }

  /** Days with a purchase in the holdout, of a row. */
  public int purchases(int row) {
    return HistoryKey.later(rows.keys()[row]);
  }

  /** How many customers a row stands for. */
  public int count(int row) {
    return rows.counts()[row];
  }
}
