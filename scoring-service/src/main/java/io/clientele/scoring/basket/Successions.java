package io.clientele.scoring.basket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which categories follow on which, from one purchase of a customer to the next one.
 *
 * @param purchases how many purchases had one before them
 * @param shares of those, with each category, by category
 * @param after by category
 */
public record Successions(long purchases, Map<String, Long> shares, Map<String, After> after) {

  // As many purchases as it takes until what was seen weighs as much as what is usual.
  private static final double PRIOR = 20;

  public Successions {
    shares = Map.copyOf(shares);
    after = Map.copyOf(after);
  }

  /**
   * What came after purchases with a category.
   *
   * @param purchases with it, that had one after them
   * @param next how many of those after them had each category
   */
  public record After(long purchases, Map<String, Long> next) {

    public After {
      next = Map.copyOf(next);
    }
  }

  /**
   * A category that may come next.
   *
   * @param probability that the next purchase has it
   * @param lift the probability over its share of all purchases that had one before
   * @param after the category of the last purchase that says so most
   */
  public record Next(String category, double probability, double lift, String after) {}

  /**
   * The likeliest categories of the next purchase. After category a the probability of b is {@code
   * (n(a, b) + 20 s(b)) / (n(a) + 20)}, s(b) being its share of all: what few did weighs little. Of
   * several categories of the last purchase that with the greatest probability is taken.
   *
   * @param last categories of the last purchase
   */
  public List<Next> next(Collection<String> last, int limit) {
    Map<String, Next> best = new HashMap<>();
    for (String from : last) {
      After seen = after.get(from);
      if (seen != null) {
        shares
            .keySet()
            .forEach(to ->
                best.merge(to, next(from, seen, to), (a, b) -> BEST.compare(a, b) <= 0 ? a : b));
      }
    }
    return best.values().stream().sorted(BEST).limit(limit).toList();
  }

  private static final Comparator<Next> BEST =
      Comparator.comparingDouble(Next::probability)
          .reversed()
          .thenComparing(Next::category)
          .thenComparing(Next::after);

  private Next next(String from, After seen, String to) {
    double share = (double) shares.getOrDefault(to, 0L) / purchases;
    double probability =
        (seen.next().getOrDefault(to, 0L) + PRIOR * share) / (seen.purchases() + PRIOR);
    return new Next(to, probability, probability / share, from);
  }

  /** Counts purchases, those of one customer after the other, the earliest first. */
  public static final class Builder {

    private final Set<String> known;
    private final Map<String, Long> shares = new HashMap<>();
    private final Map<String, Long> purchasesWith = new HashMap<>();
    private final Map<String, Map<String, Long>> next = new HashMap<>();
    private final List<String> last = new ArrayList<>();
    private final List<String> present = new ArrayList<>();
    private long purchases;

    /**
     * Counts the given categories and no others.
     *
     * @param known few enough for their squares to be kept
     */
    public Builder(Set<String> known) {
      this.known = Set.copyOf(known);
    }

    /** What is added from now on is another customer's. */
    public Builder nextCustomer() {
      nextPurchase();
      last.clear();
      return this;
    }

    /** What is added from now on is the customer's next purchase. */
    public Builder nextPurchase() {
      if (!present.isEmpty()) {
        count();
        last.clear();
        last.addAll(present);
        present.clear();
      }
      return this;
    }

    /** A category of the purchase. */
    public Builder add(String category) {
      if (known.contains(category) && !present.contains(category)) {
        present.add(category);
      }
      return this;
    }

    private void count() {
      if (last.isEmpty()) {
        return;
      }
      purchases++;
      present.forEach(to -> shares.merge(to, 1L, Long::sum));
      for (String from : last) {
        purchasesWith.merge(from, 1L, Long::sum);
        Map<String, Long> counts = next.computeIfAbsent(from, _ -> new HashMap<>());
        present.forEach(to -> counts.merge(to, 1L, Long::sum));
      }
    }

    /** What was counted. */
    public Successions build() {
      nextCustomer();
      Map<String, After> after = new HashMap<>();
      purchasesWith.forEach(
          (from, count) -> after.put(from, new After(count, next.getOrDefault(from, Map.of()))));
      return new Successions(purchases, shares, after);
    }
  }
}
