package io.clientele.feedback.clause;

import io.clientele.feedback.sentiment.NormalizedText;

/**
 * A word, or some in a row, that clauses are searched for. One of letters and digits fits as a
 * whole word or its plural, one with Chinese characters anywhere.
 *
 * @param text as normalised texts have it: half-width, lower case, without what ends a clause
 */
public record Phrase(String text) {

  /**
   * Checks that a text can hold it.
   *
   * @throws IllegalArgumentException where none can, saying how it would be found
   */
  public Phrase {
    String normalized = NormalizedText.of(text).toString();
    if (text.isBlank() || !text.equals(normalized)) {
      throw new IllegalArgumentException(
          "the word '%s' is never found; texts are read in lower case and half width: '%s'"
              .formatted(text, normalized));
    }
    if (text.chars().anyMatch(Clauses::isEnd)) {
      throw new IllegalArgumentException(
          "the word '%s' is never found, for it holds what ends a clause".formatted(text));
    }
  }

  /** Whether a clause has it. */
  public boolean in(String clause) {
    for (int at = clause.indexOf(text); at >= 0; at = clause.indexOf(text, at + 1)) {
      if (isWhole(clause, at, at + text.length()) || isChinese()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it holds a Chinese character, and so fits within words. */
  boolean isChinese() {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  /** Whether a part of a text is a whole word, or some, or its plural. */
  static boolean isWhole(CharSequence clause, int begin, int end) {
    return !isWordPart(clause, begin - 1)
        && (!isWordPart(clause, end)
            || (clause.charAt(end) == 's' && !isWordPart(clause, end + 1)));
  }

  /** Whether there is a letter or a digit of no Chinese word at a place. */
  static boolean isWordPart(CharSequence clause, int at) {
    return at >= 0
        && at < clause.length()
        && Character.isLetterOrDigit(clause.charAt(at))
        && !Character.isIdeographic(clause.charAt(at));
  }
}
