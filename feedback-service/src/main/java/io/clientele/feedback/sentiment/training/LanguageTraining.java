package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.FeatureBag;
import io.clientele.feedback.sentiment.Features;
import io.clientele.feedback.sentiment.Heads;
import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.LinearSentiment;
import io.clientele.feedback.sentiment.NormalizedText;
import io.clientele.feedback.sentiment.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains the model of one language. The final softmax learns from scores of functions that had not
 * seen the text (the folds of stacked generalisation), so that its probabilities hold for new
 * texts; no text of the dev sets takes part.
 */
final class LanguageTraining {
  private final TrainingOptions options;
  private final long seed;

  LanguageTraining(TrainingOptions options, long seed) {
    this.options = options;
    this.seed = seed;
  }

  /**
   * Trains on a corpus.
   *
   * @throws IllegalArgumentException if it has fewer texts than folds
   */
  LinearSentiment train(Language language, Corpus corpus) {
    if (corpus.train().size() < options.folds()) {
      throw new IllegalArgumentException(
          "there are too few texts to learn from: " + corpus.train().size());
    }
    List<FeatureBag> bags = new ArrayList<>();
    for (LabeledText text : corpus.train()) {
      bags.add(Features.of(language, NormalizedText.of(text.text())));
    }
    Vocabulary vocabulary =
        VocabularySelection.mostFrequent(bags, options.vocabularySize(), options.fewestTexts());
    return train(corpus, FeatureRows.of(bags, vocabulary), vocabulary);
  }

  private LinearSentiment train(Corpus corpus, FeatureRows texts, Vocabulary vocabulary) {
    int[] answers = corpus.train().stream().mapToInt(LabeledText::answer).toArray();
    double[] weights = setWeights(corpus.train());
    HeadTraining training =
        new HeadTraining(texts, answers, corpus.sourceOfTrain(), weights, options, seed);
    int sources = training.sourceCount();
    int[] folds = new Random(seed).ints(texts.size(), 0, options.folds()).toArray();
    double[][] sourceProbabilities = unseenSources(training, folds);
    double[][] inputs = unseenInputs(training, folds, sourceProbabilities, texts);
    double[][] combination = combination(inputs, answers, weights, corpus.sourceOfTrain());
    LinearHeads heads =
        training.fit(IntStream.range(0, folds.length).toArray(), sourceProbabilities);
    return new LinearSentiment(
        vocabulary,
        Quantization.of(heads),
        sources,
        Floats.of(combination),
        offsets(sources, corpus.sourceOfTrain(), answers, inputs, combination));
  }

  /** The final softmax, learnt from the texts whose kind is known. */
  private double[][] combination(
      double[][] inputs, int[] answers, double[] weights, int[] sources) {
    int[] known = IntStream.range(0, sources.length).filter(i -> sources[i] >= 0).toArray();
    double[][] knownInputs = new double[known.length][];
    int[] knownAnswers = new int[known.length];
    double[] knownWeights = new double[known.length];
    for (int at = 0; at < known.length; at++) {
      knownInputs[at] = inputs[known[at]];
      knownAnswers[at] = answers[known[at]];
      knownWeights[at] = weights[known[at]];
    }
    return SoftmaxRegression.fit(knownInputs, knownAnswers, knownWeights, options.softmaxRounds());
  }

  private double[][] unseenSources(HeadTraining training, int[] folds) {
    double[][] probabilities = new double[folds.length][];
    for (int fold = 0; fold < options.folds(); fold++) {
      LinearFunction[] gates = training.gates(outside(folds, fold));
      for (int row : inside(folds, fold)) {
        probabilities[row] = training.sourceProbabilities(gates, row);
      }
    }
    return probabilities;
  }

  private double[][] unseenInputs(
      HeadTraining training, int[] folds, double[][] sourceProbabilities, FeatureRows texts) {
    double[][] inputs = new double[folds.length][];
    for (int fold = 0; fold < options.folds(); fold++) {
      LinearHeads heads = training.fit(outside(folds, fold), sourceProbabilities);
      for (int row : inside(folds, fold)) {
        inputs[row] = Heads.inputs(heads.scores(texts, row), training.sourceCount());
      }
    }
    return inputs;
  }

  /**
   * The weight of each text: {@code (size of its set)^-balance}, less for one that could be of any
   * kind, scaled to 1 on average.
   */
  private double[] setWeights(List<LabeledText> texts) {
    Map<DataSet, Integer> sizes = new HashMap<>();
    for (LabeledText text : texts) {
      sizes.merge(text.set(), 1, Integer::sum);
    }
    double[] weights = new double[texts.size()];
    double sum = 0;
    for (int row = 0; row < weights.length; row++) {
      LabeledText text = texts.get(row);
      weights[row] =
          StrictMath.pow(sizes.getOrDefault(text.set(), 1), -options.balance())
              * (text.source().equals(DataSet.NO_SOURCE) ? options.phraseWeight() : 1);
      sum += weights[row];
    }
    for (int row = 0; row < weights.length; row++) {
      weights[row] *= weights.length / sum;
    }
    return weights;
  }

  private static int[] outside(int[] folds, int fold) {
    return IntStream.range(0, folds.length).filter(row -> folds[row] != fold).toArray();
  }

  private static int[] inside(int[] folds, int fold) {
    return IntStream.range(0, folds.length).filter(row -> folds[row] == fold).toArray();
  }

  /** The offsets of each source, tuned on its texts, which the functions had not seen. */
  private static float[][] offsets(
      int count, int[] sources, int[] answers, double[][] inputs, double[][] combination) {
    float[][] offsets = new float[count][];
    for (int source = 0; source < count; source++) {
      int wanted = source;
      int[] own = IntStream.range(0, sources.length).filter(i -> sources[i] == wanted).toArray();
      double[][] probabilities = new double[own.length][];
      int[] ownAnswers = new int[own.length];
      for (int at = 0; at < own.length; at++) {
        probabilities[at] = SoftmaxRegression.probabilities(combination, inputs[own[at]]);
        ownAnswers[at] = answers[own[at]];
      }
      offsets[source] = Floats.of(ClassOffsets.tuned(probabilities, ownAnswers));
    }
    return offsets;
  }
}
