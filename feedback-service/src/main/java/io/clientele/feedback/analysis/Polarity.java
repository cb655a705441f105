package io.clientele.feedback.analysis;

import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.SentimentLabel;
import java.util.List;

/**
 * The probabilities of how something is judged; all zero where nothing is known.
 *
 * @param positive in [0, 1]
 * @param neutral in [0, 1]
 * @param negative in [0, 1]
 */
record Polarity(double positive, double neutral, double negative) {

  static final Polarity UNKNOWN = new Polarity(0, 0, 0);

  /** That of a sentiment. */
  static Polarity of(Sentiment sentiment) {
    return new Polarity(sentiment.positive(), sentiment.neutral(), sentiment.negative());
  }

  /** The mean of the known ones. */
  static Polarity mean(List<Sentiment> sentiments) {
    List<Polarity> known =
        sentiments.stream().map(Polarity::of).filter(one -> !one.isUnknown()).toList();
    return known.isEmpty()
        ? UNKNOWN
        : new Polarity(
            known.stream().mapToDouble(Polarity::positive).average().orElse(0),
            known.stream().mapToDouble(Polarity::neutral).average().orElse(0),
            known.stream().mapToDouble(Polarity::negative).average().orElse(0));
  }

  /** This one with a share of another in [0, 1]; an unknown one takes no part. */
  Polarity mixedWith(Polarity other, double share) {
    if (other.isUnknown() || isUnknown()) {
      return isUnknown() ? other : this;
    }
    return new Polarity(
        positive + share * (other.positive - positive),
        neutral + share * (other.neutral - neutral),
        negative + share * (other.negative - negative));
  }

  /** The most probable label, unknown if none has the least probability. */
  SentimentLabel label(double least) {
    double highest = Math.max(positive, Math.max(neutral, negative));
    if (highest < least) {
      return SentimentLabel.UNKNOWN;
    }
    if (negative == highest) {
      return SentimentLabel.NEGATIVE;
    }
    return neutral == highest ? SentimentLabel.NEUTRAL : SentimentLabel.POSITIVE;
  }

  /** The probability of a label; 0 of the unknown one. */
  double probability(SentimentLabel label) {
    return switch (label) {
      case POSITIVE -> positive;
      case NEUTRAL -> neutral;
      case NEGATIVE -> negative;
      case UNKNOWN -> 0;
    };
  }

  /** The probability of praise minus that of blame, in [-1, 1]. */
  double balance() {
    return positive - negative;
  }

  private boolean isUnknown() {
    return positive + neutral + negative == 0;
  }
}
