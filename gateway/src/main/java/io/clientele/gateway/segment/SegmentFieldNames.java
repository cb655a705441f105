package io.clientele.gateway.segment;

import io.clientele.gateway.json.Fields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that Segment messages have for the fields of facts. */
final class SegmentFieldNames {

  private static final Pattern LINE =
      Pattern.compile("(?:order|refund|behaviour)\\.(?:lines|products)\\[(\\d+)](?:\\.(.*))?");

  private SegmentFieldNames() {}

  /**
   * The path within the message.
   *
   * @param name a path within a fact, for example {@code order.amount}
   */
  static String of(Fields item, String name) {
    String field = name.replaceFirst("^order_revision\\.", "");
    Matcher line = LINE.matcher(field);
    if (line.matches()) {
      return "properties.products[" + line.group(1) + "]" + lineField(line.group(2));
    }
    return switch (field) {
      case "message_id" -> "messageId";
      case "customer_id" -> present(item, "userId") ? "userId" : "anonymousId";
      case "anonymous_id" -> "anonymousId";
      case "group.account_id", "account_id" -> "groupId";
      case "alias.previous_id", "previous_id" -> "previousId";
      case "occurred_at", "told_at", "order.ordered_at", "refund.refunded_at" ->
          present(item, "originalTimestamp") && !present(item, "timestamp")
              ? "originalTimestamp"
              : "timestamp";
      case "order.order_id", "refund.order_id", "order_id" -> "properties.order_id";
      case "refund.refund_id", "refund_id" ->
          present(properties(item), "refund_id") ? "properties.refund_id" : "messageId";
      case "order.amount" -> amount(item, "revenue", "value", "total");
      case "refund.amount" -> amount(item, "total", "value", "revenue");
      case "order.amount.currency_code",
          "refund.amount.currency_code",
          "order.currency",
          "refund.currency" ->
          "properties.currency";
      case "order.cost", "order.cost.currency_code" -> "properties.cost";
      case "order.channel" -> "properties.channel";
      case "order.country" ->
          present(properties(item), "country") ? "properties.country" : "context.location.country";
      case "behaviour.name" -> present(item, "event") ? "event" : "name";
      case "behaviour.value" -> amount(item, "value", "revenue", "total");
      case "identify.attributes", "group.attributes", "attributes" -> "traits";
      case "behaviour.properties" -> "properties";
      default ->
          field
              .replaceFirst("^(?:identify|group)\\.attributes\\b", "traits")
              .replaceFirst("^(?:identify\\.)?external_ids\\b", "context.externalIds")
              .replaceFirst("^attributes\\b", "traits")
              .replaceFirst("^behaviour\\.properties\\b", "properties");
    };
  }

  private static String lineField(String field) {
    return switch (field) {
      case null -> "";
      case "sku" -> ".product_id";
      case "product_name" -> ".name";
      case "unit_price", "amount" -> ".price";
      case "unit_cost" -> ".cost";
      default -> "." + field;
    };
  }

  private static String amount(Fields item, String... names) {
    Fields properties = properties(item);
    for (String name : names) {
      if (present(properties, name)) {
        return "properties." + name;
      }
    }
    return present(properties, "products") ? "properties.products" : "properties." + names[0];
  }

  private static Fields properties(Fields item) {
    return item.object("properties").orElse(item);
  }

  private static boolean present(Fields fields, String name) {
    return fields.value(name).isPresent();
  }
}
