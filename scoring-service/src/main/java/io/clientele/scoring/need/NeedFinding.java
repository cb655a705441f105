package io.clientele.scoring.need;

import io.clientele.scoring.basket.CoPurchaseRule;
import io.clientele.scoring.history.Activity;
import io.clientele.scoring.history.Activity.Kind;
import io.clientele.scoring.history.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Finds the needs of a person.
 *
 * <ul>
 *   <li>Told: strength {@code 2^(-age / halfLife)}.
 *   <li>Searched for n times within the window and nothing with these words bought since: {@code 1
 *       - 2^(-n)}.
 *   <li>A category looked at n times within the window, at least the policy's number, and not
 *       bought within it: {@code 1 - 2^(-n / least)}.
 *   <li>Missing beside what was bought, by a rule: its confidence.
 * </ul>
 */
public record NeedFinding(NeedPolicy policy, NeedTaxonomy taxonomy, Companions companions) {

  private static final Comparator<CustomerNeed> STRONGEST =
      Comparator.comparingDouble(CustomerNeed::strength)
          .reversed()
          .thenComparing(CustomerNeed::source)
          .thenComparing(CustomerNeed::topic);

  private static final Comparator<ToldNeed> LATEST =
      Comparator.comparing(ToldNeed::at).thenComparing(ToldNeed::note);

  private record Shown(long times, Instant last) {

    static Shown once(Instant at) {
      return new Shown(1, at);
    }

    Shown and(Shown other) {
      return new Shown(times + other.times, last.isAfter(other.last) ? last : other.last);
    }
  }

  /** The needs as of a time, the strongest first; later facts do not count. */
  public List<CustomerNeed> needs(NeedFacts facts, Instant asOf) {
    List<Line> bought =
        facts.lines().stream()
            .filter(line -> !line.orderedAt().isAfter(asOf) && line.quantity().signum() > 0)
            .toList();
    Instant begin = asOf.minus(policy.window());
    List<Activity> recent =
        facts.activities().stream()
            .filter(one -> one.at().isAfter(begin) && !one.at().isAfter(asOf))
            .toList();
    List<CustomerNeed> needs = new ArrayList<>();
    told(facts.told(), asOf, needs);
    searched(recent, bought, needs);
    browsed(recent, bought, begin, needs);
    missing(bought, needs);
    return needs.stream().sorted(STRONGEST).limit(policy.most()).toList();
  }

  private void told(List<ToldNeed> told, Instant asOf, List<CustomerNeed> needs) {
    Map<String, ToldNeed> last = new HashMap<>();
    told.stream()
        .filter(need -> !need.at().isAfter(asOf))
        .forEach(
            need -> last.merge(need.source() + need.topic(), need, BinaryOperator.maxBy(LATEST)));
    last.values()
        .forEach(need ->
            needs.add(
                new CustomerNeed(
                    need.topic(),
                    taxonomy.kindOf(need),
                    need.source(),
                    policy.left(need.at(), asOf),
                    need.note(),
                    need.at())));
  }

  private void searched(List<Activity> recent, List<Line> bought, List<CustomerNeed> needs) {
    Map<String, Shown> searches = new HashMap<>();
    for (Activity one : recent) {
      String words = one.subject().strip().toLowerCase(Locale.ROOT);
      if (one.kind() == Kind.PRODUCTS_SEARCHED && !words.isEmpty()) {
        searches.merge(words, Shown.once(one.at()), Shown::and);
      }
    }
    searches.forEach((words, shown) -> {
      if (bought.stream().noneMatch(line -> answers(line, words, shown.last))) {
        needs.add(
            shown(
                words,
                NeedSource.SEARCHED,
                1 - Math.pow(2, -(double) shown.times),
                "searched for %d times, not bought since".formatted(shown.times),
                shown.last));
      }
    });
  }

  // Bought after the last search: the words in what it is, or the other way round.
  private static boolean answers(Line line, String words, Instant after) {
    return line.orderedAt().isAfter(after)
        && (alike(line.category(), words) || alike(line.sku(), words));
  }

  private static boolean alike(String told, String words) {
    String lower = told.toLowerCase(Locale.ROOT);
    return !lower.isEmpty() && (lower.contains(words) || words.contains(lower));
  }

  private void browsed(
      List<Activity> recent, List<Line> bought, Instant begin, List<CustomerNeed> needs) {
    Set<String> had = new HashSet<>();
    bought.stream()
        .filter(line -> line.orderedAt().isAfter(begin))
        .forEach(line -> had.add(line.category()));
    Map<String, Shown> looks = new HashMap<>();
    for (Activity one : recent) {
      if (one.kind() == Kind.PRODUCT_VIEWED || one.kind() == Kind.PRODUCT_ADDED) {
        Set<String> categories = new HashSet<>();
        one.items().forEach(item -> categories.add(item.category()));
        categories.remove("");
        categories.forEach(category -> looks.merge(category, Shown.once(one.at()), Shown::and));
      }
    }
    looks.forEach((category, shown) -> {
      if (shown.times >= policy.leastViews() && !had.contains(category)) {
        needs.add(
            shown(
                category,
                NeedSource.BROWSED,
                1 - Math.pow(2, -(double) shown.times / policy.leastViews()),
                "looked at %d times in %d days, not bought"
                    .formatted(shown.times, policy.window().toDays()),
                shown.last));
      }
    });
  }

  private void missing(List<Line> bought, List<CustomerNeed> needs) {
    // Rules are of SKUs or of categories: whoever has an item has it under both.
    Map<String, Instant> owned = new HashMap<>();
    for (Line line : bought) {
      owned.merge(line.sku(), line.orderedAt(), NeedFinding::later);
      owned.merge(line.category(), line.orderedAt(), NeedFinding::later);
    }
    owned.remove("");
    for (CoPurchaseRule rule : companions.missing(owned.keySet(), policy.mostCompanions())) {
      Instant at =
          rule.antecedent().stream()
              .map(item -> owned.getOrDefault(item, Instant.EPOCH))
              .max(Instant::compareTo)
              .orElse(Instant.EPOCH);
      needs.add(
          shown(
              rule.consequent().getFirst(),
              NeedSource.CO_PURCHASE,
              rule.confidence(),
              "has %s; %.0f %% of those have it too, %.1f times as many as of all"
                  .formatted(
                      String.join(", ", rule.antecedent()), rule.confidence() * 100, rule.lift()),
              at));
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private CustomerNeed shown(
      String topic, NeedSource source, double strength, String evidence, Instant at) {
    return new CustomerNeed(topic, taxonomy.kind(topic), source, strength, evidence, at);
  }
}
