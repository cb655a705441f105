package io.clientele.profile.cleaning;

import java.text.Normalizer;
import java.util.Locale;

/** Texts in one width, without control characters and superfluous spaces. */
final class Texts {

  private Texts() {}

  /** The text in NFKC, control and format characters out, runs of spaces as one. */
  static String tidy(String text) {
    if (isTidy(text)) {
      return text;
    }
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder tidy = new StringBuilder(normal.length());
    boolean space = false;
    for (int index = 0; index < normal.length(); ) {
      int character = normal.codePointAt(index);
      index += Character.charCount(character);
      if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
        space = true;
      } else if (!Character.isISOControl(character)
          && Character.getType(character) != Character.FORMAT) {
        if (space && !tidy.isEmpty()) {
          tidy.append(' ');
        }
        space = false;
        tidy.appendCodePoint(character);
      }
    }
    return tidy.toString();
  }

  private static boolean isTidy(String text) {
    char before = ' ';
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      if (character < ' ' || character > '~' || character == ' ' && before == ' ') {
        return false;
      }
      before = character;
    }
    return !text.isEmpty() && before != ' ';
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
