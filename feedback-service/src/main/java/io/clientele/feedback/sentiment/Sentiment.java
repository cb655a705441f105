package io.clientele.feedback.sentiment;

import java.util.Objects;

/**
 * How a text feels, with the probability of every answer.
 *
 * @param language the language that the text was judged in
 * @param label one of the three answers, or {@link SentimentLabel#UNKNOWN}; mostly the most
 *     probable one, but where a kind of text seldom has an answer a lower probability is enough for
 *     it
 * @param probability that of the label in [0, 1]; 0 if unknown
 * @param positive the probability of {@link SentimentLabel#POSITIVE} in [0, 1]
 * @param neutral the probability of {@link SentimentLabel#NEUTRAL} in [0, 1]
 * @param negative the probability of {@link SentimentLabel#NEGATIVE} in [0, 1]; the three sum to 1,
 *     or are all 0 if unknown
 */
public record Sentiment(
    Language language,
    SentimentLabel label,
    double probability,
    double positive,
    double neutral,
    double negative) {
  private static final double TOLERANCE = 1e-9;

  /**
   * Checks that the numbers agree.
   *
   * @throws IllegalArgumentException if a probability is outside of [0, 1], the three do not sum to
   *     what the label asks for, or {@code probability} is not that of the label
   */
  public Sentiment {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(label, "label");
    requireProbability("positive", positive);
    requireProbability("neutral", neutral);
    requireProbability("negative", negative);
    double expectedSum = label == SentimentLabel.UNKNOWN ? 0 : 1;
    double expected =
        switch (label) {
          case POSITIVE -> positive;
          case NEUTRAL -> neutral;
          case NEGATIVE -> negative;
          case UNKNOWN -> 0;
        };
    requireEqual("the sum of the probabilities", positive + neutral + negative, expectedSum);
    requireEqual("probability", probability, expected);
  }

  /**
   * The answer to a text without evidence.
   *
   * @param language what is known of its language
   */
  public static Sentiment unknown(Language language) {
    return new Sentiment(language, SentimentLabel.UNKNOWN, 0, 0, 0, 0);
  }

  /**
   * The answer with the highest probability; a tie is decided for the more cautious one: negative,
   * then neutral.
   *
   * @throws IllegalArgumentException if the three are not probabilities that sum to 1
   */
  public static Sentiment of(Language language, double positive, double neutral, double negative) {
    if (negative >= neutral && negative >= positive) {
      return new Sentiment(
          language, SentimentLabel.NEGATIVE, negative, positive, neutral, negative);
    }
    if (neutral >= positive) {
      return new Sentiment(language, SentimentLabel.NEUTRAL, neutral, positive, neutral, negative);
    }
    return new Sentiment(language, SentimentLabel.POSITIVE, positive, positive, neutral, negative);
  }

  private static void requireProbability(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be in [0, 1] but is " + value);
    }
  }

  private static void requireEqual(String name, double value, double expected) {
    if (!(Math.abs(value - expected) <= TOLERANCE)) {
      throw new IllegalArgumentException(name + " must be " + expected + " but is " + value);
    }
  }
}
