package io.clientele.feedback.sentiment.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The texts of a data set, without their labels. */
public final class RealTexts {

  private RealTexts() {}

  /** Those of its training and its dev file, in their order. */
  public static List<String> of(Path folder, String name) throws IOException {
    DataSet set =
        DataSet.ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    List<String> texts = new ArrayList<>();
    for (String part : List.of("train", "dev")) {
      LabeledFile.read(folder.resolve(name + "." + part + ".csv.gz"), set)
          .forEach(text -> texts.add(text.text()));
    }
    return texts;
  }

  /** The rows of a file as they are: each field by the name of its column. */
  public static List<Map<String, String>> rows(Path folder, String file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Reader in =
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(folder.resolve(file + ".csv.gz"))),
            StandardCharsets.UTF_8)) {
      CsvReader csv = new CsvReader(new BufferedReader(in));
      List<String> names = Objects.requireNonNull(csv.next());
      for (List<String> fields = csv.next(); fields != null; fields = csv.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
          row.put(names.get(i), fields.get(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
