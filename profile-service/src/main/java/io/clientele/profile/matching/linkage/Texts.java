package io.clientele.profile.matching.linkage;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** Texts in the form in which they are compared. */
final class Texts {

  private static final java.util.regex.Pattern MARKS = java.util.regex.Pattern.compile("\\p{M}+");
  private static final java.util.regex.Pattern NO_WORD =
      java.util.regex.Pattern.compile("[^\\p{L}\\p{N}]+");

  private Texts() {}

  /** Lower-case letters and digits without accents, one space between words. */
  static String words(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Form.NFKD)).replaceAll("");
    return NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    Normalizer.normalize(text, Form.NFKC)
        .chars()
        .filter(c -> c >= '0' && c <= '9')
        .forEach(c -> digits.append((char) c));
    return digits.toString();
  }

  /** Whether the text is written in Chinese characters. */
  static boolean isHan(String text) {
    return !text.isEmpty()
        && text.codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
  }
}
