package io.clientele.scoring.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Six months of a wholesaler, whose customers hardly ever can be seen to stop. */
@SuppressWarnings("NonApiType") // first and last day
class OnlineRetailTest {

  private static final int END = (int) LocalDate.of(2011, 4, 30).toEpochDay();

  private static Map<String, TreeMap<Integer, Double>> read() throws IOException {
    Path file =
        Path.of(System.getProperty("clientele.shared.data", "../shared/data"))
            .resolve("orders/online_retail_2010-12_2011-05.csv.gz");
    assumeThat(file).as("Online Retail is not on this machine").exists();
    Map<String, TreeMap<Integer, Double>> customers = new TreeMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      reader.readLine();
      reader.lines().map(line -> line.split(",")).forEach(field -> add(field, customers));
    }
    return customers;
  }

  private static void add(String[] field, Map<String, TreeMap<Integer, Double>> customers) {
    int end = field.length;
    String customer = field[end - 2];
    if (!customer.isBlank() && !field[0].startsWith("C")) {
      int day = (int) LocalDate.parse(field[end - 4].substring(0, 10)).toEpochDay();
      double amount = Double.parseDouble(field[end - 3]) * Double.parseDouble(field[end - 5]);
      customers.computeIfAbsent(customer, _ -> new TreeMap<>()).merge(day, amount, Double::sum);
    }
  }

  @Test
  void everyFamilyIsFittedAndFlagged() throws IOException {
    Calibration.Builder builder = Calibration.builder(TimeUnit.WEEK, END, END + 31);
    SpendSample.Builder spends = SpendSample.builder();
    for (TreeMap<Integer, Double> days : read().values()) {
      builder.add(days.keySet().stream().mapToInt(Integer::intValue).toArray());
      var repeats = days.tailMap(days.firstKey(), false).values();
      spends.add(
          repeats.size(), repeats.stream().mapToDouble(Double::doubleValue).average().orElse(0));
    }
    Calibration calibration = builder.build();
    for (Family family : Family.values()) {
      PurchaseFit fit = Fit.withDefaults().of(family, calibration.counts());
      assertThat(fit.logLikelihood()).isFinite();
      assertThat(fit.converged()).isTrue();
      assertThat(fit.standardErrors().values()).allMatch(Double::isFinite);
      assertThat(fit.identified()).isEqualTo(fit.model().family() == family);
      FitReport report = FitReport.of(fit.model(), calibration);
      assertThat(report.holdout()).satisfies(held -> assertThat(held.rmse()).isFinite());
    }
    SpendFit spend = Fit.withDefaults().of(spends.build());
    assertThat(spend.standardErrors().values()).allMatch(Double::isFinite);
    assertThat(spend.model().meanPurchase(0, 0)).isFinite().isPositive();
  }
}
