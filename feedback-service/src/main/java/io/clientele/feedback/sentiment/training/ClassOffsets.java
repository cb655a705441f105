package io.clientele.feedback.sentiment.training;

/**
 * Finds what to add to the logarithms of the probabilities of negative and positive before one
 * answer is chosen, so that rare answers are chosen often enough: the pair on a grid with the
 * highest sum of accuracy and macro-F1, on texts that the model had not seen. Large offsets must be
 * worth it: a small penalty on their size keeps chance out.
 */
final class ClassOffsets {
  private static final int CLASSES = 3;
  private static final double FROM = -1;
  private static final double TO = 1.3;
  private static final double STEP = 0.1;
  private static final double PENALTY = 0.01;

  private ClassOffsets() {}

  /** The offsets of negative, neutral (always 0) and positive. */
  static double[] tuned(double[][] probabilities, int[] answers) {
    double[] best = new double[CLASSES];
    double highest = goal(probabilities, answers, best);
    for (double negative = FROM; negative < TO; negative += STEP) {
      for (double positive = FROM; positive < TO; positive += STEP) {
        double[] offsets = {negative, 0, positive};
        double reached =
            goal(probabilities, answers, offsets)
                - PENALTY * (Math.abs(negative) + Math.abs(positive));
        if (reached > highest) {
          highest = reached;
          best = offsets;
        }
      }
    }
    return best;
  }

  private static double goal(double[][] probabilities, int[] answers, double[] offsets) {
    double[] factors = new double[CLASSES];
    for (int answer = 0; answer < CLASSES; answer++) {
      factors[answer] = StrictMath.exp(offsets[answer]);
    }
    double[][] counts = new double[CLASSES][CLASSES];
    for (int row = 0; row < answers.length; row++) {
      counts[answers[row]][chosen(probabilities[row], factors)]++;
    }
    double goal = 0;
    for (int answer = 0; answer < CLASSES; answer++) {
      double wanted = 0;
      double given = 0;
      for (int other = 0; other < CLASSES; other++) {
        wanted += counts[answer][other];
        given += counts[other][answer];
      }
      goal += counts[answer][answer] / answers.length;
      goal += 2 * counts[answer][answer] / Math.max(1, wanted + given) / CLASSES;
    }
    return goal;
  }

  private static int chosen(double[] probabilities, double[] factors) {
    int best = 0;
    for (int answer = 1; answer < CLASSES; answer++) {
      if (probabilities[answer] * factors[answer] > probabilities[best] * factors[best]) {
        best = answer;
      }
    }
    return best;
  }
}
