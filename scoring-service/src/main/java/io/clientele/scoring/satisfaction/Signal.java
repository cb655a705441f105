package io.clientele.scoring.satisfaction;

import java.time.Instant;

/**
 * One thing that tells how satisfied a customer is, on the scale that all kinds share.
 *
 * @param value in [-1, 1]: -1 as dissatisfied as can be, 0 neither, 1 as satisfied as can be
 * @param strength in (0, 1]: how much of its kind's weight it has; 1 but for complaints
 */
public record Signal(Instant at, Kind kind, double value, double strength) {

  /** What a return says. */
  public static final double RETURNED = -0.5;

  /** What kind of thing it is. */
  public enum Kind {
    RATING,
    TEXT,
    CSAT,
    NPS,
    CES,
    COMPLAINT,
    RETURN;

    /** Whether the customer said it, so that it alone can carry a label. */
    public boolean said() {
      return this != RETURN;
    }
  }

  public Signal {
    if (!(value >= -1 && value <= 1)) {
      throw new IllegalArgumentException("the value of a signal lies within -1 and 1");
    }
    if (!(strength > 0 && strength <= 1)) {
      throw new IllegalArgumentException("the strength of a signal lies within 0 and 1");
    }
  }

  /** A signal with all of its kind's weight. */
  public static Signal of(Instant at, Kind kind, double value) {
    return new Signal(at, kind, value, 1);
  }

  /** Something came back. */
  public static Signal returned(Instant at) {
    return of(at, Kind.RETURN, RETURNED);
  }
}
