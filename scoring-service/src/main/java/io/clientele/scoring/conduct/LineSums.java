package io.clientele.scoring.conduct;

import io.clientele.scoring.history.Line;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds up what is bought: of the lines of one order after the other. */
final class LineSums {

  // From where on a price counts as high, and up to where as low, against the usual one.
  private static final double PREMIUM = 1.25;
  private static final double CHEAP = 0.8;

  // TEA-500 and TEA_250, 85123A and 85123B are of one family each.
  private static final Pattern VARIANT = Pattern.compile("[-_/.:# ].*$|(?<=\\d)\\p{L}{1,2}$");

  private final Sums sums;
  private final Norms norms;
  private final Words words;
  private final Map<String, Long> skus = new HashMap<>();
  private final Map<String, Long> categories = new HashMap<>();
  private final Map<String, Set<String>> families = new HashMap<>();
  private boolean later;

  LineSums(Sums sums, Norms norms, Words words) {
    this.sums = sums;
    this.norms = norms;
    this.words = words;
  }

  Map<String, Long> skus() {
    return skus;
  }

  Map<String, Long> categories() {
    return categories;
  }

  void add(List<Line> order) {
    if (order.isEmpty()) {
      return;
    }
    sums.one(Sum.ORDERS_WITH_LINES);
    sums.add(Sum.ITEMS, order.stream().map(Line::sku).distinct().count());
    boolean categorised = order.stream().anyMatch(line -> !line.category().isEmpty());
    if (later && categorised) {
      sums.one(Sum.LATER_CATEGORY_ORDERS);
      sums.oneIf(Sum.EXPLORING_ORDERS, order.stream().anyMatch(this::explores));
    }
    order.forEach(this::line);
    order.forEach(this::remember);
    later = true;
  }

  private boolean explores(Line line) {
    return !line.category().isEmpty() && !categories.containsKey(line.category());
  }

  private void line(Line line) {
    sums.one(Sum.LINES);
    if (later && !line.sku().isEmpty()) {
      sums.one(Sum.LATER_LINES);
      sums.oneIf(Sum.REPEATED_LINES, skus.containsKey(line.sku()));
    }
    if (!line.category().isEmpty()) {
      category(line);
    }
    discount(line.amount(), line.discount());
    price(line);
  }

  private void category(Line line) {
    sums.one(Sum.CATEGORY_LINES);
    sums.oneIf(Sum.DURABLE_LINES, words.about(Topic.DURABLE, line.category()));
    if (later) {
      sums.one(Sum.LATER_CATEGORY_LINES);
      sums.oneIf(Sum.REPEATED_CATEGORY_LINES, categories.containsKey(line.category()));
    }
    Set<String> known = families.get(line.category());
    if (known != null && !line.sku().isEmpty()) {
      sums.one(Sum.FAMILY_CHOICES);
      sums.oneIf(Sum.FAMILY_REPEATS, known.contains(family(line.sku())));
    }
  }

  private void discount(@Nullable BigDecimal amount, @Nullable BigDecimal discount) {
    if (discount == null) {
      return;
    }
    sums.one(Sum.DISCOUNT_TOLD_LINES);
    if (discount.signum() > 0) {
      sums.one(Sum.DISCOUNTED_LINES);
      if (amount != null && amount.signum() >= 0) {
        sums.add(
            Sum.DISCOUNT_SHARE,
            discount.doubleValue() / (amount.doubleValue() + discount.doubleValue()));
      }
    }
  }

  private void price(Line line) {
    BigDecimal amount = line.amount();
    if (amount == null || amount.signum() <= 0 || line.quantity().signum() <= 0) {
      return;
    }
    norms
        .price(line.category(), line.currency())
        .ifPresent(usual -> {
          double ratio = amount.doubleValue() / line.quantity().doubleValue() / usual;
          if (ratio > 0 && Double.isFinite(ratio)) {
            sums.one(Sum.PRICED_LINES);
            sums.add(Sum.PRICE_LOG, Math.log(ratio));
            sums.oneIf(Sum.PREMIUM_LINES, ratio >= PREMIUM);
            sums.oneIf(Sum.CHEAP_LINES, ratio <= CHEAP);
          }
        });
  }

  private void remember(Line line) {
    if (!line.sku().isEmpty()) {
      skus.merge(line.sku(), 1L, Long::sum);
    }
    if (!line.category().isEmpty()) {
      categories.merge(line.category(), 1L, Long::sum);
      if (!line.sku().isEmpty()) {
        families.computeIfAbsent(line.category(), _ -> new HashSet<>()).add(family(line.sku()));
      }
    }
  }

  /** What variants of one product, or products of one brand, have in common in their SKU. */
  static String family(String sku) {
    String family = VARIANT.matcher(sku).replaceFirst("");
    return family.isEmpty() ? sku : family;
  }
}
