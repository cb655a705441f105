package io.clientele.gateway.segment;

import io.clientele.contracts.profile.v1.Behaviour;
import io.clientele.contracts.profile.v1.Fact;
import io.clientele.contracts.profile.v1.Identify;
import io.clientele.gateway.intake.Idempotency;
import io.clientele.gateway.intake.ItemReader;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.StructMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Segment messages of one request as facts.
 *
 * @param type the type that the path names; empty where each message names its own
 * @param now the time of messages that give none
 * @param currency of orders that name none
 * @param country of orders whose message names none
 * @param idempotency names messages that have no id
 */
record FactMessages(
    String type, Instant now, String currency, Optional<String> country, Idempotency idempotency)
    implements ItemReader<Fact> {

  private static final String IDENTIFY = "identify";
  private static final String TRACK = "track";

  @Override
  public String id(Fields item, int index) {
    return item.text("messageId").orElseGet(() -> idempotency.itemId(index));
  }

  @Override
  public Fact read(Fields fields, String id) {
    String kind = kind(fields);
    SegmentItem item = SegmentItem.of(fields, id, now);
    Fact.Builder fact =
        Fact.newBuilder()
            .setMessageId(id)
            .setCustomerId(item.customerId())
            .setOccurredAt(TimeMessages.of(item.at()))
            .setTimeAssumed(item.timeAssumed());
    return (kind.equals(IDENTIFY) ? identify(fact, item) : track(fact, item)).build();
  }

  private String kind(Fields fields) {
    String named = fields.text("type").orElse(type);
    boolean known = named.equals(IDENTIFY) || named.equals(TRACK);
    if (!known) {
      throw Fields.invalid(
          fields.path("type"), "must be identify or track: only these are understood");
    }
    if (!type.isEmpty() && !named.equals(type)) {
      throw Fields.invalid(fields.path("type"), "must be " + type + " here, or absent");
    }
    return named;
  }

  private static Fact.Builder identify(Fact.Builder fact, SegmentItem item) {
    Fields traits = item.traits();
    return fact.setIdentify(
        Identify.newBuilder()
            .setAttributes(StructMessages.of(item.fields().path("traits"), traits.node())));
  }

  private Fact.Builder track(Fact.Builder fact, SegmentItem item) {
    String event = item.fields().requiredText("event");
    return switch (event.strip().toLowerCase(Locale.ROOT)) {
      case "order completed" -> fact.setOrder(OrderMessages.order(item, currency, country));
      case "order refunded" -> fact.setRefund(OrderMessages.refund(item, currency));
      default ->
          fact.setBehaviour(
              Behaviour.newBuilder()
                  .setName(event)
                  .setProperties(
                      StructMessages.of(
                          item.fields().path("properties"), item.properties().node())));
    };
  }

  @Override
  public String senderField(Fields item, String field) {
    return SegmentFieldNames.of(item, field);
  }
}
