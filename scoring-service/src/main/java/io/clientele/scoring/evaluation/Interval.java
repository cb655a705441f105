package io.clientele.scoring.evaluation;

/** From a number to one that is not less. */
public record Interval(double low, double high) {

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("an interval ascends");
    }
  }

  /** Whether the number lies in it, ends included. */
  public boolean contains(double number) {
    return low <= number && number <= high;
  }
}
