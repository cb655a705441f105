package io.clientele.feedback.meaning;

import io.clientele.feedback.sentiment.SentimentLabel;
import java.util.Locale;

/**
 * How stored feedback is meant, as SQL of its row: as somebody corrected it, else as the model
 * said. Who corrects is certain of it: the probability of that label is 1.
 */
public final class Meaning {

  private Meaning() {}

  /**
   * The label; it is what the index of the inbox has.
   *
   * @param row what stands for the table {@code feedback}
   */
  public static String label(String row) {
    return "coalesce(%1$s.corrected, %1$s.sentiment)".formatted(row);
  }

  /**
   * The probability of a label, in [0, 1].
   *
   * @param row what stands for the table {@code feedback}
   * @param label one of those that have a probability
   */
  public static String probability(String row, SentimentLabel label) {
    return "case when %1$s.corrected is null then %1$s.%2$s else (%1$s.corrected = '%3$s')::int end"
        .formatted(row, label.name().toLowerCase(Locale.ROOT), label.name());
  }

  /**
   * Label and probabilities under the names of the columns that hold what the model said.
   *
   * @param row what stands for the table {@code feedback}
   */
  public static String columns(String row) {
    return """
    %s as sentiment, %s as positive, %s as neutral, %s as negative\
    """
        .formatted(
            label(row),
            probability(row, SentimentLabel.POSITIVE),
            probability(row, SentimentLabel.NEUTRAL),
            probability(row, SentimentLabel.NEGATIVE));
  }

  /**
   * The probability of praise minus that of blame, in [-1, 1].
   *
   * @param row what stands for the table {@code feedback}
   */
  public static String polarity(String row) {
    return "(%s) - (%s)"
        .formatted(
            probability(row, SentimentLabel.POSITIVE), probability(row, SentimentLabel.NEGATIVE));
  }
}
