package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.FeatureBag;
import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.NormalizedText;
import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.SentimentModel;
import io.clientele.feedback.sentiment.Vocabulary;
import io.clientele.feedback.sentiment.topic.Polarities;
import io.clientele.feedback.sentiment.topic.PolarityFeatures;
import io.clientele.feedback.sentiment.topic.TopicWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Trains what a text says of its topics. The clause of a topic is found by topics that had not seen
 * the text, and the final softmax learns from scores of functions that had not either.
 */
final class PolarityTraining {
  private static final int MOST_FEATURES = 300_000;
  private static final int FEWEST_TEXTS = 2;
  private static final double COST = 2;
  private static final int ROUNDS = 6;
  private static final int SOFTMAX_ROUNDS = 400;

  private final List<FeatureBag> bags = new ArrayList<>();
  private final List<double[]> inputs = new ArrayList<>();
  private final List<Integer> folds = new ArrayList<>();
  private final List<Integer> answers = new ArrayList<>();
  private final int foldCount;
  private final long seed;

  private PolarityTraining(
      Language language, TopicTraining topics, SentimentModel sentiment, long seed) {
    this.foldCount = topics.foldCount();
    this.seed = seed;
    Map<String, Integer> places = topics.places();
    for (int at = 0; at < topics.learnt().size(); at++) {
      TopicText learnt = topics.learnt().get(at);
      if (!learnt.topics().isEmpty()) {
        ReadText text = ReadText.of(NormalizedText.of(learnt.text()), language);
        TopicWindow window = TopicWindow.of(text);
        Sentiment whole = sentiment.classify(text);
        for (Map.Entry<String, Integer> topic : learnt.topics().entrySet()) {
          int place = places.getOrDefault(topic.getKey(), 0);
          int clause = window.best(topics.unseen(at), place)[0];
          ReadText near = window.clauses().size() < 2 ? text : window.clause(clause);
          bags.add(PolarityFeatures.of(text, near, window.clauseAndNext(clause), place));
          inputs.add(
              PolarityFeatures.inputs(
                  whole,
                  sentiment.classify(near),
                  text.normalized().length(),
                  place,
                  places.size()));
          folds.add(topics.fold(at));
          answers.add(topic.getValue());
        }
      }
    }
  }

  /** Trains on the texts that the topics were trained on. */
  static Polarities train(
      Language language, TopicTraining topics, SentimentModel sentiment, long seed) {
    return new PolarityTraining(language, topics, sentiment, seed).run();
  }

  private Polarities run() {
    Vocabulary vocabulary = VocabularySelection.mostFrequent(bags, MOST_FEATURES, FEWEST_TEXTS);
    FeatureRows rows = FeatureRows.of(bags, vocabulary);
    int[] wanted = answers.stream().mapToInt(Integer::intValue).toArray();
    double[][] unseen = new double[wanted.length][];
    for (int fold = 0; fold < foldCount; fold++) {
      int kept = fold;
      LinearHeads heads = heads(rows, wanted, row -> folds.get(row) != kept);
      for (int row = 0; row < wanted.length; row++) {
        if (folds.get(row) == fold) {
          unseen[row] = joined(heads.scores(rows, row), inputs.get(row));
        }
      }
    }
    double[] weights = new double[wanted.length];
    Arrays.fill(weights, 1);
    double[][] combination = SoftmaxRegression.fit(unseen, wanted, weights, SOFTMAX_ROUNDS);
    double[][] probabilities = new double[wanted.length][];
    for (int row = 0; row < wanted.length; row++) {
      probabilities[row] = SoftmaxRegression.probabilities(combination, unseen[row]);
    }
    return new Polarities(
        vocabulary,
        Quantization.of(heads(rows, wanted, row -> true)),
        Floats.of(combination),
        Floats.of(ClassOffsets.tuned(probabilities, wanted)));
  }

  private LinearHeads heads(FeatureRows rows, int[] wanted, IntPredicate learnt) {
    int[] own = IntStream.range(0, wanted.length).filter(learnt).toArray();
    double[] costs = new double[own.length];
    Arrays.fill(costs, COST);
    LinearFunction[] functions = new LinearFunction[Polarities.ANSWERS];
    for (int answer = 0; answer < functions.length; answer++) {
      boolean[] yes = new boolean[own.length];
      for (int row = 0; row < own.length; row++) {
        yes[row] = wanted[own[row]] == answer;
      }
      Question question = new Question(own, yes, costs);
      functions[answer] =
          DualLogisticRegression.fit(
              rows,
              question,
              LogCountRatio.variances(rows, question),
              ROUNDS,
              new Random(seed * 31 + answer));
    }
    return new LinearHeads(functions);
  }

  private static double[] joined(double[] scores, double[] inputs) {
    double[] joined = Arrays.copyOf(scores, scores.length + inputs.length);
    System.arraycopy(inputs, 0, joined, scores.length, inputs.length);
    return joined;
  }
}
