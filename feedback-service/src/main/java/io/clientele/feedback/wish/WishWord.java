package io.clientele.feedback.wish;

import io.clientele.feedback.sentiment.NormalizedText;

/**
 * A word, or some in a row, that clauses are searched for. One of letters and digits fits as a
 * whole word or its plural, one with Chinese characters anywhere.
 *
 * @param text as normalised texts have it: half-width, lower case, without what ends a clause
 */
public record WishWord(String text) {

  /**
   * Checks that a text can hold it.
   *
   * @throws IllegalArgumentException where none can, saying how it would be found
   */
  public WishWord {
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
  boolean in(String clause) {
    for (int at = clause.indexOf(text); at >= 0; at = clause.indexOf(text, at + 1)) {
      if (isWhole(clause, at, at + text.length()) || isChinese()) {
        return true;
      }
    }
    return false;
  }

  private boolean isChinese() {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  private static boolean isWhole(String clause, int begin, int end) {
    return !isWordPart(clause, begin - 1)
        && (!isWordPart(clause, end)
            || (clause.charAt(end) == 's' && !isWordPart(clause, end + 1)));
  }

  private static boolean isWordPart(String clause, int at) {
    return at >= 0
        && at < clause.length()
        && Character.isLetterOrDigit(clause.charAt(at))
        && !Character.isIdeographic(clause.charAt(at));
  }
}
