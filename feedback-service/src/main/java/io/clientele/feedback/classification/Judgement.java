package io.clientele.feedback.classification;

import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.SentimentLabel;

/**
 * How a text was understood, and by which model: what is stored, and told to callers.
 *
 * @param positive the probability that the text is positive, in [0, 1]
 * @param neutral the probability that it is neutral, in [0, 1]
 * @param negative the probability that it is negative, in [0, 1]
 * @param language the BCP 47 tag of the language the text was judged in, {@code und} where none
 * @param modelVersion the version of the model that judged
 */
public record Judgement(
    SentimentLabel label,
    double positive,
    double neutral,
    double negative,
    String language,
    String modelVersion) {

  /** What a model of some version said. */
  public static Judgement of(Sentiment sentiment, String modelVersion) {
    return new Judgement(
        sentiment.label(),
        sentiment.positive(),
        sentiment.neutral(),
        sentiment.negative(),
        sentiment.language().code(),
        modelVersion);
  }

  /** The probability of the label, in [0, 1]; 0 where the model abstained. */
  public double probability() {
    return switch (label) {
      case POSITIVE -> positive;
      case NEUTRAL -> neutral;
      case NEGATIVE -> negative;
      case UNKNOWN -> 0;
    };
  }
}
