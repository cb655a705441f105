package io.clientele.scoring.conduct;

import io.clientele.scoring.language.DisplayNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Whether the price or the quality decides: the weighted mean of the steps of indicators, those for
 * the price positive. The less of the weights has evidence, the less sure it is: its standard error
 * is a step times the share of them without.
 */
record Sensitivity(BandedHabit banded) implements Habit {

  /**
   * The habit.
   *
   * @param like its names, labels and limits; evidence counts in hundredths of the weights
   * @param weights by name of the indicator
   */
  static Sensitivity of(
      Function<Function<Conduct, Estimate>, BandedHabit> like,
      Map<String, Double> weights,
      ShopperTypes types) {
    List<Weighted> weighted = new ArrayList<>();
    weights.forEach((name, weight) -> {
      Indicator indicator = types.indicator(name);
      if (indicator == null || weight == 0) {
        throw new IllegalArgumentException(
            "sensitivity: " + name + " must be an indicator, with a weight other than 0");
      }
      weighted.add(new Weighted(indicator, weight));
    });
    List<Weighted> all = List.copyOf(weighted);
    return new Sensitivity(like.apply(conduct -> estimate(all, conduct)));
  }

  private record Weighted(Indicator indicator, double weight) {}

  private static Estimate estimate(List<Weighted> weighted, Conduct conduct) {
    double all = 0;
    double told = 0;
    double sum = 0;
    List<Clue> clues = new ArrayList<>();
    for (Weighted one : weighted) {
      Measured measured = one.indicator().figure().of(conduct);
      double size = Math.abs(one.weight());
      double contribution = one.weight() * one.indicator().steps(measured);
      all += size;
      told += size * one.indicator().trust(measured);
      sum += contribution;
      if (measured.told()) {
        clues.add(Clue.of(one.indicator().name(), measured.value(), contribution));
      }
    }
    clues.sort(
        Comparator.comparingDouble((Clue clue) -> -Math.abs(clue.contribution()))
            .thenComparing(Clue::indicator));
    double share = all == 0 ? 0 : told / all;
    return share == 0
        ? Estimate.NONE
        : Estimate.normal(sum / told, Math.max(0.05, 1 - share), 100 * share, clues);
  }

  @Override
  public String dimension() {
    return banded.dimension();
  }

  @Override
  public DisplayNames names() {
    return banded.names();
  }

  @Override
  public List<Band> bands() {
    return banded.bands();
  }

  @Override
  public Trait find(Conduct conduct) {
    return banded.find(conduct);
  }
}
