package io.clientele.scoring.basket;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Online Retail (D. Chen, UCI Machine Learning Repository, 2015), half a year of it: the orders of
 * a wholesaler, without what came back.
 *
 * @param orders stock codes by invoice
 * @param descriptions by stock code
 */
record Retail(Map<String, Set<String>> orders, Map<String, String> descriptions) {

  static Retail read() throws IOException {
    Path file =
        Path.of(System.getProperty("clientele.shared.data", "../shared/data"))
            .resolve("orders/online_retail_2010-12_2011-05.csv.gz");
    assumeThat(file).as("Online Retail is not on this machine").exists();
    Retail retail = new Retail(new LinkedHashMap<>(), new HashMap<>());
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
    if (!field[0].startsWith("C") && Integer.parseInt(field[field.length - 5]) > 0) {
      orders.computeIfAbsent(field[0], _ -> new LinkedHashSet<>()).add(field[1]);
      descriptions.putIfAbsent(field[1], field[2].replace("\"", "").strip());
    }
  }

  Baskets baskets() {
    Baskets.Builder builder = new Baskets.Builder();
    orders
        .values()
        .forEach(order -> {
          builder.next();
          order.forEach(builder::add);
        });
    return builder.build();
  }
}
