package io.clientele.feedback.theme;

import java.time.Instant;
import java.util.List;

/**
 * A theme as it is shown.
 *
 * @param count pieces of feedback within the window
 * @param reach different customers
 * @param polarity mean of the aspect in them, in [-1, 1]
 * @param recent of the last period
 * @param previous of the period before it
 * @param examples the clearest of them
 */
record Theme(
    String id,
    Topic topic,
    String name,
    List<String> phrases,
    boolean active,
    long count,
    long reach,
    double polarity,
    long recent,
    long previous,
    List<FeedbackKey> examples,
    Instant createdAt,
    Instant updatedAt) {

  Theme {
    phrases = List.copyOf(phrases);
    examples = List.copyOf(examples);
  }

  /** Whether it is spoken of more than before. */
  Trend trend() {
    return Trend.of(recent, previous);
  }
}
