package io.clientele.scoring.cluster;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The orders of a real shop. */
public final class RealShop {

  /** The last day of the CDNOW sample. */
  public static final LocalDate CDNOW_END = LocalDate.of(1998, 6, 30);

  /** The last day of the six months of Online Retail. */
  public static final LocalDate RETAIL_END = LocalDate.of(2011, 5, 31);

  /** What feature tables are made of, in this order. */
  public static final List<String> FEATURES =
      List.of(
          "metrics.orders",
          "metrics.net_revenue",
          "metrics.average_basket",
          "metrics.days_since_last_order",
          "metrics.days_since_first_order",
          "metrics.refund_share");

  /** An order, or a refund, whose amount is negative. */
  private record Event(LocalDate day, double amount) {}

  /** Events by customer and number. */
  private final Map<String, Map<String, List<Event>>> customers = new TreeMap<>();

  private RealShop() {}

  /** CDs. */
  @SuppressWarnings("StringSplitter") // blanks only
  public static RealShop cdnow() {
    RealShop shop = new RealShop();
    int[] number = new int[1];
    lines("orders/cdnow_sample.txt", false)
        .forEach(line -> {
          String[] field = line.strip().split("\\s+");
          shop.add(
              field[1],
              "o" + number[0]++,
              new Event(
                  LocalDate.parse(field[2], DateTimeFormatter.BASIC_ISO_DATE),
                  Double.parseDouble(field[4])));
        });
    return shop;
  }

  /** Gifts, wholesale. */
  @SuppressWarnings("StringSplitter") // the last fields have no commas
  public static RealShop onlineRetail() {
    RealShop shop = new RealShop();
    lines("orders/online_retail_2010-12_2011-05.csv.gz", true).stream()
        .skip(1)
        .map(line -> line.split(","))
        .filter(field -> !field[field.length - 2].isBlank())
        .forEach(field -> {
          int end = field.length;
          shop.add(
              field[end - 2],
              field[0],
              new Event(
                  LocalDate.parse(field[end - 4].substring(0, 10)),
                  Double.parseDouble(field[end - 3]) * Double.parseDouble(field[end - 5])));
        });
    return shop;
  }

  private static List<String> lines(String name, boolean zipped) {
    Path file =
        Path.of(System.getProperty("clientele.shared.data", "../shared/data")).resolve(name);
    assumeThat(file).as(name + " is not on this machine").exists();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                zipped
                    ? new GZIPInputStream(Files.newInputStream(file))
                    : Files.newInputStream(file),
                StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String customer, String number, Event event) {
    customers
        .computeIfAbsent(customer, any -> new TreeMap<>())
        .computeIfAbsent(number, any -> new ArrayList<>())
        .add(event);
  }

  /**
   * Figures of everybody who had bought by the end of a day, in the order of {@link #FEATURES}, by
   * customer.
   */
  public Map<String, double[]> figures(LocalDate until) {
    Map<String, double[]> figures = new TreeMap<>();
    customers.forEach((customer, orders) -> {
      Sums sums = new Sums();
      orders.values().forEach(order -> sums.add(order, until));
      if (sums.orders > 0) {
        figures.put(customer, sums.figures(until));
      }
    });
    return figures;
  }

  private static final class Sums {
    int orders;
    double gross;
    double refunded;
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;

    // A cancellation has a number of its own, and is a refund as a whole.
    void add(List<Event> order, LocalDate until) {
      LocalDate day = order.getFirst().day();
      if (day.isAfter(until)) {
        return;
      }
      double amount = order.stream().mapToDouble(Event::amount).sum();
      if (amount < 0) {
        refunded -= amount;
        return;
      }
      orders++;
      gross += amount;
      first = day.isBefore(first) ? day : first;
      last = day.isAfter(last) ? day : last;
    }

    double[] figures(LocalDate until) {
      return new double[] {
        orders,
        gross - refunded,
        gross / orders,
        until.toEpochDay() - last.toEpochDay(),
        until.toEpochDay() - first.toEpochDay(),
        gross > 0 ? refunded / gross : Double.NaN
      };
    }
  }
}
