package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.FeatureBag;
import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.NormalizedText;
import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.sentiment.Vocabulary;
import io.clientele.feedback.sentiment.topic.Topics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Trains the topics of one language. Probabilities and thresholds are fitted to scores of functions
 * that had not seen the text.
 */
final class TopicTraining {
  private static final int MOST_FEATURES = 110_000;
  private static final int FEWEST_TEXTS = 2;
  private static final int ROUNDS = 8;
  private static final double COST = 4;
  private static final double COUNTER_COST = 0.3;
  private static final int FOLDS = 4;
  private static final double THRESHOLD_STEP = 0.02;
  private static final double LEAST_THRESHOLD = 0.1;
  private static final double LARGEST_THRESHOLD = 0.8;

  private final TopicCorpus corpus;
  private final List<String> names;
  private final Vocabulary vocabulary;
  private final FeatureRows texts;
  private final int[] folds;
  private final long seed;
  private final Topics[] unseen = new Topics[FOLDS];

  private TopicTraining(Language language, TopicCorpus corpus, long seed) {
    this.corpus = corpus;
    this.seed = seed;
    this.names = List.copyOf(corpus.homes().keySet());
    List<FeatureBag> bags = new ArrayList<>();
    for (TopicText text : corpus.train()) {
      bags.add(ReadText.of(NormalizedText.of(text.text()), language).features());
    }
    this.vocabulary = VocabularySelection.mostFrequent(bags, MOST_FEATURES, FEWEST_TEXTS);
    this.texts = FeatureRows.of(bags, vocabulary);
    this.folds = new Random(seed).ints(texts.size(), 0, FOLDS).toArray();
  }

  /** Trained topics, and for each text topics that had not seen it. */
  static TopicTraining of(Language language, TopicCorpus corpus, long seed) {
    return new TopicTraining(language, corpus, seed);
  }

  /** Topics that had not seen a text; after {@link #topics}. */
  Topics unseen(int text) {
    return unseen[folds[text]];
  }

  /** The part that a text belongs to. */
  int fold(int text) {
    return folds[text];
  }

  int foldCount() {
    return FOLDS;
  }

  /** Trains. */
  Topics topics() {
    int count = names.size();
    double[][] scores = new double[count][texts.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int kept = fold;
      LinearFunction[] functions = functions(text -> folds[text] != kept);
      unseen[fold] = topics(functions, new Platt[0], new double[0]);
      for (int text = 0; text < texts.size(); text++) {
        for (int topic = 0; folds[text] == fold && topic < count; topic++) {
          scores[topic][text] = texts.score(text, functions[topic]);
        }
      }
    }
    Platt[] platts = new Platt[count];
    double[] thresholds = new double[count];
    for (int topic = 0; topic < count; topic++) {
      boolean[] yes = answers(topic);
      double[] weights = weights(topic, false);
      platts[topic] = Platt.fit(scores[topic], yes, weights);
      thresholds[topic] = threshold(platts[topic], scores[topic], yes, weights);
    }
    return topics(functions(text -> true), platts, thresholds);
  }

  private LinearFunction[] functions(IntPredicate learnt) {
    LinearFunction[] functions = new LinearFunction[names.size()];
    for (int topic = 0; topic < functions.length; topic++) {
      boolean[] yes = answers(topic);
      double[] weights = weights(topic, true);
      int[] rows =
          IntStream.range(0, texts.size())
              .filter(text -> weights[text] > 0 && learnt.test(text))
              .toArray();
      boolean[] own = new boolean[rows.length];
      double[] costs = new double[rows.length];
      for (int row = 0; row < rows.length; row++) {
        own[row] = yes[rows[row]];
        costs[row] = COST * weights[rows[row]];
      }
      Question question = new Question(rows, own, costs);
      functions[topic] =
          DualLogisticRegression.fit(
              texts,
              question,
              LogCountRatio.variances(texts, question),
              ROUNDS,
              new Random(seed * 31 + topic));
    }
    return functions;
  }

  private boolean[] answers(int topic) {
    boolean[] yes = new boolean[texts.size()];
    for (int text = 0; text < yes.length; text++) {
      yes[text] = corpus.train().get(text).topics().containsKey(names.get(topic));
    }
    return yes;
  }

  /** The weight of each text for a topic: 1 in the sets that tell it, less for counterexamples. */
  private double[] weights(int topic, boolean counterexamples) {
    String name = names.get(topic);
    Set<String> homes = corpus.homes().getOrDefault(name, Set.of());
    List<String> counters = TopicSet.COUNTER_SETS.getOrDefault(name, List.of());
    double[] weights = new double[texts.size()];
    for (int text = 0; text < weights.length; text++) {
      TopicText one = corpus.train().get(text);
      if (homes.contains(one.set())) {
        weights[text] = one.topics().isEmpty() ? COUNTER_COST : 1;
      } else if (counterexamples && counters.contains(one.set())) {
        weights[text] = COUNTER_COST;
      }
    }
    return weights;
  }

  /** The threshold with the highest F1, averaged with those of its neighbours. */
  private static double threshold(Platt platt, double[] scores, boolean[] yes, double[] weights) {
    double best = LARGEST_THRESHOLD;
    double highest = -1;
    for (double at = LEAST_THRESHOLD; at <= LARGEST_THRESHOLD; at += THRESHOLD_STEP) {
      double sum = 0;
      for (int side = -1; side <= 1; side++) {
        sum += f1(platt, scores, yes, weights, at + side * THRESHOLD_STEP);
      }
      if (sum > highest) {
        highest = sum;
        best = at;
      }
    }
    return best;
  }

  private static double f1(
      Platt platt, double[] scores, boolean[] yes, double[] weights, double threshold) {
    double both = 0;
    double either = 0;
    for (int text = 0; text < scores.length; text++) {
      if (weights[text] > 0) {
        boolean told = platt.probability(scores[text]) >= threshold;
        both += told && yes[text] ? 2 * weights[text] : 0;
        either += ((told ? 1 : 0) + (yes[text] ? 1 : 0)) * weights[text];
      }
    }
    return either == 0 ? 0 : both / either;
  }

  private Topics topics(LinearFunction[] functions, Platt[] platts, double[] thresholds) {
    int count = functions.length;
    float[] slopes = new float[count];
    float[] intercepts = new float[count];
    float[] limits = new float[count];
    Arrays.fill(slopes, 1);
    for (int topic = 0; topic < platts.length; topic++) {
      slopes[topic] = (float) platts[topic].slope();
      intercepts[topic] = (float) platts[topic].intercept();
      limits[topic] = (float) thresholds[topic];
    }
    return new Topics(
        names, vocabulary, Quantization.of(new LinearHeads(functions)), slopes, intercepts, limits);
  }

  /** The texts learnt from. */
  List<TopicText> learnt() {
    return corpus.train();
  }

  /** The place of each topic. */
  Map<String, Integer> places() {
    Map<String, Integer> places = new TreeMap<>();
    names.forEach(name -> places.put(name, places.size()));
    return places;
  }
}
