package io.clientele.gateway.imports;

/** Finds out whether a record goes on in the next line: a line end within quotes ends nothing. */
final class CsvFraming {

  private final byte delimiter;
  private final byte quote;
  private boolean quoted;
  private boolean cellStart;
  private boolean quoteSeen;

  CsvFraming(char delimiter, char quote) {
    this.delimiter = (byte) delimiter;
    this.quote = (byte) quote;
  }

  /** Begins a record. */
  void begin() {
    quoted = false;
    cellStart = true;
    quoteSeen = false;
  }

  /** Takes a part of the record. */
  void take(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (quoted) {
        // Two quotes are one that is meant; a single one ends the cell.
        if (b == quote) {
          quoteSeen = !quoteSeen;
        } else if (quoteSeen) {
          quoted = false;
          quoteSeen = false;
          cellStart = b == delimiter;
        }
      } else if (b == quote && cellStart) {
        quoted = true;
        cellStart = false;
      } else {
        cellStart = b == delimiter;
      }
    }
  }

  /** True where the record goes on after the line end that is next. */
  boolean open() {
    return quoted && !quoteSeen;
  }
}
