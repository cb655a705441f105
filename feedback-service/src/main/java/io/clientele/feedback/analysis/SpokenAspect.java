package io.clientele.feedback.analysis;

import io.clientele.feedback.sentiment.SentimentLabel;
import io.clientele.feedback.sentiment.Span;

/**
 * An aspect that a text judges.
 *
 * @param aspect a name of the taxonomy
 * @param polarity how; {@link SentimentLabel#UNKNOWN} where the clauses do not tell
 * @param probability of the polarity in [0, 1]; 0 where it is unknown
 * @param balance the probability of praise minus that of blame, in [-1, 1]
 * @param span the first of the clauses it stands in
 */
public record SpokenAspect(
    String aspect, SentimentLabel polarity, double probability, double balance, Span span) {

  public SpokenAspect {
    if (!(probability >= 0 && probability <= 1) || !(Math.abs(balance) <= 1)) {
      throw new IllegalArgumentException(
          "no polarity has the probability %s and the balance %s".formatted(probability, balance));
    }
  }
}
