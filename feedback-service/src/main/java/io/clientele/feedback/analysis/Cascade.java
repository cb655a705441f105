package io.clientele.feedback.analysis;

import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.SentimentLabel;

/**
 * Asks a cheap engine first, and a second one for the texts that the first is not sure of (a
 * cascade of classifiers: Viola and Jones, "Rapid Object Detection using a Boosted Cascade of
 * Simple Features", CVPR 2001, with abstention in place of rejection).
 *
 * @param first answers what it is sure of
 * @param second answers the rest
 * @param margin by how much the first one's best answer has to lead, in [0, 1]
 */
public record Cascade(TextEngine first, TextEngine second, double margin) implements TextEngine {

  public Cascade {
    if (!(margin >= 0 && margin <= 1)) {
      throw new IllegalArgumentException("a margin is in [0, 1], not " + margin);
    }
  }

  @Override
  public Sentiment classify(ReadText text) {
    Sentiment sentiment = first.classify(text);
    if (sentiment.label() == SentimentLabel.UNKNOWN || lead(sentiment) >= margin) {
      return sentiment;
    }
    Sentiment better = second.classify(text);
    return better.label() == SentimentLabel.UNKNOWN ? sentiment : better;
  }

  @Override
  public String version() {
    return first.version() + "|" + second.version();
  }

  /** By how much the best answer leads over the next one, in [0, 1]. */
  static double lead(Sentiment sentiment) {
    double highest = sentiment.probability();
    double lowest =
        Math.min(sentiment.positive(), Math.min(sentiment.neutral(), sentiment.negative()));
    double middle = sentiment.positive() + sentiment.neutral() + sentiment.negative();
    return highest - (middle - highest - lowest);
  }
}
