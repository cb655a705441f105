package io.clientele.feedback.sentiment.topic;

import io.clientele.feedback.sentiment.FeatureBag;
import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.sentiment.Sentiment;

/** What the polarity of a topic is read from. */
public final class PolarityFeatures {
  private static final int CLAUSE = 0x1B873593;
  private static final int TOPIC = 0x5BD1E995;
  private static final int FIXED = 6;
  private static final double LEAST = 0.02;
  private static final double NEAR = 2;
  private static final double LENGTH_SCALE = 3;

  private PolarityFeatures() {}

  /**
   * The features of the text, those of the topic's clause under a name of their own, and those of
   * this clause and the next one under a name that also tells the topic.
   *
   * @param near the topic's clause
   * @param wide the features of this clause and the next one
   */
  public static FeatureBag of(ReadText text, ReadText near, FeatureBag wide, int topic) {
    FeatureBag whole = text.features();
    FeatureBag clause = near.features();
    FeatureBag all = new FeatureBag(whole.size() + clause.size() + wide.size());
    for (int index = 0; index < whole.size(); index++) {
      all.add(whole.hash(index));
    }
    for (int index = 0; index < clause.size(); index++) {
      all.add(clause.hash(index) * 31 + CLAUSE);
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
   *
   * @param length of the text in UTF-16 units
   * @param topic its place among a number of topics
   */
  public static double[] inputs(
      Sentiment whole, Sentiment near, int length, int topic, int topics) {
    double[] inputs = new double[inputCount(topics)];
    inputs[0] = 1;
    inputs[1] = balance(whole);
    inputs[2] = StrictMath.log(LEAST + whole.neutral());
    inputs[3] = balance(near);
    inputs[4] = StrictMath.log(LEAST + near.neutral());
    inputs[5] = StrictMath.log(length + 1.0) / LENGTH_SCALE;
    inputs[FIXED + topic] = 1;
    return inputs;
  }

  /**
   * The probabilities of negative, neutral and positive where nothing else was learnt: the mean of
   * what the sentiment model says of the clause, which counts twice, and of the whole text.
   */
  static double[] mean(Sentiment whole, Sentiment near) {
    double[] mean = {
      whole.negative() + NEAR * near.negative(),
      whole.neutral() + NEAR * near.neutral(),
      whole.positive() + NEAR * near.positive()
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
