package io.clientele.profile.schema;

import io.clientele.profile.value.Fields;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names of attributes and how they are recognised. */
public final class AttributeName {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

  private AttributeName() {}

  /** A name under which an attribute can be defined. */
  public static String check(String field, String name) {
    if (!NAME.matcher(name).matches()) {
      throw Fields.invalid(
          field, "must be 1 to 64 lower-case letters, digits or '_', starting with a letter");
    }
    return name;
  }

  /**
   * What two spellings of one name have in common: the letters and digits, in lower case and of
   * usual width.
   */
  public static String key(String name) {
    String plain = isPlain(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
    StringBuilder key = new StringBuilder(plain.length());
    plain
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(character -> key.appendCodePoint(Character.toLowerCase(character)));
    return key.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isPlain(String name) {
    return name.chars().allMatch(character -> character < 128);
  }
}
