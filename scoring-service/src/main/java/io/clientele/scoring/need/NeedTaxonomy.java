package io.clientele.scoring.need;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which kind of need a topic stands for, by its words; what no word decides is functional.
 *
 * @param version of the table
 * @param entries the first that fits decides
 */
public record NeedTaxonomy(String version, List<Entry> entries) {

  /**
   * Topics of one kind.
   *
   * @param words lower-case; one of letters and digits fits as a whole word or its plural, one of
   *     Chinese characters anywhere
   */
  public record Entry(String name, NeedKind kind, String en, String zh, List<String> words) {

    public Entry {
      words = List.copyOf(words);
      if (name.isBlank() || en.isBlank() || zh.isBlank() || words.isEmpty()) {
        throw new IllegalArgumentException("an entry needs name, en, zh and words: " + name);
      }
      for (String word : words) {
        if (word.isBlank() || !word.equals(word.toLowerCase(Locale.ROOT))) {
          throw new IllegalArgumentException("words are lower-case and not empty: " + word);
        }
      }
    }

    boolean fits(String topic, Set<String> tokens) {
      return words.stream()
          .anyMatch(word ->
              (word.codePoints().anyMatch(Character::isIdeographic) || word.contains(" "))
                  ? topic.contains(word)
                  : tokens.contains(word) || tokens.contains(word + "s"));
    }
  }

  public NeedTaxonomy {
    entries = List.copyOf(entries);
    if (version.isBlank()) {
      throw new IllegalArgumentException("the table of needs has a version");
    }
    Set<String> names = new HashSet<>();
    for (Entry entry : entries) {
      if (!names.add(entry.name())) {
        throw new IllegalArgumentException("two entries are called " + entry.name());
      }
    }
  }

  /** The kind of need that the topic stands for. */
  public NeedKind kind(String topic) {
    String lower = topic.toLowerCase(Locale.ROOT);
    Set<String> tokens = new HashSet<>(tokens(lower));
    return entries.stream()
        .filter(entry -> entry.fits(lower, tokens))
        .findFirst()
        .map(Entry::kind)
        .orElse(NeedKind.FUNCTIONAL);
  }

  /** The kind that was told with the need, else that of its topic. */
  NeedKind kindOf(ToldNeed need) {
    return need.kind() == null ? kind(need.topic()) : need.kind();
  }

  private static List<String> tokens(String lower) {
    List<String> tokens = new ArrayList<>();
    StringBuilder token = new StringBuilder();
    for (int i = 0; i <= lower.length(); i++) {
      char c = i < lower.length() ? lower.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        token.append(c);
      } else if (!token.isEmpty()) {
        tokens.add(token.toString());
        token.setLength(0);
      }
    }
    return tokens;
  }
}
