package io.clientele.scoring.significance;

import java.util.Arrays;

/**
 * Corrects p-values for the number of tests: Y. Benjamini, Y. Hochberg, "Controlling the False
 * Discovery Rate" (1995). The corrected value of the i-th smallest of m is the least of {@code m
 * p(j) / j} over all j from i on, at most 1: whoever keeps what is at most q has a share of at most
 * q of false ones among it, on average.
 */
public final class FalseDiscovery {

  private final double[] ascending;
  private final double[] corrected;

  private FalseDiscovery(double[] ascending, double[] corrected) {
    this.ascending = ascending;
    this.corrected = corrected;
  }

  /** Over the p-values of all tests that were made, whatever came of them. */
  public static FalseDiscovery of(double... tests) {
    return of(tests.length, tests);
  }

  /**
   * Over so many tests, of which only the smaller p-values are at hand.
   *
   * @param all how many tests were made; those not at hand have a p-value of 1
   */
  public static FalseDiscovery of(int all, double... tests) {
    double[] ascending = tests.clone();
    Arrays.sort(ascending);
    double[] corrected = new double[ascending.length];
    double least = 1;
    for (int i = ascending.length - 1; i >= 0; i--) {
      least = Math.min(least, ascending[i] * all / (i + 1));
      corrected[i] = least;
    }
    return new FalseDiscovery(ascending, corrected);
  }

  /**
   * The corrected value of one of the tests.
   *
   * @throws IllegalArgumentException where no test had this value
   */
  public double corrected(double test) {
    int place = Arrays.binarySearch(ascending, test);
    if (place < 0) {
      throw new IllegalArgumentException("no test had the p-value " + test);
    }
    // Equal ones have the same corrected value, by the definition's minimum that of the last.
    return corrected[place];
  }
}
