package io.clientele.scoring.conduct;

import io.clientele.scoring.history.Activity.Kind;
import java.util.Locale;
import java.util.function.Function;

/** What can be said of a person's conduct by one number. */
public enum Figure {
  /** Logarithm of the hours from the first look to the order (of 1 + hours). */
  CONSIDERATION(conduct -> mean(conduct, Sum.CONSIDERED_LOG, Sum.TRACKED_ORDERS)),
  /** Logarithm of the products looked at before an order (of 1 + products). */
  COMPARISON(conduct -> mean(conduct, Sum.COMPARED_LOG, Sum.TRACKED_ORDERS)),
  /** Share of the orders before which reviews or comparisons were read. */
  REVIEWED_SHARE(conduct -> mean(conduct, Sum.REVIEWED_ORDERS, Sum.TRACKED_ORDERS)),
  /** Share of the orders with a discount or coupon. */
  DEAL_SHARE(conduct -> mean(conduct, Sum.DEAL_ORDERS, Sum.DEAL_KNOWN_ORDERS)),
  /** What discounts are of the price, on average over the lines. */
  DISCOUNT_DEPTH(conduct -> mean(conduct, Sum.DISCOUNT_SHARE, Sum.DISCOUNT_TOLD_LINES)),
  COUPON_SHARE(conduct -> mean(conduct, Sum.COUPON_ORDERS, Sum.TRACKED_ORDERS)),
  /** Share of the activities that look for what is cheap. */
  BARGAIN_SHARE(conduct -> mean(conduct, Sum.BARGAIN_ACTIVITIES, Sum.ACTIVITIES)),
  /** Share of the orders soon after a promotion. */
  PROMOTED_SHARE(conduct -> mean(conduct, Sum.PROMOTED_ORDERS, Sum.TRACKED_ORDERS)),
  /** Share of the orders soon after coming, without a look before. */
  QUICK_SHARE(conduct -> mean(conduct, Sum.QUICK_ORDERS, Sum.TRACKED_ORDERS)),
  RETURN_SHARE(conduct -> {
    double orders = conduct.sum(Sum.ORDERS);
    return Measured.of(Math.min(orders, conduct.sum(Sum.RETURNED_ORDERS)), orders);
  }),
  /** Share of the quick orders that came back. */
  QUICK_RETURN_SHARE(conduct -> mean(conduct, Sum.QUICK_RETURNED_ORDERS, Sum.QUICK_ORDERS)),
  /** Share of the lines whose SKU was bought before. */
  REPEAT_SHARE(conduct -> mean(conduct, Sum.REPEATED_LINES, Sum.LATER_LINES)),
  /** Share of the lines whose category was bought before. */
  CATEGORY_REPEAT_SHARE(
      conduct -> mean(conduct, Sum.REPEATED_CATEGORY_LINES, Sum.LATER_CATEGORY_LINES)),
  /** Standard deviation of the days between orders, by their mean. */
  GAP_VARIATION(Figure::gapVariation),
  /** Sum of the squared shares of the channels. */
  CHANNEL_CONCENTRATION(
      conduct -> told(conduct.channels().concentration(), conduct.sum(Sum.CHANNEL_ORDERS))),
  /** Share of the orders with a category never bought before. */
  EXPLORATION(conduct -> mean(conduct, Sum.EXPLORING_ORDERS, Sum.LATER_CATEGORY_ORDERS)),
  /** One minus the sum of the squared shares of the categories looked at. */
  BROWSING_BREADTH(conduct -> told(1 - conduct.viewed().concentration(), conduct.viewed().total())),
  /** Share of the activities that are about stories, guides, videos or events. */
  CONTENT_SHARE(conduct -> mean(conduct, Sum.CONTENT_ACTIVITIES, Sum.ACTIVITIES)),
  /** Share of activities and orders in the shop in the street. */
  STORE_SHARE(conduct ->
      Measured.of(
          conduct.sum(Sum.STORE_ACTIVITIES) + conduct.sum(Sum.STORE_ORDERS),
          conduct.sum(Sum.ACTIVITIES) + conduct.sum(Sum.CHANNEL_ORDERS))),
  /** Logarithm of the price over the usual one of the category. */
  PRICE_LEVEL(conduct -> mean(conduct, Sum.PRICE_LOG, Sum.PRICED_LINES)),
  /** Share of the lines that cost at least a quarter more than is usual. */
  PREMIUM_SHARE(conduct -> mean(conduct, Sum.PREMIUM_LINES, Sum.PRICED_LINES)),
  /** Share of the lines of durable goods. */
  DURABLE_SHARE(conduct -> mean(conduct, Sum.DURABLE_LINES, Sum.CATEGORY_LINES)),
  /** Share of the activities about warranty, materials or care. */
  QUALITY_SHARE(conduct -> mean(conduct, Sum.QUALITY_ACTIVITIES, Sum.ACTIVITIES)),
  /** Share of the activities that turn to others: shares, invitations, referrals. */
  SHARING(conduct ->
      Measured.of(
          conduct.done(Kind.PRODUCT_SHARED)
              + conduct.done(Kind.INVITED)
              + conduct.done(Kind.REFERRED),
          conduct.sum(Sum.ACTIVITIES))),
  GROUP_BUY_SHARE(conduct -> mean(conduct, Sum.GROUP_BUY_ACTIVITIES, Sum.ACTIVITIES)),
  /** Reviews written, by activity. */
  REVIEWING(
      conduct -> Measured.of(conduct.done(Kind.PRODUCT_REVIEWED), conduct.sum(Sum.ACTIVITIES))),
  /** What was taken out of the cart, by what was put in. */
  CART_REMOVAL(
      conduct -> Measured.of(conduct.done(Kind.PRODUCT_REMOVED), conduct.done(Kind.PRODUCT_ADDED))),
  /** Logarithm of the amount of an order over the usual one. */
  BASKET_LEVEL(conduct -> mean(conduct, Sum.BASKET_LOG, Sum.BASKETS)),
  /** Logarithm of the days between orders over the usual ones. */
  PACE(conduct -> mean(conduct, Sum.PACE_LOG, Sum.PACED_GAPS)),
  /** Logarithm of the visits by order (of 1 + visits). */
  VISITS_BY_ORDER(conduct ->
      conduct.sum(Sum.ORDERS) == 0 || conduct.sum(Sum.VISITS) == 0
          ? Measured.NOT_TOLD
          : new Measured(
              Math.log1p(conduct.sum(Sum.VISITS) / conduct.sum(Sum.ORDERS)),
              conduct.sum(Sum.ORDERS)));

  private final Function<Conduct, Measured> function;

  Figure(Function<Conduct, Measured> function) {
    this.function = function;
  }

  /** The figure of a conduct. */
  public Measured of(Conduct conduct) {
    return function.apply(conduct);
  }

  /** As definitions spell it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Measured mean(Conduct conduct, Sum sum, Sum count) {
    return Measured.of(conduct.sum(sum), conduct.sum(count));
  }

  private static Measured told(double value, double evidence) {
    return evidence > 0 ? new Measured(value, evidence) : Measured.NOT_TOLD;
  }

  private static Measured gapVariation(Conduct conduct) {
    double gaps = conduct.sum(Sum.GAPS);
    double mean = conduct.sum(Sum.GAP_DAYS) / gaps;
    if (gaps < 2 || !(mean > 0)) {
      return Measured.NOT_TOLD;
    }
    double variance =
        Math.max(0, conduct.sum(Sum.GAP_DAYS_SQUARED) - gaps * mean * mean) / (gaps - 1);
    return new Measured(Math.sqrt(variance) / mean, gaps);
  }
}
