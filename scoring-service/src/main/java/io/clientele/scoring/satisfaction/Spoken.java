package io.clientele.scoring.satisfaction;

import java.util.Map;

/**
 * A piece of feedback as drivers are found from it.
 *
 * @param outcome how satisfied it is over all, in [-1, 1]
 * @param aspects what it says of each aspect that it speaks of: polarity in [-1, 1] by name
 */
public record Spoken(double outcome, Map<String, Double> aspects) {

  public Spoken {
    aspects = Map.copyOf(aspects);
    if (!(Math.abs(outcome) <= 1)
        || !aspects.values().stream().allMatch(polarity -> Math.abs(polarity) <= 1)) {
      throw new IllegalArgumentException("outcome and polarities lie within -1 and 1");
    }
  }
}
