package io.clientele.feedback.sentiment.training;

/**
 * How a language is trained.
 *
 * @param vocabularySize how many features are known at most
 * @param fewestTexts in how many texts a feature must occur to be known
 * @param commonCost the cost of a wrong answer of a common function
 * @param expertCost the same of a source's own function, times the probability of the source
 * @param gateCost the same of a gate
 * @param balance how far small data sets are weighted up: 0 not at all, 1 until all sets weigh the
 *     same
 * @param phraseWeight how much a text that could be of any kind counts, against others in a set of
 *     its size
 * @param rounds how often an example is visited
 * @param folds into how many parts the texts are split for the scores that the final softmax learns
 *     from, at least 2
 * @param softmaxRounds steps of the final softmax
 */
record TrainingOptions(
    int vocabularySize,
    int fewestTexts,
    double commonCost,
    double expertCost,
    double gateCost,
    double balance,
    double phraseWeight,
    int rounds,
    int folds,
    int softmaxRounds) {

  TrainingOptions {
    if (vocabularySize < 1 || rounds < 1 || softmaxRounds < 1) {
      throw new IllegalArgumentException("the vocabulary and the rounds must be positive");
    }
    if (folds < 2) {
      throw new IllegalArgumentException("at least two folds are needed, not " + folds);
    }
  }

  static TrainingOptions withDefaults() {
    return new TrainingOptions(140_000, 2, 6, 8, 1, 0.5, 0.5, 6, 4, 600);
  }

  TrainingOptions withVocabulary(int size, int fewest) {
    return new TrainingOptions(
        size,
        fewest,
        commonCost,
        expertCost,
        gateCost,
        balance,
        phraseWeight,
        rounds,
        folds,
        softmaxRounds);
  }
}
