package io.clientele.scoring.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.clientele.scoring.conduct.Behaviour.Ordered;
import io.clientele.scoring.history.OrderKey;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A shop for CDs: 2,357 customers who came for the first time in the first quarter of 1997, day by
 * day until June of 1998; what was spent and nothing else.
 */
class CdnowHabitsTest {

  private static final String DIMENSION = "order_size_habit";
  private static final String UNKNOWN = "unknown";
  private static final Instant OCTOBER = Instant.parse("1997-10-01T00:00:00Z");

  /** The dollars of a day, by day, by customer. */
  @SuppressWarnings("StringSplitter") // blanks only
  private static Map<String, SortedMap<Instant, BigDecimal>> read() throws IOException {
    Path file =
        Path.of(System.getProperty("clientele.shared.data", "../shared/data"))
            .resolve("orders/cdnow_sample.txt");
    assumeThat(file).as("the CDNOW sample is not on this machine").exists();
    Map<String, SortedMap<Instant, BigDecimal>> customers = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] field = line.strip().split("\\s+");
      Instant day =
          LocalDate.parse(field[2], DateTimeFormatter.BASIC_ISO_DATE)
              .atStartOfDay()
              .toInstant(ZoneOffset.UTC);
      customers
          .computeIfAbsent(field[1], _ -> new TreeMap<>())
          .merge(day, new BigDecimal(field[4]), BigDecimal::add);
    }
    return customers;
  }

  private static List<Double> gaps(SortedMap<Instant, BigDecimal> days) {
    List<Instant> sorted = List.copyOf(days.keySet());
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i < sorted.size(); i++) {
      gaps.add((double) Duration.between(sorted.get(i - 1), sorted.get(i)).toDays());
    }
    return gaps;
  }

  private static double median(Collection<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static Norms norms(Collection<SortedMap<Instant, BigDecimal>> customers) {
    return new Norms(
        Map.of(),
        Map.of(
            "USD",
            median(
                customers.stream()
                    .flatMap(days -> days.values().stream().map(BigDecimal::doubleValue))
                    .filter(amount -> amount > 0)
                    .toList())),
        median(customers.stream().flatMap(days -> gaps(days).stream()).toList()));
  }

  private static String habit(SortedMap<Instant, BigDecimal> days, Norms norms) {
    List<Ordered> orders = new ArrayList<>();
    days.forEach((day, amount) ->
        orders.add(new Ordered(new OrderKey("cdnow", day.toString()), day, amount, "USD", "")));
    Conduct conduct =
        Shipped.POLICY.conduct(new Behaviour(List.of(), List.of(), orders, List.of()), norms);
    return Shipped.POLICY.habits().find(conduct).stream()
        .filter(trait -> trait.dimension().equals(DIMENSION) && trait.told())
        .map(Trait::label)
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** The days of customers of one habit. */
  private static final class Group {
    final List<Double> amounts = new ArrayList<>();
    final List<Double> gaps = new ArrayList<>();
    int customers;

    void add(SortedMap<Instant, BigDecimal> days) {
      customers++;
      days.values().forEach(amount -> amounts.add(amount.doubleValue()));
      gaps.addAll(gaps(days));
    }

    void print(String label) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %.1f | %.2f | %.0f |%n",
          label,
          customers,
          (double) amounts.size() / customers,
          median(amounts),
          gaps.isEmpty() ? 0 : median(gaps));
    }
  }

  @Test
  void fewLargeOrdersAreLargeAndFewAndStaySo() throws IOException {
    Map<String, SortedMap<Instant, BigDecimal>> customers = read();
    Norms norms = norms(customers.values());
    System.out.println(norms);
    Map<String, Group> all = new TreeMap<>();
    customers.values().forEach(days -> group(all, habit(days, norms)).add(days));
    all.forEach((label, group) -> group.print(label));
    List<SortedMap<Instant, BigDecimal>> early =
        customers.values().stream().map(days -> days.headMap(OCTOBER)).toList();
    Norms then = norms(early);
    Map<String, Group> before = new TreeMap<>();
    Map<String, Group> after = new TreeMap<>();
    customers
        .values()
        .forEach(days -> {
          String label = habit(days.headMap(OCTOBER), then);
          group(before, label).add(days.headMap(OCTOBER));
          if (!days.tailMap(OCTOBER).isEmpty()) {
            group(after, label).add(days.tailMap(OCTOBER));
          }
        });
    System.out.println("until September");
    before.forEach((label, group) -> group.print(label));
    System.out.println("from October");
    after.forEach((label, group) -> group.print(label));
    assertThat(all).containsOnlyKeys("balanced", "few_large", "many_small", UNKNOWN);
    Group large = Objects.requireNonNull(after.get("few_large"));
    Group small = Objects.requireNonNull(after.get("many_small"));
    assertThat(median(large.amounts)).isGreaterThan(1.5 * median(small.amounts));
    assertThat(median(large.gaps)).isGreaterThan(median(small.gaps));
  }

  private static Group group(Map<String, Group> groups, String label) {
    return groups.computeIfAbsent(label, _ -> new Group());
  }
}
