package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.Heads;
import io.clientele.feedback.sentiment.Softmax;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** Fits the functions of a language on any part of its texts. */
final class HeadTraining {
  private static final double LEAST_SOURCE = 0.05;

  private final FeatureRows texts;
  private final int[] answers;
  private final int[] sources;
  private final int sourceCount;
  private final double[] setWeights;
  private final TrainingOptions options;
  private final long seed;

  /**
   * Prepares the fit.
   *
   * @param answers of each text
   * @param sources of each text
   * @param setWeights of each text, 1 on average
   */
  HeadTraining(
      FeatureRows texts,
      int[] answers,
      int[] sources,
      double[] setWeights,
      TrainingOptions options,
      long seed) {
    this.texts = texts;
    this.answers = answers;
    this.sources = sources;
    this.sourceCount = Arrays.stream(sources).max().orElse(0) + 1;
    this.setWeights = setWeights;
    this.options = options;
    this.seed = seed;
  }

  int sourceCount() {
    return sourceCount;
  }

  /** The gate functions, fitted on some rows. */
  LinearFunction[] gates(int[] rows) {
    LinearFunction[] gates = new LinearFunction[sourceCount];
    for (int source = 0; source < sourceCount; source++) {
      int wanted = source;
      int[] known = Arrays.stream(rows).filter(row -> sources[row] >= 0).toArray();
      Question question = question(known, row -> sources[row] == wanted, row -> options.gateCost());
      gates[source] =
          DualLogisticRegression.fit(texts, question, options.rounds(), random(Heads.gate(source)));
    }
    return gates;
  }

  /** The probability of each source for a row. */
  double[] sourceProbabilities(LinearFunction[] gates, int row) {
    double[] probabilities = new double[sourceCount];
    for (int source = 0; source < sourceCount; source++) {
      probabilities[source] = texts.score(row, gates[source]);
    }
    Softmax.apply(probabilities);
    return probabilities;
  }

  /**
   * All functions, fitted on some rows.
   *
   * @param sourceProbabilities of each row, from gates that had not seen it
   */
  LinearHeads fit(int[] rows, double[][] sourceProbabilities) {
    LinearFunction[] functions = new LinearFunction[Heads.count(sourceCount)];
    System.arraycopy(gates(rows), 0, functions, Heads.gate(0), sourceCount);
    for (int answer = 0; answer < Heads.CLASSES; answer++) {
      int wanted = answer;
      IntPredicate yes = row -> answers[row] == wanted;
      functions[answer] =
          function(question(rows, yes, row -> options.commonCost() * setWeights[row]), answer);
      for (int source = 0; source < sourceCount; source++) {
        int expert = Heads.expert(sourceCount, source, answer);
        functions[expert] =
            function(expertQuestion(rows, yes, source, sourceProbabilities), expert);
      }
    }
    return new LinearHeads(functions);
  }

  private Question expertQuestion(
      int[] rows, IntPredicate yes, int source, double[][] sourceProbabilities) {
    int[] near =
        Arrays.stream(rows)
            .filter(row -> sourceProbabilities[row][source] > LEAST_SOURCE)
            .toArray();
    return question(near, yes, row -> options.expertCost() * sourceProbabilities[row][source]);
  }

  private LinearFunction function(Question question, int head) {
    double[] variances = LogCountRatio.variances(texts, question);
    return DualLogisticRegression.fit(texts, question, variances, options.rounds(), random(head));
  }

  private Random random(int head) {
    return new Random(seed * 31 + head);
  }

  private static Question question(int[] rows, IntPredicate yes, IntToDoubleFunction cost) {
    boolean[] answers = new boolean[rows.length];
    for (int example = 0; example < rows.length; example++) {
      answers[example] = yes.test(rows[example]);
    }
    return new Question(rows, answers, Arrays.stream(rows).mapToDouble(cost).toArray());
  }
}
