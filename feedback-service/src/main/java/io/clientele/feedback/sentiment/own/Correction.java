package io.clientele.feedback.sentiment.own;

import io.clientele.feedback.sentiment.SentimentLabel;
import java.util.Objects;

/**
 * What somebody of the business says that a text means. An answer that was confirmed is as useful
 * as one that was changed: a model that only sees its mistakes unlearns what it did well.
 *
 * @param text as the customer wrote it
 * @param label positive, neutral or negative
 */
public record Correction(String text, SentimentLabel label) {
  /**
   * Checks the label.
   *
   * @throws IllegalArgumentException for {@link SentimentLabel#UNKNOWN}
   */
  public Correction {
    Objects.requireNonNull(text, "text");
    if (Objects.requireNonNull(label, "label") == SentimentLabel.UNKNOWN) {
      throw new IllegalArgumentException(
          "a correction says POSITIVE, NEUTRAL or NEGATIVE, not UNKNOWN");
    }
  }

  /** Names the kind of text, never the text. */
  @Override
  public String toString() {
    return "Correction[" + text.length() + " characters, " + label + "]";
  }
}
