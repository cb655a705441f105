package io.clientele.feedback.sentiment;

/** How single characters are folded and told apart. */
final class Characters {
  private static final char FULL_WIDTH_FIRST = '\uFF01';
  private static final char FULL_WIDTH_LAST = '\uFF5E';
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;

  private Characters() {}

  /**
   * The character in half width and lower case; a space for blanks and controls; 0 for what is
   * invisible.
   */
  static char fold(char unit) {
    char narrow =
        unit >= FULL_WIDTH_FIRST && unit <= FULL_WIDTH_LAST
            ? (char) (unit - FULL_WIDTH_SHIFT)
            : unit;
    if (narrow < 0x80) {
      return ascii(narrow);
    }
    if (isHan(narrow)) {
      return narrow;
    }
    return other(narrow);
  }

  private static char ascii(char unit) {
    if (unit >= 'A' && unit <= 'Z') {
      return (char) (unit + ('a' - 'A'));
    }
    return unit <= ' ' || unit == 0x7F ? ' ' : unit;
  }

  private static char other(char unit) {
    return switch (unit) {
      case '\u2018', '\u2019', '\u02BC', '\u00B4' -> '\'';
      case '\u201C', '\u201D' -> '"';
      case '\u3002' -> '.';
      case '\u3001' -> ',';
      case '\u2026' -> '.';
      case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\uFE0E', '\uFE0F', '\u00AD' -> 0;
      default -> blankOrLower(unit);
    };
  }

  private static char blankOrLower(char unit) {
    boolean blank =
        Character.isISOControl(unit)
            || Character.isWhitespace(unit)
            || Character.isSpaceChar(unit)
            || Character.getType(unit) == Character.FORMAT
            || Character.getType(unit) == Character.PRIVATE_USE;
    return blank ? ' ' : Character.toLowerCase(unit);
  }

  /** Whether a unit is a Han character of the basic plane. */
  static boolean isHan(char unit) {
    return (unit >= '\u4E00' && unit <= '\u9FFF')
        || (unit >= '\u3400' && unit <= '\u4DBF')
        || (unit >= '\uF900' && unit <= '\uFAFF');
  }

  /** Whether a unit is hiragana or katakana. */
  static boolean isKana(char unit) {
    return (unit >= '\u3041' && unit <= '\u30FA') || (unit >= '\uFF66' && unit <= '\uFF9D');
  }

  /** Whether a folded unit is a letter of the English alphabet. */
  static boolean isLatin(char unit) {
    return unit >= 'a' && unit <= 'z';
  }

  /** Whether a folded unit belongs to an English word: a letter or a digit. */
  static boolean isWordPart(char unit) {
    return isLatin(unit) || (unit >= '0' && unit <= '9');
  }

  /** Whether a code point only changes the look of an emoji (skin tones, tags). */
  static boolean isModifier(int codePoint) {
    return (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF)
        || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
  }
}
