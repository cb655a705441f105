package io.clientele.feedback.sentiment;

/** How the writer of a text feels about its subject. */
public enum SentimentLabel {
  /** Content, praising, grateful. */
  POSITIVE,
  /** Factual, or neither praising nor blaming. */
  NEUTRAL,
  /** Discontent, blaming, disappointed. */
  NEGATIVE,
  /** The text carries no evidence that the model can read: no answer is given. */
  UNKNOWN
}
