package io.clientele.scoring.cluster;

import io.clientele.scoring.expression.Name;
import io.clientele.scoring.language.DisplayNames;
import java.util.Locale;
import java.util.Map;

/**
 * Words for what tells clusters apart.
 *
 * @param words by a feature's full name
 * @param average of a cluster that is like everybody
 */
public record ClusterWords(String version, Map<String, Pair> words, Word average) {

  // Three of them and a number make a name, which has at most 64 letters.
  private static final int LONGEST = 18;

  public ClusterWords {
    words = Map.copyOf(words);
    words
        .values()
        .forEach(pair -> {
          check(pair.high());
          check(pair.low());
        });
    check(average);
  }

  private static void check(Word word) {
    if (word.name().length() > LONGEST) {
      throw new IllegalArgumentException(
          "a word has at most " + LONGEST + " letters: " + word.name());
    }
  }

  /** Words for much and for little of a feature. */
  public record Pair(Word high, Word low) {}

  /**
   * A word.
   *
   * @param name 1 to 64 lower-case letters, digits and -
   */
  public record Word(String name, DisplayNames display) {

    public Word {
      if (!name.matches("[a-z0-9][a-z0-9-]{0,63}")) {
        throw new IllegalArgumentException(
            "a word has 1 to 64 lower-case letters, digits and -: " + name);
      }
      display = display.or(name);
    }
  }

  /** The word for a cluster that has more of the feature than others, or less. */
  Word of(Name feature, boolean high) {
    Pair pair = words.get(feature.name());
    if (pair != null) {
      return high ? pair.high() : pair.low();
    }
    return new Word(
        slug((high ? "high-" : "low-") + feature.displayEn()),
        new DisplayNames(
            (high ? "high " : "low ") + feature.displayEn(),
            (high ? "高" : "低") + feature.displayZh()));
  }

  private static String slug(String text) {
    String slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return slug.substring(0, Math.min(LONGEST, slug.length())).replaceAll("-+$", "");
  }
}
