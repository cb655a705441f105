package io.clientele.gateway.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is shown in place of what is not. */
final class Masks {

  /** In place of a whole value. */
  static final String VALUE = "•••";

  private static final String DOT = "•";

  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,5}");

  /** With a leading +, a leading 0, as Chinese mobile numbers are, or in groups. No dates. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?!\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}(?!\\d))"
              + "(?:\\+\\d(?:[ ()/.-]{0,2}\\d){6,14}|0\\d(?:[ ()/.-]{0,2}\\d){5,13}|1[3-9]\\d{9}"
              + "|\\(?\\d{2,4}\\)?(?:[ /.-]\\d{2,4}){2,4})(?![\\p{L}\\p{N}])");

  private Masks() {}

  /**
   * A text without e-mail addresses and telephone numbers. As long as it was, so that places in it
   * stay what they are.
   */
  static String contacts(String text) {
    return dotted(PHONE, dotted(EMAIL, text));
  }

  private static String dotted(Pattern what, String text) {
    return what.matcher(text).replaceAll(found -> Matcher.quoteReplacement(dots(found.group())));
  }

  private static String dots(String found) {
    return DOT.repeat(found.length());
  }
}
