package io.clientele.scoring.tier;

import java.util.Collections;
import java.util.List;

/**
 * The values of the metric from which each tier is reached and kept, best tier first.
 *
 * @param entry reached from here on
 * @param exit kept from here on
 */
public record Bounds(List<Double> entry, List<Double> exit) {

  public Bounds {
    entry = List.copyOf(entry);
    exit = List.copyOf(exit);
    if (entry.size() != exit.size()) {
      throw new IllegalArgumentException("every tier has an entry and an exit");
    }
  }

  /** Those of a currency in which no tier can be reached. */
  static Bounds unreachable(int tiers) {
    List<Double> never = Collections.nCopies(tiers, Double.POSITIVE_INFINITY);
    return new Bounds(never, never);
  }

  /** The best place whose entry is reached. */
  int entered(double metric) {
    int place = 0;
    while (place < entry.size() && metric < entry.get(place)) {
      place++;
    }
    return place;
  }

  /** Whether the tier at a place is kept; the base always is. */
  boolean keeps(int place, double metric) {
    return place >= exit.size() || metric >= exit.get(place);
  }
}
