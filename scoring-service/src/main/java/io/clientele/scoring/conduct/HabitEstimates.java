package io.clientele.scoring.conduct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The numbers that habits are cut from, by dimension. */
final class HabitEstimates {

  // Of the logarithms of one person's orders and gaps, as prior knowledge.
  private static final double BASKET_DEVIATION = 0.7;
  private static final double PACE_DEVIATION = 0.8;
  private static final double PRIOR = 2;
  private static final int SHOWN = 3;

  static final Map<String, Function<Conduct, Estimate>> BY_DIMENSION =
      Map.of(
          "order_size_habit", HabitEstimates::orderSize,
          "category_focus", HabitEstimates::focus,
          "regularity", HabitEstimates::variation,
          "channel_habit", HabitEstimates::store,
          "promotion_habit", HabitEstimates::promotion,
          "brand_loyalty", HabitEstimates::brand);

  private HabitEstimates() {}

  /** How much larger orders are and how much rarer than usual: the mean of both logarithms. */
  private static Estimate orderSize(Conduct conduct) {
    double baskets = conduct.sum(Sum.BASKETS);
    double gaps = conduct.sum(Sum.PACED_GAPS);
    if (baskets == 0 || gaps == 0) {
      return Estimate.NONE;
    }
    double size = conduct.sum(Sum.BASKET_LOG) / (baskets + PRIOR);
    double pace = conduct.sum(Sum.PACE_LOG) / (gaps + PRIOR);
    double error =
        Math.hypot(
            BASKET_DEVIATION / Math.sqrt(baskets + PRIOR),
            PACE_DEVIATION / Math.sqrt(gaps + PRIOR));
    return Estimate.normal(
        (size + pace) / 2,
        error / 2,
        Math.min(baskets, gaps),
        List.of(
            Clue.of("basket_over_usual", Math.exp(conduct.sum(Sum.BASKET_LOG) / baskets), size),
            Clue.of("interval_over_usual", Math.exp(conduct.sum(Sum.PACE_LOG) / gaps), pace),
            Clue.scene("orders", baskets)));
  }

  /** How likely two lines are of one category (Simpson 1949, without the bias of few lines). */
  private static Estimate focus(Conduct conduct) {
    double lines = conduct.bought().total();
    if (lines < 2) {
      return Estimate.NONE;
    }
    double same = Math.max(0, (lines * conduct.bought().concentration() - 1) / (lines - 1));
    List<Clue> clues = new ArrayList<>();
    clues.add(Clue.of("concentration", same, 1));
    clues.add(Clue.scene("categories", conduct.bought().distinct()));
    clues.addAll(shares(conduct.bought(), "category "));
    return Estimate.share(same * lines, lines, clues);
  }

  /**
   * The coefficient of variation of the gaps, drawn towards 1, that of buying at random. Its
   * logarithm has the variance 1 / 2n + cv^2 / n of normal gaps.
   */
  private static Estimate variation(Conduct conduct) {
    Measured measured = Figure.GAP_VARIATION.of(conduct);
    if (!measured.told()) {
      return Estimate.NONE;
    }
    double gaps = measured.evidence();
    double squared = (measured.value() * measured.value() * (gaps - 1) + 1) / gaps;
    double variation = Math.sqrt(squared);
    Estimate logarithm =
        Estimate.normal(Math.log(variation), Math.sqrt((0.5 + squared) / gaps), gaps, List.of());
    return new Estimate(
        variation,
        gaps,
        value -> value <= 0 ? 0 : logarithm.below().applyAsDouble(Math.log(value)),
        List.of(
            Clue.of("gap_variation", measured.value(), 1),
            Clue.scene("mean_gap_days", conduct.sum(Sum.GAP_DAYS) / gaps),
            Clue.scene("gaps", gaps)));
  }

  private static Estimate store(Conduct conduct) {
    double orders = conduct.sum(Sum.CHANNEL_ORDERS);
    List<Clue> clues = new ArrayList<>();
    clues.add(Clue.of("store_orders", conduct.sum(Sum.STORE_ORDERS), 1));
    clues.addAll(shares(conduct.channels(), "channel "));
    return orders == 0
        ? Estimate.NONE
        : Estimate.share(conduct.sum(Sum.STORE_ORDERS), orders, clues);
  }

  private static Estimate promotion(Conduct conduct) {
    double orders = conduct.sum(Sum.DEAL_KNOWN_ORDERS);
    return orders == 0
        ? Estimate.NONE
        : Estimate.share(
            conduct.sum(Sum.DEAL_ORDERS),
            orders,
            List.of(
                Clue.of("orders_with_a_deal", conduct.sum(Sum.DEAL_ORDERS), 1),
                Clue.scene("orders_with_a_coupon", conduct.sum(Sum.COUPON_ORDERS)),
                Clue.scene("orders", orders)));
  }

  private static Estimate brand(Conduct conduct) {
    double choices = conduct.sum(Sum.FAMILY_CHOICES);
    return choices == 0
        ? Estimate.NONE
        : Estimate.share(
            conduct.sum(Sum.FAMILY_REPEATS),
            choices,
            List.of(
                Clue.of("same_family_again", conduct.sum(Sum.FAMILY_REPEATS), 1),
                Clue.scene("choices", choices)));
  }

  private static List<Clue> shares(Counts counts, String prefix) {
    return counts.top().entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SHOWN)
        .map(entry ->
            Clue.scene(prefix + entry.getKey(), (double) entry.getValue() / counts.total()))
        .toList();
  }
}
