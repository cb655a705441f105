package io.clientele.gateway.segment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.clientele.gateway.json.Fields;
import java.time.Instant;
import java.util.Optional;

/**
 * One Segment message.
 *
 * @param fields as it was sent
 * @param messageId its id
 * @param customerId the person
 * @param at when it happened
 * @param timeAssumed true where the sender gave no time
 */
record SegmentItem(
    Fields fields, String messageId, String customerId, Instant at, boolean timeAssumed) {

  /** A message of which type and content are still to be looked at. */
  static SegmentItem of(Fields fields, String messageId, Instant now) {
    Optional<Instant> given = fields.time("timestamp").or(() -> fields.time("originalTimestamp"));
    return new SegmentItem(fields, messageId, customer(fields), given.orElse(now), given.isEmpty());
  }

  private static String customer(Fields fields) {
    return fields
        .text("userId")
        .or(() -> fields.text("anonymousId").map(id -> "anonymous:" + id))
        .orElseThrow(() ->
            Fields.invalid(fields.path("userId"), "is required, or anonymousId in its place"));
  }

  /** What a track message tells; empty where it has no properties. */
  Fields properties() {
    return part("properties");
  }

  /** What an identify message tells; empty where it has no traits. */
  Fields traits() {
    return part("traits");
  }

  /** The country that the context of a message or a batch names. */
  static Optional<String> country(Fields holder) {
    return holder
        .object("context")
        .flatMap(context -> context.object("location"))
        .flatMap(location -> location.text("country"));
  }

  private Fields part(String name) {
    return fields
        .object(name)
        .orElseGet(() -> Fields.of(fields.path(name), JsonNodeFactory.instance.objectNode()));
  }
}
