package io.clientele.embedded.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** One customer, for people: `GET /v1/customers/{id}` as lines. */
final class PortraitText {

  private static final int EVIDENCE = 3;

  private PortraitText() {}

  /** Writes the lines. */
  static String of(JsonNode portrait) {
    StringBuilder text = new StringBuilder();
    JsonNode attributes = portrait.path("attributes");
    text.append("\nOne of them: ").append(portrait.path("id").asText());
    text.append(", ").append(attributes.path("name").asText());
    text.append(", ").append(attributes.path("city").asText()).append('\n');
    portrait
        .path("classifications")
        .properties()
        .forEach(entry -> classification(text, entry.getKey(), entry.getValue()));
    metrics(text, portrait.path("metrics"));
    expectation(text, portrait.path("metrics").path("expectation"));
    portrait.path("recent_feedback").forEach(feedback -> feedback(text, feedback));
    return text.toString().stripTrailing();
  }

  private static void classification(StringBuilder text, String dimension, JsonNode value) {
    List<String> evidence = new ArrayList<>();
    for (JsonNode item : value.path("evidence")) {
      evidence.add(item.path("indicator").asText() + " " + item.path("value").asText());
    }
    text.append(
        String.format(
            "  %s %s %3.0f %%  %s%n",
            TextColumns.pad(dimension, 13),
            TextColumns.pad(value.path("label").asText(), 22),
            100 * value.path("confidence").asDouble(),
            String.join(", ", evidence.subList(0, Math.min(EVIDENCE, evidence.size())))));
  }

  private static void metrics(StringBuilder text, JsonNode metrics) {
    JsonNode revenue = metrics.path("net_revenue");
    text.append(
        String.format(
            "  %s %s %s from %d orders%n",
            TextColumns.pad("revenue", 13),
            revenue.path("amount").asText("none"),
            revenue.path("currency").asText(""),
            metrics.path("orders").asLong()));
  }

  private static void expectation(StringBuilder text, JsonNode expected) {
    if (expected.has("clv")) {
      text.append(
          String.format(
              "  %s %.1f orders, %s %s; still with us with %.0f %%%n",
              TextColumns.pad("expected", 13),
              expected.path("purchases").asDouble(),
              expected.path("clv").path("amount").asText(),
              expected.path("clv").path("currency").asText(),
              100 * expected.path("p_alive").asDouble()));
    }
  }

  private static void feedback(StringBuilder text, JsonNode feedback) {
    text.append(
        String.format(
            "  %s \"%s\"  %s%n",
            TextColumns.pad("said", 13),
            feedback.path("text").asText(),
            feedback.path("sentiment").path("label").asText("")));
  }
}
