package io.clientele.scoring.interest;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** 5,000 orders of Brazilian shops (Olist): hardly anybody comes twice. */
public final class Olist {

  private Olist() {}

  /** A field of each row by another one. */
  private static Map<String, String> read(String name, int key, int value) throws IOException {
    Map<String, String> read = new HashMap<>();
    rows(name).forEach(field -> read.put(field[key], field[value]));
    return read;
  }

  private static List<String[]> rows(String name) throws IOException {
    Path file =
        Path.of(System.getProperty("clientele.shared.data", "../shared/data"))
            .resolve("orders/olist_5000/" + name + ".csv.gz");
    assumeThat(file).as("the Olist sample is not on this machine").exists();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }
  }

  /**
   * The categories of what was bought, by person.
   *
   * @param line what makes a line of an order, of the fields of a piece
   */
  static Map<String, List<String>> persons(Function<String[], String> line) throws IOException {
    Map<String, String> persons = read("olist_customers_dataset", 1, 2);
    Map<String, String> orders = read("olist_orders_dataset", 0, 1);
    Map<String, String> categories = read("olist_products_dataset", 1, 2);
    Map<String, List<String>> bought = new TreeMap<>();
    Set<String> lines = new HashSet<>();
    for (String[] piece : rows("olist_order_items_dataset")) {
      String person = Objects.requireNonNull(persons.get(orders.get(piece[0])));
      List<String> own = bought.computeIfAbsent(person, _ -> new ArrayList<>());
      if (lines.add(piece[0] + " " + line.apply(piece))) {
        own.add(categories.getOrDefault(piece[2], ""));
      }
    }
    return bought;
  }

  /** The categories of the products that were bought, by person. */
  public static Map<String, List<String>> persons() throws IOException {
    return persons(piece -> piece[2]);
  }
}
