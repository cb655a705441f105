package io.clientele.scoring.portrait;

import io.clientele.scoring.field.Field;
import io.clientele.scoring.history.Activity;
import java.util.EnumSet;
import java.util.Set;

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
    POLARITY,
    /** Lines of orders; what came back is no item. */
    ITEMS,
    /** How many of a thing a line was about. */
    UNITS,
    /** What was given off a line. */
    DISCOUNT,
    /** Pages, screens and products looked at. */
    VIEWS,
    /** Runs of activities of any kind with no more than half an hour between two of them. */
    VISITS,
    SHARES,
    /** Invitations and referrals. */
    INVITES,
    REVIEWS,
    COUPONS,
    SEARCHES;

    boolean countsOnly() {
      return switch (this) {
        case ORDERS, REFUNDS, FEEDBACK, ITEMS -> true;
        case GROSS_REVENUE, NET_REVENUE, REFUNDED, RATING, POLARITY, UNITS, DISCOUNT -> false;
        case VIEWS, VISITS, SHARES, INVITES, REVIEWS, COUPONS, SEARCHES -> true;
      };
    }

    /** The activities that are counted; none where it is not activities, or all of them. */
    Set<Activity.Kind> kinds() {
      return switch (this) {
        case VIEWS ->
            EnumSet.of(
                Activity.Kind.PAGE_VIEWED,
                Activity.Kind.SCREEN_VIEWED,
                Activity.Kind.PRODUCT_VIEWED);
        case SHARES -> EnumSet.of(Activity.Kind.PRODUCT_SHARED);
        case INVITES -> EnumSet.of(Activity.Kind.INVITED, Activity.Kind.REFERRED);
        case REVIEWS -> EnumSet.of(Activity.Kind.PRODUCT_REVIEWED);
        case COUPONS -> EnumSet.of(Activity.Kind.COUPON_APPLIED);
        case SEARCHES -> EnumSet.of(Activity.Kind.PRODUCTS_SEARCHED);
        default -> EnumSet.noneOf(Activity.Kind.class);
      };
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
