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

  /**
   * The texts of a file, in its order.
   *
   * @throws IOException if it is missing or broken, lacks a column or has an unknown label; the
   *     message names it
   */
  static List<LabeledText> read(Path file, DataSet set) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString(), null, "the data set is missing");
    }
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return records(new CsvReader(reader), set);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static List<LabeledText> records(CsvReader csv, DataSet set) throws IOException {
    List<String> header = header(csv);
    int text = column(header, "text");
    int label = column(header, set.labelColumn());
    List<LabeledText> texts = new ArrayList<>();
    for (@Nullable List<String> row = csv.next(); row != null; row = csv.next()) {
      if (row.size() != header.size()) {
        throw new IOException("record %d has %d fields".formatted(texts.size() + 1, row.size()));
      }
      texts.add(new LabeledText(set, row.get(text), answer(row.get(label))));
    }
    return texts;
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

  private static int answer(String label) throws IOException {
    return switch (label) {
      case "positive", "1" -> LabeledText.POSITIVE;
      case "neutral" -> LabeledText.NEUTRAL;
      case "negative", "0" -> LabeledText.NEGATIVE;
      default -> throw new IOException("there is no label " + label);
    };
  }
}
