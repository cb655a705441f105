package io.clientele.gateway.feedback;

/** Bodies that the documentation shows. */
final class FeedbackExamples {

  static final String ONE =
      """
      {
        "feedback_id": "f-1",
        "customer_id": "c-1",
        "text": "The tea is lovely, but the parcel came late.",
        "rating": 4,
        "occurred_at": "2026-02-02T09:00:00Z",
        "channel": "email",
        "order_id": "o-1"
      }
      """;

  static final String SEVERAL =
      """
      {
        "feedback": [
          {"customer_id": "c-1", "text": "Great service!"},
          {"customer_id": "c-2", "rating": 2}
        ]
      }
      """;

  static final String TEXTS =
      """
      {"texts": ["Great service!", "\u9001\u9910\u592a\u6162\u4e86"]}
      """;

  private FeedbackExamples() {}
}
