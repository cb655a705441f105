package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.SentimentModel;
import io.clientele.feedback.sentiment.topic.Polarities;
import io.clientele.feedback.sentiment.topic.TopicModel;
import io.clientele.feedback.sentiment.topic.Topics;
import java.util.EnumMap;
import java.util.Map;

/** Trains the topic model. The same texts, sentiment model and seed give the same model. */
final class TrainTopics {
  /** The name of the weights; raise it with every change of data, features or options. */
  static final String VERSION = "topics-1.0.0";

  private TrainTopics() {}

  /**
   * Trains a model on the corpus of each language. Chinese has polarities of its own; the English
   * texts with topics are also those that the sentiment model has learnt from, so that its answers
   * stand for their polarity.
   */
  static TopicModel train(Map<Language, TopicCorpus> corpora, SentimentModel sentiment, long seed) {
    Map<Language, Topics> topics = new EnumMap<>(Language.class);
    Map<Language, Polarities> polarities = new EnumMap<>(Language.class);
    corpora.forEach((language, corpus) -> {
      TopicTraining training = TopicTraining.of(language, corpus, seed);
      topics.put(language, training.topics());
      if (language == Language.CHINESE) {
        polarities.put(language, PolarityTraining.train(language, training, sentiment, seed));
      }
    });
    return new TopicModel(VERSION, sentiment, topics, polarities);
  }
}
