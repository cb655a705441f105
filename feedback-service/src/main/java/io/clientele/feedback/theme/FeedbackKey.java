package io.clientele.feedback.theme;

import java.util.Comparator;

/** What names feedback. */
record FeedbackKey(String source, String feedbackId) implements Comparable<FeedbackKey> {

  private static final Comparator<FeedbackKey> ORDER =
      Comparator.comparing(FeedbackKey::source).thenComparing(FeedbackKey::feedbackId);

  @Override
  public int compareTo(FeedbackKey other) {
    return ORDER.compare(this, other);
  }
}
