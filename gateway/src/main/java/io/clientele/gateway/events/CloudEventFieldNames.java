package io.clientele.gateway.events;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that CloudEvents have for the fields of facts. */
final class CloudEventFieldNames {

  private static final Pattern LINE =
      Pattern.compile("(?:order|refund|behaviour)\\.(?:lines|products)\\[(\\d+)](?:\\..*)?");

  private CloudEventFieldNames() {}

  /**
   * The path within the event.
   *
   * @param name a path within a fact or a consent
   */
  static String of(String name) {
    String field = name.replaceFirst("^order_revision\\.", "");
    Matcher line = LINE.matcher(field);
    if (line.matches()) {
      return "data.products[" + line.group(1) + "]";
    }
    return switch (field) {
      case "message_id" -> "id";
      case "customer_id", "consent.customer_id" -> "subject";
      case "anonymous_id" -> "anonymousid";
      case "occurred_at", "told_at", "order.ordered_at", "refund.refunded_at", "consent.at" ->
          "time";
      case "behaviour.name" -> "type";
      case "group.account_id", "account_id" -> "data.group_id";
      default -> "data" + rest(field);
    };
  }

  /** What follows the name of the fact's kind; its attributes are the data itself. */
  private static String rest(String field) {
    String inner =
        field
            .replaceFirst("^(?:identify|behaviour|order|refund|alias|group|consent)(?:\\.|$)", "")
            .replaceFirst("^(?:attributes|properties)(?:\\.|$)", "");
    return inner.isEmpty() || inner.startsWith("[") ? inner : "." + inner;
  }
}
