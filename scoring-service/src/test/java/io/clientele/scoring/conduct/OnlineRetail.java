package io.clientele.scoring.conduct;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.clientele.scoring.history.Line;
import io.clientele.scoring.history.OrderKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Six months of a wholesaler of gifts (UCI Online Retail): lines and nothing else. The category is
 * taken to be the last word of the description: HOLDER, BAG, LANTERN.
 */
@SuppressWarnings("NonApiType")
final class OnlineRetail {

  private OnlineRetail() {}

  /** The lines of each customer. */
  static Map<String, List<Line>> customers() throws IOException {
    Path file =
        Path.of(System.getProperty("clientele.shared.data", "../shared/data"))
            .resolve("orders/online_retail_2010-12_2011-05.csv.gz");
    assumeThat(file).as("Online Retail is not on this machine").exists();
    Map<String, List<Line>> customers = new TreeMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      reader.readLine();
      reader.lines().map(line -> line.split(",")).forEach(field -> add(field, customers));
    }
    return customers;
  }

  private static void add(String[] field, Map<String, List<Line>> customers) {
    int end = field.length;
    String customer = field[end - 2];
    BigDecimal price = new BigDecimal(field[end - 3]);
    BigDecimal quantity = new BigDecimal(field[end - 5]);
    if (customer.isBlank() || price.signum() <= 0 || quantity.signum() == 0) {
      return;
    }
    String[] words =
        String.join(" ", Arrays.copyOfRange(field, 2, end - 5))
            .replaceAll("[^A-Za-z ]", " ")
            .strip()
            .split("\\s+");
    customers
        .computeIfAbsent(customer, _ -> new ArrayList<>())
        .add(
            new Line(
                new OrderKey("retail", field[0]),
                LocalDateTime.parse(field[end - 4].replace(' ', 'T')).toInstant(ZoneOffset.UTC),
                field[1],
                words[words.length - 1],
                quantity,
                price.multiply(quantity),
                null,
                "GBP",
                ""));
  }

  static Norms norms(Map<String, List<Line>> customers) {
    Map<Norms.Priced, List<Double>> prices = new HashMap<>();
    Map<OrderKey, Double> baskets = new HashMap<>();
    List<Double> gaps = new ArrayList<>();
    for (List<Line> lines : customers.values()) {
      for (Line line : lines) {
        BigDecimal amount = line.amount();
        if (amount != null && line.quantity().signum() > 0) {
          prices
              .computeIfAbsent(
                  new Norms.Priced(line.category(), line.currency()), _ -> new ArrayList<>())
              .add(amount.doubleValue() / line.quantity().doubleValue());
          baskets.merge(line.order(), amount.doubleValue(), Double::sum);
        }
      }
      List<Long> days =
          lines.stream()
              .map(line -> line.orderedAt().getEpochSecond() / 86_400)
              .distinct()
              .sorted()
              .toList();
      for (int i = 1; i < days.size(); i++) {
        gaps.add((double) (days.get(i) - days.get(i - 1)));
      }
    }
    Map<Norms.Priced, Double> usual = new HashMap<>();
    prices.forEach((priced, all) -> {
      if (all.size() >= 30) {
        usual.put(priced, median(all));
      }
    });
    return new Norms(usual, Map.of("GBP", median(new ArrayList<>(baskets.values()))), median(gaps));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
