package io.clientele.gateway.scorecard;

/** Bodies that the documentation shows. */
final class ScorecardExamples {

  static final String LOYALTY =
      """
      {
        "name": "loyalty", "display_name_en": "Loyalty", "display_name_zh": "忠诚度",
        "base": 10,
        "indicators": [
          {"name": "orders", "display_name_en": "Orders", "display_name_zh": "订单数",
           "expression": "metrics.orders",
           "bins": [{"to": 2, "points": 0}, {"from": 2, "to": 10, "points": 20}, {"from": 10, "points": 40}],
           "weight": 1, "monotone": "increasing"},
          {"name": "recent_spend", "display_name_en": "Recent spend", "display_name_zh": "近期消费",
           "aggregate": {"measure": "net_revenue", "function": "sum", "window_days": 180, "half_life_days": 90},
           "function": {"shape": "logarithm", "scale": 6, "maximum": 40},
           "weight": 1, "missing": {"kind": "zero"}}
        ],
        "bands": [
          {"label": "passing", "display_name_en": "Passing", "display_name_zh": "过客"},
          {"label": "regular", "display_name_en": "Regular", "display_name_zh": "常客", "from": 30},
          {"label": "loyal", "display_name_en": "Loyal", "display_name_zh": "忠诚", "from": 60}
        ]
      }
      """;

  static final String PREVIEW =
      """
      {
        "sample": 100, "as_of": "2026-01-31",
        "scorecard": {
          "name": "orders-only",
          "indicators": [{"name": "orders", "expression": "metrics.orders", "function": {"shape": "linear", "scale": 2}}]
        }
      }
      """;

  static final String TRIAL =
      """
      {"version": 1, "as_of": "2026-01-31", "outcome": {"order_within_days": 90}}
      """;

  private ScorecardExamples() {}
}
