package io.clientele.feedback.survey.definition;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text in some languages.
 *
 * @param byLanguage the text by BCP 47 tag; each has 1 to {@value #LONGEST} characters and is not
 *     blank
 */
public record LocalText(SortedMap<String, String> byLanguage) {

  /** Most characters of a text. */
  public static final int LONGEST = 1_000;

  /** No text at all. */
  public static final LocalText NONE = new LocalText(new TreeMap<>());

  public LocalText {
    byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
    byLanguage.forEach(LocalText::check);
  }

  /** A text in some languages. */
  public static LocalText of(Map<String, String> byLanguage) {
    return new LocalText(new TreeMap<>(byLanguage));
  }

  /** Whether there is none in any language. */
  public boolean isEmpty() {
    return byLanguage.isEmpty();
  }

  /**
   * Refuses where the default language is missing, or there is one that was not declared.
   *
   * @param place of the text in the definition
   */
  void complete(String place, String defaultLanguage, Set<String> languages) {
    Field.require(
        byLanguage.containsKey(defaultLanguage),
        place + "." + defaultLanguage,
        "is missing; every text is there in the default language");
    byLanguage
        .keySet()
        .forEach(language ->
            Field.require(
                languages.contains(language),
                place + "." + language,
                "is in no language of the survey; add it to languages"));
  }

  private static void check(String language, String text) {
    Field.require(!text.isBlank(), language, "is blank; leave it out, or write a text");
    Field.require(
        text.codePointCount(0, text.length()) <= LONGEST,
        language,
        "is longer than " + LONGEST + " characters; shorten it");
    Field.require(
        text.codePoints().noneMatch(LocalText::unfit),
        language,
        "holds control characters or half of a surrogate pair; remove them");
  }

  private static boolean unfit(int codePoint) {
    return (Character.isISOControl(codePoint) && codePoint != '\n')
        || Character.getType(codePoint) == Character.SURROGATE;
  }
}
