package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.Heads;

/**
 * A text with the answer that its readers or writer gave.
 *
 * @param set where it is from
 * @param text as found
 * @param answer 0 negative, 1 neutral, 2 positive
 * @param source the kind of text; {@link DataSet#NO_SOURCE} if it could be of any kind
 */
record LabeledText(DataSet set, String text, int answer, String source) {
  static final int NEGATIVE = 0;
  static final int NEUTRAL = 1;
  static final int POSITIVE = 2;

  /** A text of the kind that its set is of. */
  LabeledText(DataSet set, String text, int answer) {
    this(set, text, answer, set.source());
  }

  LabeledText {
    if (answer < 0 || answer >= Heads.CLASSES) {
      throw new IllegalArgumentException("there is no answer " + answer);
    }
  }
}
