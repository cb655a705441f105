package io.clientele.scoring;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.type.Decimal;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.OrderLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A sample of 5,000 orders of a marketplace in Brazil (Olist), with what was rated afterwards,
 * moved by whole days so that its last full day, 31 August 2018, is yesterday. Left out: the one
 * order and the 44 reviews that came later, and freight. Orders that were cancelled or could not be
 * had are no purchases: their customers were seen, and what they say counts.
 */
public final class OlistShop {

  private static final LocalDate LAST = LocalDate.of(2018, 8, 31);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M/d/yyyy H:mm");
  private static final Set<String> NOT_SOLD = Set.of("canceled", "unavailable");

  private final long shift = ChronoUnit.DAYS.between(LAST, LocalDate.now(ZoneOffset.UTC)) - 1;
  private final Map<String, String> customers = byId("olist_customers_dataset");
  private final List<Change> sold = new ArrayList<>();
  private final List<io.clientele.contracts.feedback.v1.Change> said = new ArrayList<>();
  private final List<Overdue> overdue = new ArrayList<>();
  private final List<Review> reviews = new ArrayList<>();

  /** A piece of an order; the pieces of a product are one line. */
  private record Item(String sku, String category, String price) {}

  /** What a customer said of an order. */
  public record Review(String customer, String order, Instant at, int stars) {}

  /**
   * An order that had not come by the end of the promised day.
   *
   * @param since the day after the promised one
   * @param days it came so much later; null: it did not
   */
  public record Overdue(String customer, String order, Instant since, @Nullable Long days) {}

  /** Reads the files; the test is skipped where there are none. */
  public OlistShop() {
    Map<String, List<Item>> items = items();
    Map<String, String> buyers = new HashMap<>();
    for (String[] field : rows("olist_orders_dataset")) {
      LocalDateTime at = LocalDateTime.parse(field[3], TIME);
      if (!at.toLocalDate().isAfter(LAST)) {
        String customer = customers.getOrDefault(field[1], "");
        buyers.put(field[0], customer);
        List<Item> lines = items.getOrDefault(field[0], List.of());
        boolean none = lines.isEmpty() || NOT_SOLD.contains(field[2]);
        sold.add(
            none ? Shop.seen(customer, moved(at)) : order(customer, field[0], moved(at), lines));
        watch(customer, field);
      }
    }
    for (String[] field : rows("olist_order_reviews_dataset")) {
      LocalDateTime at = LocalDateTime.parse(field[4], TIME);
      String customer = buyers.get(field[1]);
      if (customer != null && !at.toLocalDate().isAfter(LAST)) {
        int stars = Integer.parseInt(field[2]);
        reviews.add(new Review(customer, field[1], moved(at), stars));
        said.add(Shop.feedback(customer, "review" + field[0], moved(at), stars, null));
      }
    }
  }

  public Shop.History history() {
    return new Shop.History(sold, said);
  }

  public List<Review> reviews() {
    return reviews;
  }

  public List<Overdue> overdue() {
    return overdue;
  }

  private Instant moved(LocalDateTime at) {
    return at.plusDays(shift).toInstant(ZoneOffset.UTC);
  }

  private static Change order(String customer, String id, Instant at, List<Item> items) {
    BigDecimal amount = amount(items);
    Change.Builder order = Shop.order(customer, id, at, amount.toString(), "BRL").toBuilder();
    Map<String, List<Item>> bySku =
        items.stream().collect(Collectors.groupingBy(Item::sku, TreeMap::new, Collectors.toList()));
    bySku.forEach((sku, pieces) ->
        order
            .getOrderPlacedBuilder()
            .addLines(
                OrderLine.newBuilder()
                    .setSku(sku)
                    .setCategory(pieces.getFirst().category())
                    .setQuantity(Decimal.newBuilder().setValue(String.valueOf(pieces.size())))
                    .setAmount(Shop.money(amount(pieces).toString(), "BRL"))));
    return order.build();
  }

  private static BigDecimal amount(List<Item> items) {
    return items.stream()
        .map(item -> new BigDecimal(item.price()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void watch(String customer, String[] order) {
    LocalDate promised = LocalDateTime.parse(order[7], TIME).toLocalDate();
    LocalDate came = order[6].isEmpty() ? null : LocalDateTime.parse(order[6], TIME).toLocalDate();
    if (!promised.isAfter(LAST) && (came == null || came.isAfter(promised))) {
      overdue.add(
          new Overdue(
              customer,
              order[0],
              moved(promised.plusDays(1).atStartOfDay()),
              came == null ? null : ChronoUnit.DAYS.between(promised, came)));
    }
  }

  private static Map<String, List<Item>> items() {
    Map<String, String> english = new HashMap<>();
    rows("product_category_name_translation").forEach(field -> english.put(field[0], field[1]));
    Map<String, String> categories = byId("olist_products_dataset");
    Map<String, List<Item>> items = new HashMap<>();
    for (String[] field : rows("olist_order_items_dataset")) {
      String category = categories.getOrDefault(field[2], "");
      items
          .computeIfAbsent(field[0], _ -> new ArrayList<>())
          .add(new Item(field[2], english.getOrDefault(category, category), field[5]));
    }
    return items;
  }

  /** The third column by the second. */
  private static Map<String, String> byId(String table) {
    Map<String, String> values = new HashMap<>();
    rows(table).forEach(field -> values.put(field[1], field[2]));
    return values;
  }

  private static List<String[]> rows(String table) {
    Path file =
        Path.of(System.getProperty("clientele.shared.data", "../shared/data"))
            .resolve("orders/olist_5000/" + table + ".csv.gz");
    assumeTrue(Files.exists(file), "no Olist sample at " + file);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
