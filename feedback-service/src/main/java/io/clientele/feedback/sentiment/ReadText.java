package io.clientele.feedback.sentiment;

import java.util.Objects;

/**
 * A text, read once for all models: cleaned, its language told, its features hashed.
 *
 * @param normalized the cleaned text
 * @param language told by its script
 * @param features those of its language; none if the language is undetermined
 */
public record ReadText(NormalizedText normalized, Language language, FeatureBag features) {

  /**
   * Reads a text.
   *
   * @param text any text: also empty, malformed, with markup or very long
   * @throws NullPointerException for {@code null}
   */
  public static ReadText of(String text) {
    NormalizedText normalized = NormalizedText.of(Objects.requireNonNull(text, "text"));
    return of(normalized, LanguageRouter.route(normalized));
  }

  /** Reads a cleaned text in a language. */
  public static ReadText of(NormalizedText normalized, Language language) {
    FeatureBag features =
        language == Language.UNDETERMINED ? new FeatureBag(0) : Features.of(language, normalized);
    return new ReadText(normalized, language, features);
  }
}
