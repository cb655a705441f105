package io.clientele.feedback.sentiment.training;

/** Counts right and wrong answers among a number of classes, and how sure they were. */
final class Tally {
  private static final int BINS = 10;

  private final int[][] confusion;
  private final double[][] bins = new double[BINS][3];

  /**
   * An empty tally.
   *
   * @param classes that can be wanted; one more, "none of them", can be given
   */
  Tally(int classes) {
    confusion = new int[classes][classes + 1];
  }

  /** Counts an answer; {@code given} is the number of classes if none was given. */
  void add(int wanted, int given, double probability) {
    confusion[wanted][given]++;
    double[] bin = bins[Math.clamp((int) (probability * BINS), 0, BINS - 1)];
    bin[0]++;
    bin[1] += wanted == given ? 1 : 0;
    bin[2] += probability;
  }

  /** How many answers were counted. */
  int texts() {
    int texts = 0;
    for (int[] row : confusion) {
      texts += total(row);
    }
    return texts;
  }

  /** The share of right answers in [0, 1]. */
  double accuracy() {
    double right = 0;
    for (int answer = 0; answer < confusion.length; answer++) {
      right += confusion[answer][answer];
    }
    return right / texts();
  }

  /** The mean F1 of the classes that were wanted at least once, in [0, 1]. */
  double macroF1() {
    double sum = 0;
    int present = 0;
    for (int answer = 0; answer < confusion.length; answer++) {
      double f1 = f1(answer);
      sum += Double.isNaN(f1) ? 0 : f1;
      present += Double.isNaN(f1) ? 0 : 1;
    }
    return sum / present;
  }

  /** The F1 of a class; NaN if it was never wanted. */
  double f1(int answer) {
    int wanted = total(confusion[answer]);
    int given = 0;
    for (int[] row : confusion) {
      given += row[answer];
    }
    return wanted == 0 ? Double.NaN : 2.0 * confusion[answer][answer] / (wanted + given);
  }

  /**
   * The expected calibration error in [0, 1]: over ten bins of equal width, the mean distance of
   * the share of right answers from the mean probability (Guo et al., "On Calibration of Modern
   * Neural Networks", ICML 2017).
   */
  double calibrationError() {
    double error = 0;
    for (double[] bin : bins) {
      error += Math.abs(bin[1] - bin[2]);
    }
    return error / texts();
  }

  private static int total(int[] row) {
    int total = 0;
    for (int cell : row) {
      total += cell;
    }
    return total;
  }
}
