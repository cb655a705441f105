package io.clientele.feedback.classification;

import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.SentimentLabel;
import java.util.Comparator;
import java.util.Set;

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

  /**
   * The same with a choice of labels only: their probabilities are scaled so that they sum to 1,
   * and the most probable is the label.
   *
   * @param choice of labels; empty: all
   */
  public Judgement among(Set<SentimentLabel> choice) {
    if (choice.isEmpty() || label == SentimentLabel.UNKNOWN) {
      return this;
    }
    double praise = choice.contains(SentimentLabel.POSITIVE) ? positive : 0;
    double neither = choice.contains(SentimentLabel.NEUTRAL) ? neutral : 0;
    double blame = choice.contains(SentimentLabel.NEGATIVE) ? negative : 0;
    double all = praise + neither + blame;
    if (all == 0) {
      return new Judgement(SentimentLabel.UNKNOWN, 0, 0, 0, language, modelVersion);
    }
    SentimentLabel best =
        choice.stream()
            .max(Comparator.comparingDouble(one -> probability(one)))
            .orElse(SentimentLabel.UNKNOWN);
    return new Judgement(best, praise / all, neither / all, blame / all, language, modelVersion);
  }

  /** The probability of the label, in [0, 1]; 0 where the model abstained. */
  public double probability() {
    return probability(label);
  }

  private double probability(SentimentLabel of) {
    return switch (of) {
      case POSITIVE -> positive;
      case NEUTRAL -> neutral;
      case NEGATIVE -> negative;
      case UNKNOWN -> 0;
    };
  }
}
