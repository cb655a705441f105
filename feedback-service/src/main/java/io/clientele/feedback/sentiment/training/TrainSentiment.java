package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.LinearSentiment;
import io.clientele.feedback.sentiment.SentimentModel;
import java.util.EnumMap;
import java.util.Map;

/** Trains the sentiment model. The same texts and seed give the same model. */
final class TrainSentiment {
  /** The name of the weights; raise it with every change of data, features or options. */
  static final String VERSION = "sentiment-1.1.0";

  private static final Map<Language, TrainingOptions> OPTIONS =
      Map.of(
          Language.CHINESE, TrainingOptions.withDefaults().withVocabulary(180_000, 2),
          Language.ENGLISH, TrainingOptions.withDefaults().withVocabulary(180_000, 2));

  private TrainSentiment() {}

  /** Trains a model on the corpus of each language. */
  static SentimentModel train(Map<Language, Corpus> corpora, long seed) {
    Map<Language, LinearSentiment> languages = new EnumMap<>(Language.class);
    corpora.forEach((language, corpus) ->
        languages.put(
            language,
            train(
                language,
                corpus,
                OPTIONS.getOrDefault(language, TrainingOptions.withDefaults()),
                seed)));
    return new SentimentModel(VERSION, seed, languages);
  }

  /** Trains the model of one language; a function of its arguments. */
  static LinearSentiment train(
      Language language, Corpus corpus, TrainingOptions options, long seed) {
    return new LanguageTraining(options, seed).train(language, corpus);
  }
}
