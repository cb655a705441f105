package io.clientele.scoring.conduct;

import io.clientele.scoring.language.DisplayNames;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A habit that is a number cut into bands: the likeliest band is the label, where it is likely
 * enough.
 *
 * @param least as much evidence it takes
 * @param certain as likely the label must be, above 0
 */
record BandedHabit(
    String dimension,
    DisplayNames names,
    List<Band> bands,
    double least,
    double certain,
    Function<Conduct, Estimate> estimate)
    implements Habit {

  BandedHabit {
    bands = List.copyOf(bands);
    if (bands.size() < 2 || !(least >= 1) || !(certain > 0 && certain < 1)) {
      throw new IllegalArgumentException(
          dimension + " needs two labels, evidence from 1 and a probability below 1");
    }
    for (int i = 2; i < bands.size(); i++) {
      if (!(bands.get(i).from() > bands.get(i - 1).from())) {
        throw new IllegalArgumentException(dimension + ": the labels' 'from' must ascend");
      }
    }
  }

  @Override
  public Trait find(Conduct conduct) {
    Estimate estimate = estimate().apply(conduct);
    if (estimate.evidence() < least) {
      return Trait.unknown(dimension, OptionalDouble.empty(), estimate.clues());
    }
    Band label = bands.getFirst();
    double highest = 0;
    for (int i = 0; i < bands.size(); i++) {
      double probability = probability(estimate, i);
      if (probability > highest) {
        highest = probability;
        label = bands.get(i);
      }
    }
    OptionalDouble score = OptionalDouble.of(estimate.value());
    return highest < certain
        ? Trait.unknown(dimension, score, estimate.clues())
        : new Trait(dimension, label.name(), Math.min(1, highest), score, estimate.clues());
  }

  private double probability(Estimate estimate, int band) {
    double below = band == 0 ? 0 : estimate.below().applyAsDouble(bands.get(band).from());
    double to =
        band == bands.size() - 1 ? 1 : estimate.below().applyAsDouble(bands.get(band + 1).from());
    return to - below;
  }
}
