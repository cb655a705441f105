package io.clientele.scoring.tier;

/**
 * What a customer's metric reaches.
 *
 * @param evaluation whether this is an evaluation, at which downgrades happen
 */
public record Reach(double metric, Bounds bounds, boolean evaluation) {

  /** The best place whose entry is reached. */
  int entered() {
    return bounds.entered(metric);
  }

  /** Whether the tier at a place is kept. */
  boolean keeps(int place) {
    return bounds.keeps(place, metric);
  }
}
