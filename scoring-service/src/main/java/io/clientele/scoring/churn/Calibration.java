package io.clientele.scoring.churn;

import java.util.stream.IntStream;

/**
 * Turns log odds that are too sure or not sure enough into right ones: {@code offset + slope * log
 * odds}, by maximum likelihood with the smoothed targets of Platt, Probabilistic outputs for
 * support vector machines (1999).
 */
record Calibration(double slope, double offset) {

  /** Leaves log odds as they are. */
  static final Calibration NONE = new Calibration(1, 0);

  private static final int MOST_STEPS = 100;
  private static final double TOLERANCE = 1e-10;
  private static final double RIDGE = 1e-9;

  double logOdds(double raw) {
    return offset + slope * raw;
  }

  /** Fits it to some of the people; where that has no end (nothing orders them) there is none. */
  static Calibration fit(double[] logOdds, boolean[] left, int[] chosen) {
    long leavers = IntStream.of(chosen).filter(i -> left[i]).count();
    double high = (leavers + 1.0) / (leavers + 2.0);
    double low = 1.0 / (chosen.length - leavers + 2.0);
    double slope = 1;
    double offset = 0;
    double loss = loss(logOdds, left, chosen, high, low, slope, offset);
    for (int step = 0; step < MOST_STEPS; step++) {
      double g0 = 0;
      double g1 = 0;
      double h00 = RIDGE;
      double h01 = 0;
      double h11 = RIDGE;
      for (int i : chosen) {
        double p = Logistic.probability(offset + slope * logOdds[i]);
        double miss = p - (left[i] ? high : low);
        double weight = p * (1 - p);
        g0 += miss;
        g1 += miss * logOdds[i];
        h00 += weight;
        h01 += weight * logOdds[i];
        h11 += weight * logOdds[i] * logOdds[i];
      }
      double determinant = h00 * h11 - h01 * h01;
      double byOffset = (h11 * g0 - h01 * g1) / determinant;
      double bySlope = (h00 * g1 - h01 * g0) / determinant;
      double share = 1;
      double next = loss(logOdds, left, chosen, high, low, slope - bySlope, offset - byOffset);
      while (!(next <= loss) && share > TOLERANCE) {
        share /= 2;
        next =
            loss(
                logOdds,
                left,
                chosen,
                high,
                low,
                slope - share * bySlope,
                offset - share * byOffset);
      }
      if (!(next < loss - TOLERANCE * Math.abs(loss))) {
        break;
      }
      slope -= share * bySlope;
      offset -= share * byOffset;
      loss = next;
    }
    return slope > 0 && Double.isFinite(slope) && Double.isFinite(offset)
        ? new Calibration(slope, offset)
        : NONE;
  }

  private static double loss(
      double[] logOdds,
      boolean[] left,
      int[] chosen,
      double high,
      double low,
      double slope,
      double offset) {
    double sum = 0;
    for (int i : chosen) {
      double z = offset + slope * logOdds[i];
      sum += Logistic.softplus(z) - (left[i] ? high : low) * z;
    }
    return sum;
  }
}
