package io.clientele.feedback.sentiment.topic;

import io.clientele.feedback.sentiment.FeatureBag;
import io.clientele.feedback.sentiment.Features;
import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.SentimentModel;

/** What the polarity of a topic is read from. */
public final class PolarityFeatures {
  private static final int CLAUSE = 0x1B873593;
  private static final int TOPIC = 0x5BD1E995;
  private static final int FIXED = 6;
  private static final double LEAST = 0.02;
  private static final double LENGTH_SCALE = 3;

  private PolarityFeatures() {}

  /**
   * The features of the text, those of the topic's clause under a name of their own, and those of
   * this clause and the next one under a name that also tells the topic.
   *
   * @param clause the place of the topic's clause, -1 for the whole text
   */
  public static FeatureBag of(ReadText text, TopicWindow window, int topic, int clause) {
    FeatureBag whole = text.features();
    FeatureBag near = clause < 0 ? whole : window.features().get(clause);
    FeatureBag wide = Features.of(text.language(), window.clauseAndNext(clause));
    FeatureBag all = new FeatureBag(whole.size() + near.size() + wide.size());
    for (int index = 0; index < whole.size(); index++) {
      all.add(whole.hash(index));
    }
    for (int index = 0; index < near.size(); index++) {
      all.add(near.hash(index) * 31 + CLAUSE);
    }
    for (int index = 0; index < wide.size(); index++) {
      all.add(wide.hash(index) * 37 + TOPIC * (topic + 1));
    }
    return all;
  }

  /** The number of {@link #inputs} for a number of topics. */
  public static int inputCount(int topics) {
    return FIXED + topics;
  }

  /**
   * Dense inputs: what the sentiment model says of the text and of the clause, the length, and
   * which topic it is.
   */
  public static double[] inputs(
      SentimentModel sentiment,
      ReadText text,
      TopicWindow window,
      int topic,
      int clause,
      int topics) {
    double[] inputs = new double[inputCount(topics)];
    Sentiment whole = sentiment.classify(text);
    Sentiment near =
        clause < 0
            ? whole
            : sentiment.classify(
                new ReadText(
                    window.clause(clause), text.language(), window.features().get(clause)));
    inputs[0] = 1;
    inputs[1] = balance(whole);
    inputs[2] = StrictMath.log(LEAST + whole.neutral());
    inputs[3] = balance(near);
    inputs[4] = StrictMath.log(LEAST + near.neutral());
    inputs[5] = StrictMath.log(text.normalized().length() + 1.0) / LENGTH_SCALE;
    inputs[FIXED + topic] = 1;
    return inputs;
  }

  /**
   * The probabilities of negative, neutral and positive where nothing else was learnt: the mean of
   * what the sentiment model says of the clause and of the whole text.
   */
  static double[] mean(SentimentModel sentiment, ReadText text, TopicWindow window, int clause) {
    Sentiment whole = sentiment.classify(text);
    Sentiment near =
        clause < 0
            ? whole
            : sentiment.classify(
                new ReadText(
                    window.clause(clause), text.language(), window.features().get(clause)));
    double[] mean = {
      whole.negative() + near.negative(),
      whole.neutral() + near.neutral(),
      whole.positive() + near.positive()
    };
    double sum = mean[0] + mean[1] + mean[2];
    for (int answer = 0; answer < mean.length; answer++) {
      mean[answer] = sum > 0 ? mean[answer] / sum : 1.0 / mean.length;
    }
    return mean;
  }

  private static double balance(Sentiment sentiment) {
    return StrictMath.log(LEAST + sentiment.positive())
        - StrictMath.log(LEAST + sentiment.negative());
  }
}
