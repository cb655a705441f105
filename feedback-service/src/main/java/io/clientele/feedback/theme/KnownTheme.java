package io.clientele.feedback.theme;

import java.util.List;
import java.util.Set;

/**
 * A theme that has an id.
 *
 * @param name the phrase that it is called by
 * @param members of it when themes were found last
 */
record KnownTheme(
    String id,
    Topic topic,
    String name,
    List<String> phrases,
    boolean active,
    Set<FeedbackKey> members) {

  KnownTheme {
    phrases = List.copyOf(phrases);
    members = Set.copyOf(members);
  }
}
