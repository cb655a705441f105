package io.clientele.feedback.sentiment.own;

import io.clientele.feedback.sentiment.FeatureBag;
import io.clientele.feedback.sentiment.Softmax;
import io.clientele.feedback.sentiment.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Multinomial logistic regression with the base's scores as offset: minimises {@code mean_i -ln
 * p(answer_i) + |w|^2 / (2 n C)} over n lessons by stochastic gradient steps of {@code 1 / (1 + t /
 * (n C))} (Shalev-Shwartz et al., "Pegasos: primal estimated sub-gradient solver for SVM",
 * Mathematical Programming 127, 2011). The penalty draws every weight to 0, hence the answers to
 * those of the base.
 */
final class DeltaLearning {
  /** How many features are kept at most: those that weigh most. */
  static final int MOST_FEATURES = 50_000;

  private static final double COST = 4;
  private static final int ROUNDS = 30;

  private final int[][] rows;
  private final double[][] offsets;
  private final int[] answers;
  private final int[] hashes;
  private final double[] weights;
  private final double[] biases = new double[Delta.ANSWERS];
  private double scale = 1;

  private DeltaLearning(List<Lesson> lessons) {
    hashes = distinctHashes(lessons);
    weights = new double[hashes.length * Delta.ANSWERS];
    rows = new int[lessons.size()][];
    offsets = new double[lessons.size()][];
    answers = new int[lessons.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(lessons.get(i).features());
      offsets[i] = Delta.offsets(lessons.get(i).base());
      answers[i] = lessons.get(i).answer();
    }
  }

  /** Learns from lessons in one language; a function of its arguments. */
  static Delta learn(List<Lesson> lessons, long seed) {
    return new DeltaLearning(lessons).run(new Random(seed));
  }

  private Delta run(Random random) {
    double penalty = 1 / (COST * rows.length);
    long steps = (long) ROUNDS * rows.length;
    for (long step = 0; step < steps; step++) {
      double size = 1 / (1 + penalty * step);
      step(random.nextInt(rows.length), size, penalty);
    }
    return kept();
  }

  private void step(int lesson, double size, double penalty) {
    int[] row = rows[lesson];
    double value = 1 / Math.sqrt(row.length);
    double[] errors = errors(lesson, value);
    double shrink = 1 - size * penalty;
    scale *= shrink;
    for (int answer = 0; answer < Delta.ANSWERS; answer++) {
      biases[answer] = biases[answer] * shrink - size * errors[answer];
      double change = size * errors[answer] * value / scale;
      for (int feature : row) {
        weights[feature * Delta.ANSWERS + answer] -= change;
      }
    }
  }

  private double[] errors(int lesson, double value) {
    double[] scores = offsets[lesson].clone();
    for (int feature : rows[lesson]) {
      for (int answer = 0; answer < Delta.ANSWERS; answer++) {
        scores[answer] += scale * value * weights[feature * Delta.ANSWERS + answer];
      }
    }
    for (int answer = 0; answer < Delta.ANSWERS; answer++) {
      scores[answer] += biases[answer];
    }
    Softmax.apply(scores);
    scores[answers[lesson]] -= 1;
    return scores;
  }

  private Delta kept() {
    double least = leastKept();
    int[] kept = new int[hashes.length];
    float[] keptWeights = new float[weights.length];
    int count = 0;
    for (int feature = 0; feature < hashes.length; feature++) {
      if (strength(feature) >= least && count < MOST_FEATURES) {
        kept[count] = hashes[feature];
        for (int answer = 0; answer < Delta.ANSWERS; answer++) {
          keptWeights[count * Delta.ANSWERS + answer] =
              (float) (scale * weights[feature * Delta.ANSWERS + answer]);
        }
        count++;
      }
    }
    float[] keptBiases = new float[Delta.ANSWERS];
    for (int answer = 0; answer < Delta.ANSWERS; answer++) {
      keptBiases[answer] = (float) biases[answer];
    }
    return new Delta(
        Vocabulary.of(Arrays.copyOf(kept, count)),
        Arrays.copyOf(keptWeights, count * Delta.ANSWERS),
        keptBiases);
  }

  private double leastKept() {
    if (hashes.length <= MOST_FEATURES) {
      return 0;
    }
    double[] strengths = new double[hashes.length];
    for (int feature = 0; feature < strengths.length; feature++) {
      strengths[feature] = strength(feature);
    }
    Arrays.sort(strengths);
    return strengths[strengths.length - MOST_FEATURES];
  }

  private double strength(int feature) {
    double strength = 0;
    for (int answer = 0; answer < Delta.ANSWERS; answer++) {
      strength += Math.abs(weights[feature * Delta.ANSWERS + answer]);
    }
    return strength;
  }

  private int[] row(FeatureBag features) {
    int[] row = new int[features.size()];
    for (int index = 0; index < row.length; index++) {
      row[index] = Arrays.binarySearch(hashes, features.hash(index));
    }
    return row;
  }

  private static int[] distinctHashes(List<Lesson> lessons) {
    int[] all =
        lessons.stream()
            .flatMapToInt(
                lesson -> IntStream.range(0, lesson.features().size()).map(lesson.features()::hash))
            .toArray();
    Arrays.sort(all);
    return Arrays.stream(all).distinct().toArray();
  }
}
