package io.clientele.scoring.scorecard;

/** How the points of an indicator go with its value. */
public enum Monotone {
  /** Not said. */
  UNSAID,
  /** Never fewer points for a greater value. */
  INCREASING,
  /** Never more points for a greater value. */
  DECREASING;

  /** Whether points that change by so much with a growing value keep to the direction. */
  boolean allows(double change) {
    return switch (this) {
      case UNSAID -> true;
      case INCREASING -> change >= 0;
      case DECREASING -> change <= 0;
    };
  }
}
