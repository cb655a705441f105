package io.clientele.feedback.sentiment.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the labelled texts of one gzipped CSV file. */
final class LabeledFile {
  private LabeledFile() {}

  /** Takes the fields of a record. */
  @FunctionalInterface
  interface Rows {
    /** Takes one record. */
    void take(List<String> fields) throws IOException;
  }

  /**
   * The texts of a file, in its order.
   *
   * @throws IOException if it is missing or broken, lacks a column or has an unknown label; the
   *     message names it
   */
  static List<LabeledText> read(Path file, DataSet set) throws IOException {
    List<LabeledText> texts = new ArrayList<>();
    rows(
        file,
        List.of("text", set.labelColumn(), DataSet.KIND_COLUMN),
        row ->
            texts.add(
                new LabeledText(set, row.get(0), answer(row.get(1)), set.source(row.get(2)))));
    return texts;
  }

  /**
   * Hands over some columns of every record of a file; {@link DataSet#KIND_COLUMN} is empty where a
   * file has none.
   *
   * @throws IOException if it is missing or broken, or lacks a column; the message names it
   */
  static void rows(Path file, List<String> columns, Rows rows) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString(), null, "the data set is missing");
    }
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      records(new CsvReader(reader), columns, rows);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static void records(CsvReader csv, List<String> columns, Rows rows) throws IOException {
    List<String> header = header(csv);
    int[] places = new int[columns.size()];
    for (int at = 0; at < places.length; at++) {
      String column = columns.get(at);
      places[at] =
          column.equals(DataSet.KIND_COLUMN) ? header.indexOf(column) : column(header, column);
    }
    int records = 0;
    for (@Nullable List<String> row = csv.next(); row != null; row = csv.next()) {
      records++;
      if (row.size() != header.size()) {
        throw new IOException("record %d has %d fields".formatted(records, row.size()));
      }
      List<String> fields = new ArrayList<>(places.length);
      for (int place : places) {
        fields.add(place < 0 ? "" : row.get(place));
      }
      rows.take(fields);
    }
  }

  private static List<String> header(CsvReader csv) throws IOException {
    List<String> header = csv.next();
    if (header == null) {
      throw new IOException("the file is empty");
    }
    return header;
  }

  private static int column(List<String> header, String name) throws IOException {
    int column = header.indexOf(name);
    if (column < 0) {
      throw new IOException("there is no column " + name);
    }
    return column;
  }

  /** The answer that a label names. */
  static int answer(String label) throws IOException {
    return switch (label) {
      case "positive", "1" -> LabeledText.POSITIVE;
      case "neutral" -> LabeledText.NEUTRAL;
      case "negative", "0" -> LabeledText.NEGATIVE;
      default -> throw new IOException("there is no label " + label);
    };
  }
}
