package io.clientele.feedback.urgency;

import io.clientele.feedback.sentiment.NormalizedText;
import java.util.List;

/**
 * Words of which one is enough. A word of letters fits as a whole word, one with Chinese characters
 * anywhere.
 *
 * @param name 1 to 40 lower-case letters, digits and {@code _}
 * @param points that it adds, 0 to 1,000
 * @param words as normalised texts have them: half-width and lower case; at least one
 */
public record WordGroup(String name, double points, List<String> words) {

  /**
   * Checks that the words can be found.
   *
   * @throws IllegalArgumentException where one never is
   */
  public WordGroup {
    words = List.copyOf(words);
    if (!name.matches("[a-z0-9_]{1,40}") || !(points >= 0 && points <= 1_000) || words.isEmpty()) {
      throw new IllegalArgumentException(
          "a group of words has a name of lower-case letters, digits and _, points from 0 to 1,000"
              + " and at least one word: '%s'".formatted(name));
    }
    for (String word : words) {
      String normalized = NormalizedText.of(word).toString();
      if (word.isBlank() || !word.equals(normalized)) {
        throw new IllegalArgumentException(
            "the word '%s' is never found; texts are read in lower case and half width: '%s'"
                .formatted(word, normalized));
      }
    }
  }

  /** Whether a normalised text has one of them. */
  boolean in(String normalized) {
    return words.stream().anyMatch(word -> has(normalized, word));
  }

  private static boolean has(String text, String word) {
    boolean anywhere = word.codePoints().anyMatch(Character::isIdeographic);
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (anywhere || !letterAt(text, at - 1) && !letterAt(text, at + word.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean letterAt(String text, int at) {
    return at >= 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at))
        && !Character.isIdeographic(text.charAt(at));
  }
}
