package io.clientele.scoring.retail;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.type.Decimal;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.OrderLine;
import io.clientele.scoring.Shop;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Online Retail (D. Chen, UCI Machine Learning Repository, 2015) from December 2010 to May 2011 as
 * profile-service would tell it: orders with their lines, and cancellations as refunds, moved by
 * whole days so that the last day is yesterday.
 */
final class RetailFeed {

  static final int MONTHS = 6;
  private static final LocalDate FIRST = LocalDate.of(2010, 12, 1);
  private static final LocalDate LAST = LocalDate.of(2011, 5, 31);

  private final long moved =
      ChronoUnit.DAYS.between(LAST, LocalDate.now(ZoneOffset.UTC).minusDays(1));
  private final List<Told> told = new ArrayList<>();

  /** A change and when it happened. */
  record Told(Instant at, Change change) {}

  private record Invoice(
      String number, String customer, Instant at, List<OrderLine> lines, List<BigDecimal> amounts) {

    Told told() {
      BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      Change.Builder change =
          (sum.signum() > 0
                  ? Shop.order(customer, number, at, sum.toPlainString(), "GBP")
                  : Shop.refund(customer, number, "", at, sum.negate().toPlainString(), "GBP"))
              .toBuilder();
      if (change.hasOrderPlaced()) {
        change.getOrderPlacedBuilder().addAllLines(lines);
      } else {
        change.getRefundMadeBuilder().addAllLines(lines);
      }
      return new Told(at, change.build());
    }
  }

  private RetailFeed() {}

  /** All customers whose number every so many shares; the test is skipped where it is not there. */
  static RetailFeed read(int every) throws IOException {
    Path file =
        Path.of(System.getProperty("clientele.shared.data", "../shared/data"))
            .resolve("orders/online_retail_2010-12_2011-05.csv.gz");
    assumeThat(file).as("Online Retail is not on this machine").exists();
    RetailFeed feed = new RetailFeed();
    Map<String, Invoice> invoices = new LinkedHashMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      reader.readLine();
      reader
          .lines()
          .map(line -> line.split(",", -1))
          .filter(field -> counts(field, every))
          .forEach(field -> feed.add(field, invoices));
    }
    invoices.values().stream()
        .map(Invoice::told)
        .sorted(Comparator.comparing(Told::at))
        .forEach(feed.told::add);
    return feed;
  }

  private static boolean counts(String[] field, int every) {
    String customer = customer(field);
    return !customer.isEmpty()
        && Integer.parseInt(customer) % every == 0
        && price(field).signum() > 0
        && quantity(field).signum() != 0;
  }

  private static String customer(String[] field) {
    return field[field.length - 2].replace(".0", "");
  }

  private static BigDecimal price(String[] field) {
    return new BigDecimal(field[field.length - 3]);
  }

  private static BigDecimal quantity(String[] field) {
    return new BigDecimal(field[field.length - 5]);
  }

  // Descriptions have commas: what stands around them is found from both ends.
  private void add(String[] field, Map<String, Invoice> invoices) {
    int end = field.length;
    String[] words =
        String.join(" ", Arrays.copyOfRange(field, 2, end - 5))
            .replaceAll("[^A-Za-z ]", " ")
            .strip()
            .split("\\s+", -1);
    Instant at =
        LocalDateTime.parse(field[end - 4].replace(' ', 'T'))
            .plusDays(moved)
            .toInstant(ZoneOffset.UTC);
    BigDecimal amount = price(field).multiply(quantity(field));
    Invoice invoice =
        invoices.computeIfAbsent(
            field[0],
            number ->
                new Invoice(number, customer(field), at, new ArrayList<>(), new ArrayList<>()));
    invoice.amounts().add(amount);
    invoice
        .lines()
        .add(
            OrderLine.newBuilder()
                .setSku(field[1])
                .setCategory(words[words.length - 1])
                .setQuantity(Decimal.newBuilder().setValue(quantity(field).toPlainString()))
                .setAmount(Shop.money(amount.toPlainString(), "GBP"))
                .build());
  }

  /** What happened from a time on and before another, in order of time. */
  List<Change> between(Instant from, Instant until) {
    return told.stream()
        .filter(one -> !one.at().isBefore(from) && one.at().isBefore(until))
        .map(Told::change)
        .toList();
  }

  /** The end of so many months; 0: the beginning of the first. */
  Instant month(int months) {
    return FIRST.plusMonths(months).plusDays(moved).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** When something happened before it was moved. */
  Instant original(Instant at) {
    return at.minus(moved, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
  }
}
