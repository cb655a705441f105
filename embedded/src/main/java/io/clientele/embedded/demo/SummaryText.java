package io.clientele.embedded.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The whole base in figures, for people: `GET /v1/summary` as tables with bars. */
final class SummaryText {

  private static final int BAR = 30;

  /** The dimensions in the order shown, with the order of their labels where it means something. */
  private static final List<Dimension> DIMENSIONS =
      List.of(
          new Dimension(
              "value_tier", "Value tier", List.of("platinum", "gold", "silver", "bronze")),
          new Dimension(
              "lifecycle", "Lifecycle", List.of("prospect", "new", "active", "dormant", "churned")),
          new Dimension("rfm", "RFM group", List.of()),
          new Dimension("satisfaction", "Satisfaction", List.of("high", "medium", "low")));

  private SummaryText() {}

  /** Writes the tables. */
  static String of(JsonNode summary) {
    StringBuilder text = new StringBuilder();
    long customers = summary.path("customers").asLong();
    text.append(String.format("%n%,d customers%n", customers));
    DIMENSIONS.forEach(dimension ->
        table(text, dimension, summary.path("classifications").path(dimension.id()), customers));
    text.append("\nRevenue\n");
    summary.path("currencies").forEach(currency -> revenue(text, currency));
    return text.toString();
  }

  private static void table(
      StringBuilder text, Dimension dimension, JsonNode counts, long customers) {
    text.append('\n').append(dimension.title()).append('\n');
    for (Map.Entry<String, JsonNode> count : dimension.sorted(counts)) {
      double share = customers == 0 ? 0 : count.getValue().asDouble() / customers;
      text.append(
          String.format(
              "  %s %,6d  %5.1f %%  %s%n",
              TextColumns.pad(count.getKey(), 22),
              count.getValue().asLong(),
              100 * share,
              TextColumns.bar(share, BAR)));
    }
  }

  private static void revenue(StringBuilder text, JsonNode currency) {
    text.append(
        String.format(
            "  %s  %s from %,d orders of %,d customers",
            currency.path("currency").asText(),
            currency.path("net_revenue").path("amount").asText(),
            currency.path("orders").asLong(),
            currency.path("buyers").asLong()));
    JsonNode top = currency.path("top_20_percent_share");
    if (top.isNumber()) {
      text.append(String.format("; the top 20 %% bring %.1f %%", 100 * top.asDouble()));
    }
    text.append('\n');
  }

  private record Dimension(String id, String title, List<String> order) {

    List<Map.Entry<String, JsonNode>> sorted(JsonNode counts) {
      List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(counts.properties());
      entries.sort(
          Comparator.<Map.Entry<String, JsonNode>>comparingInt(entry -> place(entry.getKey()))
              .thenComparingLong(entry -> -entry.getValue().asLong()));
      return entries;
    }

    private int place(String label) {
      int place = order.indexOf(label);
      return place < 0 ? order.size() : place;
    }
  }
}
