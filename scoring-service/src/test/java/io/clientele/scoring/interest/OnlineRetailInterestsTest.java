package io.clientele.scoring.interest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.basket.Retail;
import io.clientele.scoring.interest.CategoryShares.Counted;
import io.clientele.scoring.interest.Interests.Turns;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Interests of the customers of a wholesaler of gifts. The category is the last word of the
 * description.
 */
class OnlineRetailInterestsTest {

  private static final Instant APRIL = Instant.parse("2011-04-01T00:00:00Z");

  private static Map<String, List<Retail.Sold>> customers(
      Retail retail, Predicate<Retail.Sold> which) {
    Map<String, List<Retail.Sold>> customers = new TreeMap<>();
    retail.sold().stream()
        .filter(sold -> !sold.customer().isEmpty() && which.test(sold))
        .forEach(
            sold -> customers.computeIfAbsent(sold.customer(), _ -> new ArrayList<>()).add(sold));
    return customers;
  }

  private static Map<String, Long> counts(Stream<String> categories) {
    return categories
        .filter(category -> !category.isEmpty())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** Interests by customer, from the categories of the lines of each. */
  static Map<String, List<Interest>> interests(Map<String, List<String>> customers) {
    Map<String, Counted> everybody = new HashMap<>();
    counts(customers.values().stream().flatMap(List::stream))
        .forEach((category, count) -> everybody.put(category, new Counted(count, 0)));
    CategoryShares shares = CategoryShares.of(everybody);
    Map<String, List<Interest>> interests = new TreeMap<>();
    customers.forEach((customer, lines) ->
        interests.put(
            customer,
            Interests.of(
                new Turns(mostFrequent(counts(lines.stream())), lines.size(), Map.of(), 0),
                shares,
                InterestPolicy.DEFAULTS)));
    return interests;
  }

  // As many as are kept of a person.
  private static Map<String, Long> mostFrequent(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(50)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, List<String>> categories(Map<String, List<Retail.Sold>> customers) {
    Map<String, List<String>> categories = new TreeMap<>();
    customers.forEach((customer, lines) ->
        categories.put(customer, lines.stream().map(Retail.Sold::category).toList()));
    return categories;
  }

  private static long having(Map<String, List<Interest>> interests) {
    return interests.values().stream().filter(all -> !all.isEmpty()).count();
  }

  @Test
  void whoBuysOneThingAgainAndAgainHasAnInterest() throws IOException {
    Map<String, List<Retail.Sold>> customers = customers(Retail.read(), _ -> true);
    Map<String, List<Interest>> interests = interests(categories(customers));
    long having = having(interests);
    Map<String, List<Double>> lifts = new TreeMap<>();
    interests
        .values()
        .forEach(all ->
            all.forEach(one ->
                lifts.computeIfAbsent(one.category(), _ -> new ArrayList<>()).add(one.lift())));
    System.out.printf(
        Locale.ROOT,
        "%d customers, %d categories, %d (%.1f %%) with %d interests in %d of them%n",
        customers.size(),
        counts(categories(customers).values().stream().flatMap(List::stream)).size(),
        having,
        100.0 * having / customers.size(),
        lifts.values().stream().mapToInt(List::size).sum(),
        lifts.size());
    lifts.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
        .limit(12)
        .forEach(entry ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f |%n",
                entry.getKey().toLowerCase(Locale.ROOT),
                entry.getValue().size(),
                entry.getValue().stream().mapToDouble(Double::doubleValue).average().orElse(0)));
    interests.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .sorted(Comparator.comparingDouble(entry -> entry.getValue().getFirst().pValue()))
        .limit(8)
        .forEach(entry -> {
          Interest first = entry.getValue().getFirst();
          System.out.printf(
              Locale.ROOT,
              "| %s | %s | %d of %d | %.1f | %.0e |%n",
              entry.getKey(),
              first.category().toLowerCase(Locale.ROOT),
              first.count(),
              customers.getOrDefault(entry.getKey(), List.of()).size(),
              first.lift(),
              first.pValue());
        });
    assertThat((double) having / customers.size()).isBetween(0.1, 0.6);
    // Who bought less than three lines has none.
    interests.forEach((customer, all) ->
        assertThat(all.isEmpty() || customers.getOrDefault(customer, List.of()).size() >= 3)
            .as(customer)
            .isTrue());
  }

  @Test
  void linesThatAreDealtOutAnewMakeHardlyAnyInterests() throws IOException {
    Map<String, List<String>> customers = categories(customers(Retail.read(), _ -> true));
    List<String> all = new ArrayList<>(customers.values().stream().flatMap(List::stream).toList());
    Collections.shuffle(all, new Random(7));
    Iterator<String> dealt = all.iterator();
    Map<String, List<String>> shuffled = new TreeMap<>();
    customers.forEach((customer, lines) ->
        shuffled.put(customer, lines.stream().map(_ -> dealt.next()).toList()));
    double share = (double) having(interests(shuffled)) / customers.size();
    System.out.printf(Locale.ROOT, "dealt out anew: %.2f %% with an interest%n", 100 * share);
    assertThat(share).isLessThan(0.05);
  }

  /** Lines of a category among the later lines of those who have it as an interest, and others. */
  private static final class Later {
    private double found;
    private double byOthers;
    private double lines;

    void add(String category, List<Retail.Sold> own, Map<String, Long> others, long allOthers) {
      found += own.stream().filter(line -> line.category().equals(category)).count();
      byOthers += (double) own.size() * others.getOrDefault(category, 0L) / allOthers;
      lines += own.size();
    }

    double times() {
      return found / byOthers;
    }

    void print(String what) {
      System.out.printf(
          Locale.ROOT,
          "%s: %.1f %% of the later lines, %.1f %% of the others', %.1f times%n",
          what,
          100 * found / lines,
          100 * byOthers / lines,
          times());
    }
  }

  @Test
  void interestsTellWhatIsBoughtInTheNextTwoMonths() throws IOException {
    Retail retail = Retail.read();
    Map<String, List<Retail.Sold>> before = customers(retail, sold -> sold.at().isBefore(APRIL));
    Map<String, List<Retail.Sold>> after = customers(retail, sold -> !sold.at().isBefore(APRIL));
    after.keySet().retainAll(before.keySet());
    // What they had not bought before.
    Map<String, List<Retail.Sold>> fresh = new TreeMap<>();
    after.forEach((customer, lines) -> {
      Set<String> had = new HashSet<>();
      before.getOrDefault(customer, List.of()).forEach(line -> had.add(line.sku()));
      fresh.put(customer, lines.stream().filter(line -> !had.contains(line.sku())).toList());
    });
    Map<String, List<Interest>> interests = interests(categories(before));
    Map<String, Set<String>> havers = new TreeMap<>();
    interests.forEach((customer, all) -> {
      if (after.containsKey(customer)) {
        all.forEach(
            one -> havers.computeIfAbsent(one.category(), _ -> new HashSet<>()).add(customer));
      }
    });
    System.out.printf(
        "%d customers until March, %d with interests; %d came again, of whom %d had %d interests%n",
        before.size(),
        having(interests),
        after.size(),
        havers.values().stream().flatMap(Set::stream).distinct().count(),
        havers.values().stream().mapToInt(Set::size).sum());
    Later all = later(havers, after);
    Later news = later(havers, fresh);
    all.print("all lines");
    news.print("SKUs not bought before");
    assertThat(all.times()).isGreaterThan(3);
    assertThat(news.times()).isGreaterThan(1.5);
  }

  private static Later later(
      Map<String, Set<String>> havers, Map<String, List<Retail.Sold>> lines) {
    Later later = new Later();
    havers.forEach((category, who) -> {
      List<Retail.Sold> others =
          lines.entrySet().stream()
              .filter(entry -> !who.contains(entry.getKey()))
              .flatMap(entry -> entry.getValue().stream())
              .toList();
      Map<String, Long> counts = counts(others.stream().map(Retail.Sold::category));
      who.forEach(customer ->
          later.add(category, lines.getOrDefault(customer, List.of()), counts, others.size()));
    });
    return later;
  }
}
