package io.clientele.embedded.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the base is expected to bring, for people: a model and `GET /v1/value/portfolio`. */
final class WorthText {

  private WorthText() {}

  /** Writes the lines. */
  static String of(JsonNode model, JsonNode portfolio) {
    StringBuilder text = new StringBuilder("\nExpected value\n");
    text.append(
        String.format(
            "  %s of %,d customers: %s%n",
            model.path("family").asText(),
            model.path("customers").asLong(),
            parameters(model.path("parameters"))));
    portfolio
        .path("currencies")
        .forEach(currency -> line(text, currency, portfolio.path("horizon_days").asInt()));
    return text.toString().stripTrailing();
  }

  private static String parameters(JsonNode parameters) {
    Map<String, JsonNode> byName = new TreeMap<>();
    parameters.properties().forEach(one -> byName.put(one.getKey(), one.getValue()));
    return byName.entrySet().stream()
        .map(one -> String.format("%s %.3f", one.getKey(), one.getValue().asDouble()))
        .collect(Collectors.joining(", "));
  }

  private static void line(StringBuilder text, JsonNode currency, int days) {
    if (!currency.has("clv")) {
      return;
    }
    text.append(
        String.format(
            "  %s  %s within %d days (95 %%: %s to %s); %,.0f of %,d buyers are still with us%n",
            currency.path("currency").asText(),
            amount(currency, "clv"),
            days,
            amount(currency, "clv_low"),
            amount(currency, "clv_high"),
            currency.path("expected_alive").asDouble(),
            currency.path("buyers").asLong()));
  }

  private static String amount(JsonNode currency, String name) {
    return currency.path(name).path("amount").asText();
  }
}
