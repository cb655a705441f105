package io.clientele.gateway.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.protobuf.Message;
import io.clientele.contracts.profile.v1.Consent;
import io.clientele.contracts.profile.v1.SetConsentRequest;
import io.clientele.gateway.fact.Events;
import io.clientele.gateway.fact.FactMessages;
import io.clientele.gateway.fact.Moment;
import io.clientele.gateway.fact.Telling;
import io.clientele.gateway.intake.ItemReader;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.wire.TimeMessages;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * CloudEvents as facts and consents.
 *
 * @param source whose facts they are
 * @param now the time of events that tell none
 */
record CloudEventMessages(String source, Instant now, FactMessages facts)
    implements ItemReader<Message> {

  private static final String OURS = "io.clientele.";
  private static final int LONGEST_ID = 200;

  /** The event's id and source, which together name it for ever. A source holds no blank. */
  @Override
  public String id(Fields event, int index) {
    String specversion = event.requiredText("specversion");
    if (!specversion.equals("1.0")) {
      throw Fields.invalid(event.path("specversion"), "must be 1.0");
    }
    String sender = event.requiredText("source");
    if (sender.chars().anyMatch(Character::isWhitespace)) {
      throw Fields.invalid(event.path("source"), "must be a URI reference, without blanks");
    }
    String id = sender + " " + event.requiredText("id");
    return id.length() <= LONGEST_ID ? id : "sha256:" + sha256(id);
  }

  @Override
  public Message read(Fields event, String id) {
    String type = event.requiredText("type");
    Telling telling =
        new Telling(
            id,
            event.requiredText("subject"),
            event.text("anonymousid"),
            Moment.of(event.time("time"), now),
            Optional.empty());
    Fields data = data(event);
    String name = type.startsWith(OURS) ? type.substring(OURS.length()) : "";
    return switch (name) {
      case "identify" -> facts.identify(telling, data, List.of());
      case "alias" -> facts.alias(telling, either(data, "previous_id", "previousId"));
      case "group" -> group(telling, data);
      case "page" -> facts.page(telling, data.text("name").orElse("Page Viewed"), data);
      case "screen" -> facts.screen(telling, data.text("name").orElse("Screen Viewed"), data);
      case "consent.granted" -> consent(telling, data, Consent.State.GRANTED);
      case "consent.refused" -> consent(telling, data, Consent.State.REFUSED);
      default -> facts.track(telling, event(name).orElse(type), data);
    };
  }

  /**
   * {@code order.completed} is {@code Order Completed}; empty where it is no event that is known.
   */
  private static Optional<String> event(String name) {
    StringBuilder words = new StringBuilder();
    for (String word : name.split("[._-]")) {
      if (!word.isEmpty()) {
        words
            .append(words.isEmpty() ? "" : " ")
            .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
            .append(word.substring(1));
      }
    }
    return Optional.of(words.toString()).filter(Events::known);
  }

  private Message group(Telling telling, Fields data) {
    Fields traits =
        data.object("traits")
            .orElseGet(() -> Fields.of(data.path("traits"), JsonNodeFactory.instance.objectNode()));
    return facts.group(telling, either(data, "group_id", "groupId"), traits);
  }

  private Message consent(Telling telling, Fields data, Consent.State state) {
    return SetConsentRequest.newBuilder()
        .setMessageId(telling.messageId())
        .setConsent(
            Consent.newBuilder()
                .setCustomerId(telling.customerId())
                .setPurpose(data.requiredText("purpose"))
                .setState(state)
                .setEvidence(data.text("evidence").orElse(""))
                .setSource(source)
                .setAt(TimeMessages.of(telling.moment().at())))
        .build();
  }

  private static String either(Fields data, String name, String other) {
    return data.text(name).or(() -> data.text(other)).orElseGet(() -> data.requiredText(name));
  }

  /** The data as an object: what is none is its {@code value}. */
  private static Fields data(Fields event) {
    String path = event.path(event.value("data").isPresent() ? "data" : "data_base64");
    JsonNode data =
        event
            .value("data")
            .or(() -> event.text("data_base64").map(text -> unpacked(path, text)))
            .orElseGet(JsonNodeFactory.instance::objectNode);
    return Fields.of(
        path, data.isObject() ? data : JsonNodeFactory.instance.objectNode().set("value", data));
  }

  private static JsonNode unpacked(String path, String base64) {
    try {
      return JsonBodies.parse(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException | EdgeRefusal e) {
      throw Fields.invalid(path, "must be JSON in Base64");
    }
  }

  @Override
  public String senderField(Fields event, String field) {
    return CloudEventFieldNames.of(field);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
