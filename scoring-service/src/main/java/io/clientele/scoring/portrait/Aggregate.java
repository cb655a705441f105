package io.clientele.scoring.portrait;

import io.clientele.scoring.field.Field;

/**
 * A figure over what happened within a window.
 *
 * @param windowDays 0: everything
 * @param halfLifeDays what is so old counts half; 0: everything counts alike
 */
public record Aggregate(
    Measure measure, Function function, double windowDays, double halfLifeDays) {

  private static final double LONGEST_DAYS = 36_500;

  /** What is counted or added up. */
  public enum Measure {
    ORDERS,
    GROSS_REVENUE,
    NET_REVENUE,
    REFUNDS,
    REFUNDED,
    FEEDBACK,
    RATING,
    POLARITY;

    boolean countsOnly() {
      return this == ORDERS || this == REFUNDS || this == FEEDBACK;
    }
  }

  /** How. */
  public enum Function {
    COUNT,
    SUM,
    MEAN,
    MAX,
    MIN
  }

  public Aggregate {
    days("window_days", windowDays);
    days("half_life_days", halfLifeDays);
    if (measure.countsOnly() && function != Function.COUNT) {
      throw Field.invalid(
          "function", measure + " are things, not numbers: the only function of them is COUNT");
    }
    if (measure == Measure.NET_REVENUE && function != Function.SUM) {
      throw Field.invalid(
          "function",
          "NET_REVENUE is what orders brought less what went back: the only function of it is SUM");
    }
    if (halfLifeDays > 0 && (function == Function.MAX || function == Function.MIN)) {
      throw Field.invalid(
          "half_life_days", function + " has no half-life: leave half_life_days out");
    }
  }

  private static void days(String field, double days) {
    if (!(days >= 0 && days <= LONGEST_DAYS)) {
      throw Field.invalid(field, field + " must be a number of days from 0 to 36500");
    }
  }
}
