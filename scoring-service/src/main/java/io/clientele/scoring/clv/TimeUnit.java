package io.clientele.scoring.clv;

/** The unit in which a model of repeat buying tells time. */
public enum TimeUnit {
  /** One day. */
  DAY(1),
  /** Seven days. */
  WEEK(7),
  /** A twelfth of a year of 365.25 days. */
  MONTH(30.4375);

  private final double days;

  TimeUnit(double days) {
    this.days = days;
  }

  /** How many days it has. */
  public double days() {
    return days;
  }
}
