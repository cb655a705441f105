package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.Heads;
import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.SentimentModel;
import java.util.List;

/**
 * How well a model answers a set of labelled texts. An unknown answer counts as wrong.
 *
 * @param texts their number
 * @param accuracy the share of right answers in [0, 1]
 * @param macroF1 the mean F1 of the answers that occur in the set, in [0, 1]
 * @param f1 that of negative, neutral and positive; NaN for one that does not occur
 * @param calibrationError the expected calibration error in [0, 1]: over ten bins of equal width,
 *     the mean distance of the share of right answers from the mean probability (Guo et al., "On
 *     Calibration of Modern Neural Networks", ICML 2017)
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
record Evaluation(
    int texts, double accuracy, double macroF1, double[] f1, double calibrationError) {
  private static final int BINS = 10;
  private static final int UNKNOWN = Heads.CLASSES;

  /**
   * Measures a model.
   *
   * @param answers 0 negative, 1 neutral, 2 positive, one per text
   */
  static Evaluation of(SentimentModel model, List<String> texts, int[] answers) {
    int[][] confusion = new int[Heads.CLASSES][UNKNOWN + 1];
    double[][] bins = new double[BINS][3];
    for (int i = 0; i < answers.length; i++) {
      Sentiment sentiment = model.classify(texts.get(i));
      int given = answer(sentiment);
      confusion[answers[i]][given]++;
      double[] bin = bins[Math.min(BINS - 1, (int) (sentiment.probability() * BINS))];
      bin[0]++;
      bin[1] += given == answers[i] ? 1 : 0;
      bin[2] += sentiment.probability();
    }
    return of(confusion, calibrationError(bins, answers.length));
  }

  /** Measures a model on labelled texts. */
  static Evaluation of(SentimentModel model, List<LabeledText> texts) {
    return of(
        model,
        texts.stream().map(LabeledText::text).toList(),
        texts.stream().mapToInt(LabeledText::answer).toArray());
  }

  private static Evaluation of(int[][] confusion, double calibrationError) {
    double[] f1 = new double[Heads.CLASSES];
    int right = 0;
    int texts = 0;
    double sum = 0;
    int present = 0;
    for (int answer = 0; answer < Heads.CLASSES; answer++) {
      int wanted = total(confusion[answer]);
      f1[answer] = wanted == 0 ? Double.NaN : f1(confusion, answer, wanted);
      sum += wanted == 0 ? 0 : f1[answer];
      present += wanted == 0 ? 0 : 1;
      right += confusion[answer][answer];
      texts += wanted;
    }
    return new Evaluation(texts, (double) right / texts, sum / present, f1, calibrationError);
  }

  private static double f1(int[][] confusion, int answer, int wanted) {
    int given = 0;
    for (int[] row : confusion) {
      given += row[answer];
    }
    return 2.0 * confusion[answer][answer] / (wanted + given);
  }

  private static double calibrationError(double[][] bins, int texts) {
    double error = 0;
    for (double[] bin : bins) {
      error += Math.abs(bin[1] - bin[2]) / texts;
    }
    return error;
  }

  private static int answer(Sentiment sentiment) {
    return switch (sentiment.label()) {
      case NEGATIVE -> LabeledText.NEGATIVE;
      case NEUTRAL -> LabeledText.NEUTRAL;
      case POSITIVE -> LabeledText.POSITIVE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  private static int total(int[] row) {
    int total = 0;
    for (int cell : row) {
      total += cell;
    }
    return total;
  }
}
