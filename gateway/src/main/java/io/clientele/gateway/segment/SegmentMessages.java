package io.clientele.gateway.segment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.contracts.profile.v1.Fact;
import io.clientele.gateway.fact.FactMessages;
import io.clientele.gateway.fact.Telling;
import io.clientele.gateway.intake.Idempotency;
import io.clientele.gateway.intake.ItemReader;
import io.clientele.gateway.json.Fields;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Segment messages of one request as facts.
 *
 * @param type the type that the path names; empty where each message names its own
 * @param around what the request says of all its messages
 * @param idempotency names messages that have no id
 */
record SegmentMessages(
    String type, RequestFrame around, FactMessages facts, Idempotency idempotency)
    implements ItemReader<Fact> {

  private static final Set<String> TYPES =
      Set.of("identify", "track", "page", "screen", "group", "alias");

  @Override
  public String id(Fields item, int index) {
    return item.text("messageId").orElseGet(() -> idempotency.itemId(index));
  }

  @Override
  public Fact read(Fields message, String id) {
    String kind = kind(message);
    Telling telling = telling(message, id, kind);
    return switch (kind) {
      case "identify" -> facts.identify(telling, traits(message), externalIds(message));
      case "track" -> facts.track(telling, message.requiredText("event"), properties(message));
      case "page" -> facts.page(telling, name(message, "Page Viewed"), properties(message));
      case "screen" -> facts.screen(telling, name(message, "Screen Viewed"), properties(message));
      case "group" ->
          facts.group(telling, message.requiredText("groupId"), part(message, "traits"));
      default -> facts.alias(telling, message.requiredText("previousId"));
    };
  }

  private String kind(Fields message) {
    String named = message.text("type").orElse(type);
    if (!TYPES.contains(named)) {
      throw Fields.invalid(
          message.path("type"),
          "must be one of " + String.join(", ", TYPES.stream().sorted().toList()));
    }
    if (!type.isEmpty() && !named.equals(type)) {
      throw Fields.invalid(message.path("type"), "must be " + type + " here, or absent");
    }
    return named;
  }

  private Telling telling(Fields message, String id, String kind) {
    Optional<String> user = message.text("userId");
    Optional<String> anonymous = message.text("anonymousId");
    if (kind.equals("alias") && user.isEmpty()) {
      throw Fields.invalid(message.path("userId"), "is required: the id that holds from now on");
    }
    String customer =
        user.or(() -> anonymous.map(device -> "anonymous:" + device))
            .orElseThrow(() ->
                Fields.invalid(message.path("userId"), "is required, or anonymousId in its place"));
    return new Telling(
        id,
        customer,
        user.isPresent() ? anonymous : Optional.empty(),
        around.moment(message),
        around.country(message));
  }

  /** What is told of the person; the message itself counts for more than its context. */
  private static Fields traits(Fields message) {
    Fields traits = part(message, "traits");
    Optional<Fields> context = message.object("context").flatMap(found -> found.object("traits"));
    if (context.isEmpty()) {
      return traits;
    }
    ObjectNode both = JsonNodeFactory.instance.objectNode();
    context.get().node().properties().forEach(trait -> both.set(trait.getKey(), trait.getValue()));
    traits.node().properties().forEach(trait -> both.set(trait.getKey(), trait.getValue()));
    return Fields.of(traits.path(), both);
  }

  /** Segment writes {@code externalIds}, RudderStack {@code externalId}. */
  private static List<Fields> externalIds(Fields message) {
    return message
        .object("context")
        .map(context ->
            context.value("externalIds").isPresent()
                ? context.objects("externalIds")
                : context.objects("externalId"))
        .orElse(List.of());
  }

  private static String name(Fields message, String otherwise) {
    return message.text("name").orElse(otherwise);
  }

  private static Fields properties(Fields message) {
    return part(message, "properties");
  }

  private static Fields part(Fields message, String name) {
    return message
        .object(name)
        .orElseGet(() -> Fields.of(message.path(name), JsonNodeFactory.instance.objectNode()));
  }

  @Override
  public String senderField(Fields item, String field) {
    return SegmentFieldNames.of(item, field);
  }
}
