package io.clientele.scoring.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Compares a group with everybody else. */
record Comparing(Groups groups, String label) {

  private static final double CONFIDENCE = 0.95;

  /** Metric by metric. */
  List<Effect> effects() {
    List<Effect> effects = new ArrayList<>();
    for (int j = 0; j < Metrics.NAMES.size(); j++) {
      Samples raw = groups.raw().get(j);
      Sample compared = groups.compared().get(j).of(label);
      Sample rest = groups.compared().get(j).ofRest(label);
      effects.add(
          new Effect(
              Metrics.NAMES.get(j),
              mean(raw.of(label)),
              mean(raw.ofRest(label)),
              size(compared, rest),
              probability(Difference.ofMeans(compared, rest, CONFIDENCE))));
    }
    return effects;
  }

  /** What came of those who were in the group before, against those who were not. */
  List<Effect> outcomes() {
    List<Effect> outcomes = new ArrayList<>();
    for (int j = 0; j < Metrics.OUTCOMES.size(); j++) {
      String name = Metrics.OUTCOMES.get(j);
      Sample group = groups.outcomes().get(j).of(label);
      Sample rest = groups.outcomes().get(j).ofRest(label);
      outcomes.add(
          new Effect(
              name,
              mean(group),
              mean(rest),
              size(group, rest),
              probability(
                  name.equals(Metrics.KEPT_BUYING)
                      ? Difference.ofShares(share(group), share(rest), CONFIDENCE)
                      : Difference.ofMeans(group, rest, CONFIDENCE))));
    }
    return outcomes;
  }

  private static Share share(Sample ofZerosAndOnes) {
    return new Share(
        Math.round(ofZerosAndOnes.mean() * ofZerosAndOnes.count()), ofZerosAndOnes.count());
  }

  private static @Nullable Double mean(Sample sample) {
    return sample.count() == 0 ? null : sample.mean();
  }

  private static @Nullable Double size(Sample group, Sample rest) {
    OptionalDouble size = EffectSize.hedges(group, rest);
    return size.isPresent() ? (Double) size.getAsDouble() : null;
  }

  private static @Nullable Double probability(Optional<Difference> difference) {
    return difference.isPresent() ? (Double) difference.get().pValue() : null;
  }
}
