package io.clientele.feedback.theme;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A theme as it was found, before it has an id.
 *
 * @param phrases the most telling first
 * @param members polarity of the aspect by the pieces of feedback
 */
record FoundTheme(Topic topic, List<String> phrases, SortedMap<FeedbackKey, Double> members) {

  static final int MOST_PHRASES = 12;

  FoundTheme {
    phrases = List.copyOf(phrases.subList(0, Math.min(MOST_PHRASES, phrases.size())));
    members = new TreeMap<>(members);
  }
}
