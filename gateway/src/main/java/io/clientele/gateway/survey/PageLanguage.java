package io.clientele.gateway.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which language a page is in. */
final class PageLanguage {

  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

  private PageLanguage() {}

  /**
   * The language of a page: the one that was chosen, else the one that the browser would like best
   * (RFC 4647, lookup), else the survey's own.
   *
   * @param chosen empty where none was
   * @param accepted the {@code Accept-Language} header
   */
  static String of(String chosen, @Nullable String accepted, List<String> offered, String usual) {
    if (offered.contains(chosen)) {
      return chosen;
    }
    try {
      String best =
          accepted == null ? null : Locale.lookupTag(Locale.LanguageRange.parse(accepted), offered);
      return offered.stream().filter(one -> one.equalsIgnoreCase(best)).findFirst().orElse(usual);
    } catch (IllegalArgumentException e) {
      return usual;
    }
  }

  /** A text in a language, or in the survey's own, in which it always is; empty where it is not. */
  static String text(Map<String, String> byLanguage, String language, String usual) {
    return byLanguage.getOrDefault(language, byLanguage.getOrDefault(usual, ""));
  }

  /** What a language calls itself. */
  static String name(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return locale.getDisplayName(locale);
  }

  /** In which direction it is read. */
  static String direction(String language) {
    return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language).getLanguage()) ? "rtl" : "ltr";
  }
}
