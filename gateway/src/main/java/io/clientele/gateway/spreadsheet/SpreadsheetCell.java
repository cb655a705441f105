package io.clientele.gateway.spreadsheet;

import java.util.regex.Pattern;

/**
 * Cells of CSV files that people open with a spreadsheet, which runs a cell as a formula where it
 * begins with one of a few characters. Such a cell gets an apostrophe in front, as spreadsheets
 * themselves mark a text; a file that comes back is read without it. See OWASP, "CSV Injection".
 */
public final class SpreadsheetCell {

  private static final char MARK = '\'';

  // = + - @, tab and ends of lines, and what full-width input methods write for the first four.
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?%?");

  private SpreadsheetCell() {}

  /**
   * A text that no spreadsheet runs. Numbers, with their sign, stay what they are. A text that has
   * the apostrophe of its own gets one more, so that {@link #meant} is the exact way back.
   */
  public static String safe(String text) {
    return isRun(text) ? MARK + text : text;
  }

  /** The text of a cell: what {@link #safe} was given. */
  public static String meant(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == MARK && isRun(cell.substring(1))
        ? cell.substring(1)
        : cell;
  }

  /** Whether a text would be run, or is marked as one that would be. */
  static boolean isRun(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == MARK) {
      at++;
    }
    return at < text.length()
        && FORMULA.indexOf(text.charAt(at)) >= 0
        && !(at == 0 && NUMBER.matcher(text).matches());
  }
}
