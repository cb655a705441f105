package io.clientele.scoring.filter;

/** What errors tell about the fields of a filter. */
final class Fields {

  static final String KNOWN =
      "known fields: value_tier, lifecycle, rfm_group, satisfaction, frequency, in_top_20_percent,"
          + " net_revenue, orders, refunds, currency, segment, shopper_type, sensitivity, brand_loyalty and"
          + " the habits";

  private Fields() {}
}
