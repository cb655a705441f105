package io.clientele.gateway.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.problem.ProblemKind;
import io.clientele.gateway.spreadsheet.SpreadsheetCell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The records of a CSV file, or of one whose cells are parted by runs of blanks. */
final class CsvRows implements RowSource {

  private final ByteLines lines;
  private final CsvFraming framing;
  private final boolean blanks;
  private final CSVFormat format;
  private final Utf8 utf8 = new Utf8();
  private final ByteArrayOutputStream record = new ByteArrayOutputStream();
  private final List<String> names;
  private final int width;
  private String header = "";

  /**
   * Opens a file and reads its header, where it has one.
   *
   * @throws EdgeRefusal where the file is empty or its header cannot be read
   * @throws io.clientele.contracts.error.ClienteleException where a field that is needed is not
   *     there
   */
  CsvRows(ByteLines lines, ImportKind kind, ImportOptions options) throws IOException {
    this.lines = lines;
    this.framing = new CsvFraming(options.delimiter(), options.quote());
    this.blanks = options.delimiter() == ' ';
    this.format =
        CSVFormat.Builder.create()
            .setDelimiter(options.delimiter())
            .setQuote(options.quote())
            .setIgnoreEmptyLines(false)
            .get();
    if (!options.header()) {
      names = Columns.numbered(kind, options);
      width = Integer.MAX_VALUE;
      return;
    }
    List<String> cells = readHeader();
    names = Columns.named(kind, options, cells);
    width = cells.size();
  }

  private List<String> readHeader() throws IOException {
    long line = frame();
    if (line < 0) {
      throw new EdgeRefusal(ProblemKind.MALFORMED_BODY, "the file is empty");
    }
    String text = record.size() > lines.longest() ? null : utf8.text(record.toByteArray());
    if (text == null) {
      throw new EdgeRefusal(
          ProblemKind.MALFORMED_BODY, "the header is not valid UTF-8, or too long");
    }
    header = raw(text);
    try {
      return cells(text).stream().map(String::strip).map(SpreadsheetCell::meant).toList();
    } catch (IOException e) {
      throw Fields.invalid("mapping", "the header is no valid record; look at delimiter and quote");
    }
  }

  @Override
  public String header() {
    return header;
  }

  /** As it was sent, without the line's end. */
  private static String raw(String text) {
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  @Override
  public @Nullable Row next() throws IOException {
    long line = frame();
    if (line < 0) {
      return null;
    }
    if (record.size() > lines.longest() || framing.open()) {
      return Row.faulty(
          line,
          lines.sentBytes(),
          framing.open()
              ? "a quote is opened and not closed up to line " + lines.number()
              : "the line is longer than " + lines.longest() + " bytes",
          record.size() > lines.longest() ? "" : raw(Utf8.mended(record.toByteArray())));
    }
    String text = utf8.text(record.toByteArray());
    if (text == null) {
      return Row.faulty(
          line,
          lines.sentBytes(),
          "the line is not valid UTF-8",
          raw(Utf8.mended(record.toByteArray())));
    }
    return row(line, text);
  }

  private Row row(long line, String text) {
    List<String> cells;
    try {
      cells = cells(text);
    } catch (IOException e) {
      return Row.faulty(
          line, lines.sentBytes(), "the line has a quote in the wrong place", raw(text));
    }
    if (cells.size() > width) {
      return Row.faulty(
          line,
          lines.sentBytes(),
          "the line has " + cells.size() + " cells where the header has " + width,
          raw(text));
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < Math.min(cells.size(), names.size()); i++) {
      if (!names.get(i).isEmpty() && !cells.get(i).isBlank()) {
        object.put(names.get(i), SpreadsheetCell.meant(cells.get(i)));
      }
    }
    return new Row(line, lines.sentBytes(), object, "", raw(text));
  }

  private List<String> cells(String text) throws IOException {
    if (blanks) {
      return List.of(text.strip().split("[ \t]+"));
    }
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<CSVRecord> records = parser.getRecords();
      return records.isEmpty() ? List.of() : records.getFirst().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Puts the next record that is not empty together; its first line's number, or -1. */
  private long frame() throws IOException {
    while (true) {
      record.reset();
      framing.begin();
      int size = lines.next(record);
      if (size < 0) {
        return -1;
      }
      long line = lines.number();
      if (size > lines.longest()) {
        overflow();
        return line;
      }
      byte[] bytes = record.toByteArray();
      if (!blanks) {
        framing.take(bytes, 0, bytes.length);
        join();
      }
      if (size > 0 && !isBlank(bytes)) {
        return line;
      }
    }
  }

  private void join() throws IOException {
    while (framing.open() && record.size() <= lines.longest()) {
      ByteArrayOutputStream more = new ByteArrayOutputStream();
      int size = lines.next(more);
      if (size < 0) {
        return;
      }
      record.write('\n');
      record.writeBytes(more.toByteArray());
      framing.take(more.toByteArray(), 0, more.size());
      if (size > lines.longest()) {
        overflow();
      }
    }
  }

  private void overflow() {
    record.reset();
    record.writeBytes(new byte[lines.longest() + 1]);
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
