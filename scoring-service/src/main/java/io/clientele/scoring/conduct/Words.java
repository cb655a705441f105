package io.clientele.scoring.conduct;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** By which words a text is about a topic: it contains one of them. */
public final class Words {

  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern GAPS = Pattern.compile("[-_\\s/.:=&?]+");

  // Shops have few names of events, and of paths the same ones come again and again.
  private static final int MOST_KNOWN = 10_000;

  private final Map<Topic, Pattern> patterns = new EnumMap<>(Topic.class);
  private final Map<String, Set<Topic>> known = new ConcurrentHashMap<>();

  /**
   * The words of each topic. Those of letters that words are parted with stand alone in the text,
   * or with an ending {@code s}; others, as Chinese, anywhere.
   */
  public Words(Map<Topic, List<String>> words) {
    words.forEach((topic, own) -> {
      if (own.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException("a word of %s is empty".formatted(topic));
      }
      if (!own.isEmpty()) {
        patterns.put(
            topic,
            Pattern.compile(own.stream().map(Words::expression).collect(Collectors.joining("|"))));
      }
    });
  }

  private static String expression(String word) {
    String plain = plain(word).strip();
    String quoted = Pattern.quote(plain);
    return plain.chars().allMatch(letter -> letter < 0x250) ? " " + quoted + "s? " : quoted;
  }

  // FlashSale_Opened and flash-sale/opened read alike.
  private static String plain(String text) {
    String parted = CAMEL.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    return " " + GAPS.matcher(parted).replaceAll(" ") + " ";
  }

  /** The topics that one of the texts is about. */
  Set<Topic> topics(String... texts) {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    for (String text : texts) {
      if (!text.isEmpty()) {
        topics.addAll(known(text));
      }
    }
    return topics;
  }

  private Set<Topic> known(String text) {
    Set<Topic> found = known.get(text);
    if (found == null) {
      found = read(text);
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      known.put(text, found);
    }
    return found;
  }

  private Set<Topic> read(String text) {
    String plain = plain(text);
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    patterns.forEach((topic, pattern) -> {
      if (pattern.matcher(plain).find()) {
        topics.add(topic);
      }
    });
    return topics;
  }

  /** Whether the text is about the topic. */
  boolean about(Topic topic, String text) {
    return topics(text).contains(topic);
  }
}
