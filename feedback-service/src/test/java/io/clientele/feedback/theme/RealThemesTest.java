package io.clientele.feedback.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Themes of real texts, by the labels that the data sets have; printed for the documentation. */
class RealThemesTest {

  private static final Path TEXTS = Path.of("../../shared/data/text");

  @Test
  void messagesToAirlinesHaveThemesOfWhatWentWrong() throws IOException {
    List<Said> said = new ArrayList<>();
    for (Map<String, String> row : rows("en_airline.dev.csv.gz")) {
      boolean blamed = row.getOrDefault("label", "").equals("negative");
      String reason = row.getOrDefault("negativereason", "");
      said.add(
          new Said(
              new FeedbackKey("airline", "f-" + said.size()),
              row.getOrDefault("text", ""),
              "en",
              Map.of(blamed && !reason.isEmpty() ? reason : "other", blamed ? -0.9 : 0.5)));
    }
    List<FoundTheme> found = ThemeFinding.find(said, ThemeOptions.withDefaults());
    print(said.size(), found);

    assertThat(found)
        .anySatisfy(theme -> {
          assertThat(theme.topic().aspect()).isEqualTo("Lost Luggage");
          assertThat(String.join(" ", theme.phrases())).containsAnyOf("bag", "luggage");
        });
  }

  @Test
  void hotelStaysHaveThemesOfPraiseAndBlame() throws IOException {
    List<Said> said = new ArrayList<>();
    for (Map<String, String> row : rows("zh_hotel.dev.csv.gz")) {
      said.add(
          new Said(
              new FeedbackKey("hotel", "f-" + said.size()),
              row.getOrDefault("text", ""),
              "zh",
              Map.of("stay", row.getOrDefault("label", "").equals("1") ? 0.9 : -0.9)));
    }
    List<FoundTheme> found = ThemeFinding.find(said, ThemeOptions.withDefaults());
    print(said.size(), found);

    assertThat(found).extracting(theme -> theme.topic().side()).contains(Side.NEGATIVE);
  }

  private static List<Map<String, String>> rows(String name) throws IOException {
    Path file = TEXTS.resolve(name);
    Assumptions.assumeTrue(Files.exists(file), () -> file + " is not there: the test is skipped");
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return records(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The records by the names of the header; a quote is doubled within quotes. */
  private static List<Map<String, String>> records(String csv) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < csv.length(); at++) {
      char unit = csv.charAt(at);
      if (unit == '"') {
        boolean doubled = quoted && at + 1 < csv.length() && csv.charAt(at + 1) == '"';
        if (doubled) {
          field.append(unit);
          at++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (unit == ',' || unit == '\n')) {
        line.add(field.toString());
        field.setLength(0);
        if (unit == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      } else if (unit != '\r') {
        field.append(unit);
      }
    }
    return byName(lines);
  }

  private static List<Map<String, String>> byName(List<List<String>> lines) {
    List<Map<String, String>> records = new ArrayList<>();
    List<String> names = lines.getFirst();
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, String> record = new HashMap<>();
      for (int i = 0; i < Math.min(names.size(), line.size()); i++) {
        record.put(names.get(i), line.get(i));
      }
      records.add(record);
    }
    return records;
  }

  private static void print(int texts, List<FoundTheme> found) {
    System.out.printf("%d texts, %d themes%n", texts, found.size());
    found.stream()
        .sorted(Comparator.comparingInt((FoundTheme theme) -> theme.members().size()).reversed())
        .limit(25)
        .forEach(theme ->
            System.out.printf(
                "| %s | %s | %d | %s |%n",
                theme.topic().aspect(),
                theme.topic().side(),
                theme.members().size(),
                String.join(
                    ", ", theme.phrases().subList(0, Math.min(5, theme.phrases().size())))));
  }
}
