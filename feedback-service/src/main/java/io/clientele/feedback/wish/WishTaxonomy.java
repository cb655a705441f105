package io.clientele.feedback.wish;

import io.clientele.feedback.clause.Phrase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * By which words a wish is known, and what it is about.
 *
 * @param version of the table; not blank
 * @param english how wishes are put in English
 * @param chinese how wishes are put in Chinese
 * @param topics what can be wished for; each name once
 */
public record WishTaxonomy(String version, Markers english, Markers chinese, List<Topic> topics) {

  /**
   * How wishes are put in a language.
   *
   * @param words a clause with one of them may be a wish
   * @param except what holds such a word and is no wish
   */
  public record Markers(List<Phrase> words, List<Phrase> except) {

    public Markers {
      words = List.copyOf(words);
      except = List.copyOf(except);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("each language has at least one word of wishes");
      }
    }

    /** Whether a clause holds a wish. */
    boolean in(String clause) {
      if (words.stream().noneMatch(word -> word.in(clause))) {
        return false;
      }
      String rest = clause;
      for (Phrase hidden : except) {
        rest = hidden.in(rest) ? rest.replace(hidden.text(), "|") : rest;
      }
      String left = rest;
      return words.stream().anyMatch(word -> word.in(left));
    }
  }

  /**
   * What can be wished for.
   *
   * @param name what leaves the service of a wish; at most 100 characters
   * @param english its words in English texts
   * @param chinese its words in Chinese texts, where Latin ones may stand too
   */
  public record Topic(String name, List<Phrase> english, List<Phrase> chinese) {

    private static final int LONGEST_NAME = 100;

    public Topic {
      english = List.copyOf(english);
      chinese = List.copyOf(chinese);
      if (name.isBlank()
          || name.length() > LONGEST_NAME
          || name.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException(
            "the name of a topic has 1 to 100 characters and no control character: '%s'"
                .formatted(name.replaceAll("\\p{Cntrl}", "?")));
      }
      if (english.isEmpty() && chinese.isEmpty()) {
        throw new IllegalArgumentException("the topic '%s' has no word".formatted(name));
      }
    }
  }

  public WishTaxonomy {
    topics = List.copyOf(topics);
    if (version.isBlank()) {
      throw new IllegalArgumentException("the table of wishes has a version");
    }
    Set<String> names = new HashSet<>();
    for (Topic topic : topics) {
      if (!names.add(topic.name())) {
        throw new IllegalArgumentException("two topics are called '%s'".formatted(topic.name()));
      }
    }
  }
}
