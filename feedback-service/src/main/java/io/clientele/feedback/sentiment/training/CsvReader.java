package io.clientele.feedback.sentiment.training;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma-separated records as RFC 4180 defines them: fields may be quoted, a quoted field may
 * hold commas, line breaks and doubled quotes. Line ends are CRLF, LF or CR; a byte order mark is
 * skipped; the last record needs no line end.
 */
final class CsvReader {
  private static final int END = -1;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final PushbackReader in;
  private boolean started;

  CsvReader(Reader in) {
    this.in = new PushbackReader(in, 1);
  }

  /**
   * The next record, {@code null} after the last.
   *
   * @throws IOException if the source fails, or a quoted field is not closed or followed by more
   *     text
   */
  @Nullable List<String> next() throws IOException {
    skipByteOrderMark();
    int first = in.read();
    if (first == END) {
      return null;
    }
    in.unread(first);
    List<String> fields = new ArrayList<>();
    do {
      fields.add(field());
    } while (separator());
    return fields;
  }

  private void skipByteOrderMark() throws IOException {
    if (started) {
      return;
    }
    started = true;
    int first = in.read();
    if (first != BYTE_ORDER_MARK && first != END) {
      in.unread(first);
    }
  }

  private String field() throws IOException {
    int first = in.read();
    if (first == '"') {
      return quoted();
    }
    StringBuilder field = new StringBuilder();
    int unit = first;
    while (unit != END && unit != ',' && unit != '\n' && unit != '\r') {
      field.append((char) unit);
      unit = in.read();
    }
    if (unit != END) {
      in.unread(unit);
    }
    return field.toString();
  }

  private String quoted() throws IOException {
    StringBuilder field = new StringBuilder();
    while (true) {
      int unit = in.read();
      if (unit == END) {
        throw new IOException("a quoted field is not closed");
      }
      if (unit == '"' && !doubledQuote()) {
        return field.toString();
      }
      field.append((char) unit);
    }
  }

  private boolean doubledQuote() throws IOException {
    int unit = in.read();
    if (unit != '"' && unit != END) {
      in.unread(unit);
    }
    return unit == '"';
  }

  /**
   * Reads what follows a field: {@code true} for a comma, {@code false} for the end of the record.
   */
  private boolean separator() throws IOException {
    int unit = in.read();
    if (unit == ',') {
      return true;
    }
    if (unit == '\r') {
      int second = in.read();
      if (second != '\n' && second != END) {
        in.unread(second);
      }
    } else if (unit != '\n' && unit != END) {
      throw new IOException("text after a closed quote");
    }
    return false;
  }
}
