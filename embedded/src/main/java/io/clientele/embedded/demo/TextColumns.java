package io.clientele.embedded.demo;

/** Text in columns of a terminal, where a Chinese character takes two. */
final class TextColumns {

  private static final String FULL = "█";

  private TextColumns() {}

  /** How many columns the text takes. */
  static int width(String text) {
    return text.codePoints().map(TextColumns::width).sum();
  }

  /** The text, filled up with blanks to so many columns. */
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /**
   * A bar.
   *
   * @param share in [0, 1]
   * @param columns of the bar of share 1
   */
  static String bar(double share, int columns) {
    return FULL.repeat((int) Math.round(Math.clamp(share, 0, 1) * columns));
  }

  /** The wide blocks of Unicode's East Asian Width (UAX 11) that occur in names and texts here. */
  private static int width(int codePoint) {
    boolean wide =
        (codePoint >= 0x1100 && codePoint <= 0x115F)
            || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
            || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
            || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
            || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
            || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
            || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
            || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
            || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
