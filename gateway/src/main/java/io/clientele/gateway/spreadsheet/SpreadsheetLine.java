package io.clientele.gateway.spreadsheet;

/**
 * Lines of a CSV file that are kept as somebody sent them, made safe cell by cell. Whatever else is
 * in a line, faults too, stays as it is.
 */
public final class SpreadsheetLine {

  private static final char QUOTE = '"';
  private static final String DELIMITERS = ",;\t|";

  private final char delimiter;

  private SpreadsheetLine(char delimiter) {
    this.delimiter = delimiter;
  }

  /**
   * Lines of a file.
   *
   * @param first the file's first line; the one of {@code , ; | tab} that it has most parts cells
   */
  public static SpreadsheetLine like(String first) {
    char most = DELIMITERS.charAt(0);
    for (int i = 1; i < DELIMITERS.length(); i++) {
      char other = DELIMITERS.charAt(i);
      most = count(first, other) > count(first, most) ? other : most;
    }
    return new SpreadsheetLine(most);
  }

  private static long count(String text, char of) {
    return text.chars().filter(each -> each == of).count();
  }

  /** The line with an apostrophe before each cell that would be run. */
  public String safe(String line) {
    StringBuilder safe = new StringBuilder(line.length() + 8);
    int start = 0;
    while (start <= line.length()) {
      int end = end(line, start);
      boolean quoted = start < end && line.charAt(start) == QUOTE;
      int text = quoted ? start + 1 : start;
      int over = quoted && end - 1 > start && line.charAt(end - 1) == QUOTE ? end - 1 : end;
      safe.append(line, start, text)
          .append(SpreadsheetCell.safe(line.substring(text, over)))
          .append(line, over, Math.min(end + 1, line.length()));
      start = end + 1;
    }
    return safe.toString();
  }

  /** Where the cell ends: at a delimiter that is not within quotes, or with the line. */
  private int end(String line, int start) {
    boolean within = start < line.length() && line.charAt(start) == QUOTE;
    for (int at = within ? start + 1 : start; at < line.length(); at++) {
      char each = line.charAt(at);
      if (each == QUOTE && within) {
        boolean twice = at + 1 < line.length() && line.charAt(at + 1) == QUOTE;
        within = twice;
        at += twice ? 1 : 0;
      } else if (each == delimiter && !within) {
        return at;
      }
    }
    return line.length();
  }
}
