package io.clientele.scoring.basket;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * Online Retail (D. Chen, UCI Machine Learning Repository, 2015), half a year of it: the orders of
 * a wholesaler, without what came back.
 *
 * @param descriptions by stock code
 */
public record Retail(List<Sold> sold, Map<String, String> descriptions) {

  /**
   * A line of an order.
   *
   * @param customer empty: not told
   * @param category the last word of the description, HOLDER or BAG; empty: it has none
   */
  public record Sold(String invoice, String sku, Instant at, String customer, String category) {}

  /** All of it; the test is skipped where it is not there. */
  public static Retail read() throws IOException {
    Path file =
        Path.of(System.getProperty("clientele.shared.data", "../shared/data"))
            .resolve("orders/online_retail_2010-12_2011-05.csv.gz");
    assumeThat(file).as("Online Retail is not on this machine").exists();
    Retail retail = new Retail(new ArrayList<>(), new HashMap<>());
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      reader.readLine();
      reader.lines().forEach(retail::add);
    }
    return retail;
  }

  // Only the description is ever quoted: what stands around it is found from both ends.
  private void add(String line) {
    String[] field = line.split(",", -1);
    int end = field.length;
    if (!field[0].startsWith("C") && Integer.parseInt(field[end - 5]) > 0) {
      Instant at = Instant.parse(field[end - 4].replace(' ', 'T') + "Z");
      String description = String.join(" ", Arrays.copyOfRange(field, 2, end - 5));
      sold.add(
          new Sold(
              field[0], field[1], at, field[end - 2].replace(".0", ""), lastWord(description)));
      descriptions.putIfAbsent(field[1], field[2].replace("\"", "").strip());
    }
  }

  private static String lastWord(String description) {
    String[] words = description.replaceAll("[^A-Za-z ]", " ").strip().split("\\s+", -1);
    return words[words.length - 1];
  }

  /** The orders before a time. */
  public Baskets baskets(Instant until) {
    return baskets(one -> one.at.isBefore(until), Sold::sku);
  }

  /**
   * The orders.
   *
   * @param which lines count
   * @param item that a line is of; empty: none
   */
  Baskets baskets(Predicate<Sold> which, Function<Sold, String> item) {
    Map<String, Set<String>> orders = new LinkedHashMap<>();
    for (Sold one : sold) {
      if (which.test(one) && !item.apply(one).isEmpty()) {
        orders.computeIfAbsent(one.invoice, _ -> new LinkedHashSet<>()).add(item.apply(one));
      }
    }
    Baskets.Builder builder = new Baskets.Builder();
    orders
        .values()
        .forEach(order -> {
          builder.next();
          order.forEach(builder::add);
        });
    return builder.build();
  }

  /** All orders. */
  public Baskets baskets() {
    return baskets(Instant.MAX);
  }
}
