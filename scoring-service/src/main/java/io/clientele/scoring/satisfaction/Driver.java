package io.clientele.scoring.satisfaction;

/**
 * An aspect, and how much it moves the satisfaction.
 *
 * @param effect satisfaction with praise of the aspect less that where it is not spoken of, all
 *     else being equal; of blame the same with the other sign
 * @param deviation standard deviation of the effect
 * @param mentions pieces of feedback that speak of it
 * @param praised those that praise it
 * @param blamed those that blame it
 * @param contribution what it adds to the mean satisfaction of all: effect times mean polarity,
 *     where silence is 0
 */
public record Driver(
    String aspect,
    double effect,
    double deviation,
    long mentions,
    long praised,
    long blamed,
    double contribution) {

  /** The lower end of the interval of 95 % of the effect. */
  public double low() {
    return effect - Estimate.Z95 * deviation;
  }

  /** The upper end of the interval of 95 % of the effect. */
  public double high() {
    return effect + Estimate.Z95 * deviation;
  }

  /** Whether the interval leaves out 0. */
  public boolean certain() {
    return low() > 0 || high() < 0;
  }
}
