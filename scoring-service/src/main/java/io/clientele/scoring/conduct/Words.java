package io.clientele.scoring.conduct;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * By which words a text is about a topic: it contains one of them.
 *
 * @param words in lower case
 */
public record Words(Map<Topic, List<String>> words) {

  public Words {
    Map<Topic, List<String>> copy = new EnumMap<>(Topic.class);
    for (Topic topic : Topic.values()) {
      List<String> own = words.getOrDefault(topic, List.of());
      for (String word : own) {
        if (word.isBlank() || !word.equals(word.toLowerCase(Locale.ROOT))) {
          throw new IllegalArgumentException(
              "the words of %s are in lower case and not empty: '%s'".formatted(topic, word));
        }
      }
      copy.put(topic, List.copyOf(own));
    }
    words = Map.copyOf(copy);
  }

  /** Whether one of the texts is about the topic. */
  boolean about(Topic topic, String... texts) {
    for (String text : texts) {
      String lower = text.toLowerCase(Locale.ROOT);
      for (String word : words.getOrDefault(topic, List.of())) {
        if (lower.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
