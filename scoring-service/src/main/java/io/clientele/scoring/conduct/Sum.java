package io.clientele.scoring.conduct;

import java.util.Locale;

/** What is counted or added up of a person's behaviour. */
public enum Sum {
  ORDERS,
  ORDERS_WITH_LINES,
  LINES,
  /** Different SKUs, added up over the orders. */
  ITEMS,
  /** Days between days with an order, one after the other. */
  GAPS,
  GAP_DAYS,
  GAP_DAYS_SQUARED,
  /** Those that can be compared with the usual one, and the logarithms of the ratios. */
  PACED_GAPS,
  PACE_LOG,
  /** Orders whose amount can be compared with the usual one, and the logarithms of the ratios. */
  BASKETS,
  BASKET_LOG,
  /** Lines of a SKU that came after an order, and those of them whose SKU was bought before. */
  LATER_LINES,
  REPEATED_LINES,
  /** Lines of a category that came after an order, and those whose category was bought before. */
  LATER_CATEGORY_LINES,
  REPEATED_CATEGORY_LINES,
  /** Orders with a category that came after an order, and those with one never bought before. */
  LATER_CATEGORY_ORDERS,
  EXPLORING_ORDERS,
  /** Lines of a category bought before, and those of a SKU family bought in it before. */
  FAMILY_CHOICES,
  FAMILY_REPEATS,
  /** Lines whose discount was told, those with one, and the shares that it was of the price. */
  DISCOUNT_TOLD_LINES,
  DISCOUNTED_LINES,
  DISCOUNT_SHARE,
  /** Orders of which it is known whether they were a deal, and those with a discount or coupon. */
  DEAL_KNOWN_ORDERS,
  DEAL_ORDERS,
  COUPON_ORDERS,
  /** Lines whose price can be compared with the usual one, and how. */
  PRICED_LINES,
  PRICE_LOG,
  PREMIUM_LINES,
  CHEAP_LINES,
  CATEGORY_LINES,
  DURABLE_LINES,
  RETURNED_ORDERS,
  /** Orders before which the person was seen. */
  TRACKED_ORDERS,
  /** Logarithms of the hours from the first look to the order, and of the products looked at. */
  CONSIDERED_LOG,
  COMPARED_LOG,
  QUICK_ORDERS,
  QUICK_RETURNED_ORDERS,
  PROMOTED_ORDERS,
  REVIEWED_ORDERS,
  STORE_ORDERS,
  CHANNEL_ORDERS,
  WEEKEND_ORDERS,
  ACTIVITIES,
  VISITS,
  ACTIVE_DAYS,
  /** Activities about a topic. */
  PROMOTION_ACTIVITIES,
  BARGAIN_ACTIVITIES,
  REVIEW_ACTIVITIES,
  CONTENT_ACTIVITIES,
  STORE_ACTIVITIES,
  GROUP_BUY_ACTIVITIES,
  QUALITY_ACTIVITIES;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
