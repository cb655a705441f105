package io.clientele.scoring.demographic;

import org.jspecify.annotations.Nullable;

/**
 * How likely something is, as far as it is known.
 *
 * @param chance in [0, 1]; null: nothing is known, every chance is possible
 */
public record Belief(@Nullable Double chance) {

  /** Nothing is known. */
  public static final Belief UNKNOWN = new Belief((Double) null);

  public Belief {
    if (chance != null && !(chance >= 0 && chance <= 1)) {
      throw new IllegalArgumentException("a chance lies within 0 and 1: " + chance);
    }
  }

  /** It is as likely as that. */
  public static Belief of(double chance) {
    return new Belief(chance);
  }

  /** It is so, or it is not. */
  public static Belief of(boolean fact) {
    return new Belief(fact ? 1.0 : 0.0);
  }

  /** The least and the greatest chance that it can have. */
  double[] extremes() {
    return chance == null ? new double[] {0, 1} : new double[] {chance};
  }

  /** The chance as people read it. */
  public String text() {
    return chance == null ? "unknown" : String.valueOf(Math.round(chance * 100) / 100.0);
  }
}
