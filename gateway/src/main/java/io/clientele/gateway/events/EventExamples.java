package io.clientele.gateway.events;

/** Events that the documentation shows. */
final class EventExamples {

  static final String ORDER =
      """
      {
        "specversion": "1.0",
        "id": "e-1",
        "source": "/shop/checkout",
        "type": "io.clientele.order.completed",
        "subject": "c-1",
        "time": "2026-02-01T12:00:00Z",
        "data": {"order_id": "o-1", "total": 39.90, "currency": "EUR"}
      }
      """;

  static final String BATCH =
      """
      [
        {
          "specversion": "1.0",
          "id": "e-2",
          "source": "/crm",
          "type": "io.clientele.identify",
          "subject": "c-1",
          "data": {"city": "Berlin"}
        },
        {
          "specversion": "1.0",
          "id": "e-3",
          "source": "/crm",
          "type": "io.clientele.consent.granted",
          "subject": "c-1",
          "data": {"purpose": "marketing", "evidence": "newsletter form, version 3"}
        }
      ]
      """;

  private EventExamples() {}
}
