package io.clientele.feedback.urgency;

/**
 * A text in English and in Chinese.
 *
 * @param en 1 to 200 characters
 * @param zh 1 to 200 characters
 */
public record Phrase(String en, String zh) {

  private static final int LONGEST = 200;

  /**
   * Checks that both are there.
   *
   * @throws IllegalArgumentException where one is blank or too long
   */
  public Phrase {
    if (en.isBlank() || zh.isBlank() || en.length() > LONGEST || zh.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a label has 1 to %d characters in English and in Chinese".formatted(LONGEST));
    }
  }
}
