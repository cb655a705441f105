package io.clientele.feedback.analysis;

/**
 * A text for people in both languages.
 *
 * @param en not blank
 * @param zh not blank
 */
public record Wording(String en, String zh) {

  public Wording {
    if (en.isBlank() || zh.isBlank()) {
      throw new IllegalArgumentException("a wording has an English and a Chinese text");
    }
  }
}
