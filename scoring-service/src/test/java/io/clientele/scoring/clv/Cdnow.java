package io.clientele.scoring.clv;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The CDNOW sample of 2,357 customers who bought for the first time in the first quarter of 1997:
 * master id, id, day, CDs, dollars.
 */
final class Cdnow {

  static final int CALIBRATION_END = (int) LocalDate.of(1997, 9, 30).toEpochDay();
  static final int HOLDOUT_END = (int) LocalDate.of(1998, 6, 30).toEpochDay();

  private Cdnow() {}

  /** What was spent on a day, by day, by customer. */
  @SuppressWarnings({"NonApiType", "StringSplitter"}) // first and last day; blanks only
  static Map<String, TreeMap<Integer, Double>> read() {
    Path file =
        Path.of(System.getProperty("clientele.shared.data", "../shared/data"))
            .resolve("orders/cdnow_sample.txt");
    assumeThat(file).as("the CDNOW sample is not on this machine").exists();
    Map<String, TreeMap<Integer, Double>> customers = new TreeMap<>();
    for (String line : lines(file)) {
      String[] field = line.trim().split("\\s+");
      int day = (int) LocalDate.parse(field[2], DateTimeFormatter.BASIC_ISO_DATE).toEpochDay();
      customers
          .computeIfAbsent(field[1], _ -> new TreeMap<>())
          .merge(day, Double.parseDouble(field[4]), Double::sum);
    }
    return customers;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
