package io.clientele.gateway.segment;

/** Messages that the documentation shows. */
final class SegmentExamples {

  static final String IDENTIFY =
      """
      {
        "userId": "c-1",
        "messageId": "m-1",
        "timestamp": "2026-01-31T08:30:00Z",
        "traits": {"email": "kim@example.org", "city": "Berlin", "income": 42000}
      }
      """;

  static final String ORDER =
      """
      {
        "userId": "c-1",
        "messageId": "m-2",
        "timestamp": "2026-02-01T12:00:00Z",
        "event": "Order Completed",
        "properties": {
          "order_id": "o-1",
          "revenue": 39.90,
          "currency": "EUR",
          "products": [
            {"product_id": "sku-7", "name": "Tea", "category": "Food", "price": 19.95, "quantity": 2}
          ]
        }
      }
      """;

  static final String REFUND =
      """
      {
        "userId": "c-1",
        "messageId": "m-3",
        "timestamp": "2026-02-03T12:00:00Z",
        "event": "Order Refunded",
        "properties": {"order_id": "o-1", "total": 19.95, "currency": "EUR"}
      }
      """;

  static final String PAGE =
      """
      {
        "userId": "c-1",
        "anonymousId": "device-9",
        "messageId": "m-6",
        "name": "Tea",
        "properties": {"path": "/tea", "title": "All our tea"}
      }
      """;

  static final String SCREEN =
      """
      {"userId": "c-1", "messageId": "m-7", "name": "Basket"}
      """;

  static final String GROUP =
      """
      {
        "userId": "c-1",
        "messageId": "m-8",
        "groupId": "acme",
        "traits": {"name": "Acme Ltd", "industry": "Retail"}
      }
      """;

  static final String ALIAS =
      """
      {"userId": "c-1", "messageId": "m-9", "previousId": "guest-17"}
      """;

  static final String BATCH =
      """
      {
        "batch": [
          {"type": "identify", "userId": "c-2", "messageId": "m-4", "traits": {"city": "Lyon"}},
          {
            "type": "track",
            "userId": "c-2",
            "messageId": "m-5",
            "timestamp": "2026-02-01T12:00:00Z",
            "event": "Order Completed",
            "properties": {"order_id": "o-2", "total": "120.00", "currency": "EUR"}
          }
        ]
      }
      """;

  private SegmentExamples() {}
}
