package io.clientele.feedback.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the writer of a text wants. */
enum Intent {
  CHURN_THREAT,
  SUGGESTION,
  QUESTION,
  COMPLAINT,
  PRAISE;

  /** The names of all in a taxonomy. */
  static final Set<String> NAMES =
      Arrays.stream(values()).map(Intent::key).collect(Collectors.toUnmodifiableSet());

  /** The name in a taxonomy. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
