package io.clientele.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two real customer files go in with the mappings of the documentation, and everybody is
 * classified.
 */
class DemographicsIT {

  private static final Path DATA = Path.of(System.getProperty("clientele.shared.data", "absent"));
  private static final Path MARKETING = DATA.resolve("customers/marketing_campaign.csv");
  private static final Path TELCO = DATA.resolve("customers/Telco-Customer-Churn.csv");
  private static final Path EXAMPLES =
      Path.of(System.getProperty("clientele.root", "..")).resolve("docs/examples");

  private static final Map<String, String> EDUCATION =
      Map.of(
          "Basic", "primary",
          "Graduation", "bachelor",
          "2n Cycle", "master",
          "Master", "master",
          "PhD", "doctorate");

  private static RunningSuite suite;
  private static GatewayClient client;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(
        Files.exists(MARKETING) && Files.exists(TELCO),
        "the real customer files are not on this machine (looked in " + DATA + ")");
    suite = RunningSuite.start();
    client = suite.client();
  }

  @AfterAll
  static void stop() throws IOException {
    if (suite != null) {
      suite.close();
    }
  }

  @Test
  void aCampaignFileIsImportedAndItsPeopleAreClassified() throws IOException {
    JsonNode done = importWith("marketing_campaign", MARKETING);
    List<CSVRecord> raw = read(MARKETING, ';');
    Instant asOf = Instant.now();
    int year = asOf.atZone(ZoneOffset.UTC).getYear();
    Map<String, JsonNode> listed = client.customers(asOf, "");
    listed.keySet().removeIf(id -> !id.startsWith("mc-"));

    assertThat(done.get("accepted").asInt()).as(done.toString()).isEqualTo(raw.size());
    List<String> wrong = new ArrayList<>();
    for (CSVRecord row : raw) {
      JsonNode labels =
          Objects.requireNonNull(listed.get("mc-" + row.get("ID")), row.get("ID"))
              .get("classifications");
      int older = year - Integer.parseInt(row.get("Year_Birth"));
      check(
          wrong,
          row,
          "age_band",
          labels,
          Set.copyOf(List.of(band(older), band(older - 1), "UNKNOWN")));
      if (older <= 130 && band(older).equals(band(older - 1))) {
        check(wrong, row, "age_band", labels, Set.of(band(older)));
      }
      check(wrong, row, "education", labels, Set.of(EDUCATION.get(row.get("Education"))));
      check(
          wrong,
          row,
          "income_band",
          labels,
          row.get("Income").isEmpty()
              ? Set.of("UNKNOWN")
              : Set.of(income(Double.parseDouble(row.get("Income")))));
      check(wrong, row, "family_stage", labels, campaignStages(row, older));
    }
    print("marketing_campaign.csv", listed, "age_band", "income_band", "education", "family_stage");
    assertThat(wrong).isEmpty();
  }

  @Test
  void aSubscriberFileIsImportedAndItsPeopleAreClassified() throws IOException {
    JsonNode done = importWith("telco-customer-churn", TELCO);
    List<CSVRecord> raw = read(TELCO, ',');
    Map<String, JsonNode> listed = client.customers(Instant.now(), "");
    listed.keySet().removeIf(id -> id.startsWith("mc-"));

    assertThat(done.get("accepted").asInt()).as(done.toString()).isEqualTo(raw.size());
    List<String> wrong = new ArrayList<>();
    for (CSVRecord row : raw) {
      String id = row.get("customerID");
      JsonNode customer = Objects.requireNonNull(listed.get(id), id);
      JsonNode labels = customer.get("classifications");
      boolean senior = row.get("SeniorCitizen").equals("1");
      check(wrong, row, "age_band", labels, Set.of(senior ? "65_plus" : "UNKNOWN"));
      if (senior && row.get("Dependents").equals("No")) {
        String stage = row.get("Partner").equals("Yes") ? "empty_nest" : "older_single";
        check(wrong, row, "family_stage", labels, Set.of(stage));
      }
      if (!customer.get("attributes").path("gender").asText().equalsIgnoreCase(row.get("gender"))) {
        wrong.add(id + " gender " + customer.get("attributes"));
      }
    }
    print("Telco-Customer-Churn.csv", listed, "age_band", "household", "family_stage");
    assertThat(wrong).isEmpty();
  }

  private static JsonNode importWith(String mapping, Path file) throws IOException {
    String text = Files.readString(EXAMPLES.resolve(mapping + ".mapping.json"));
    JsonNode done =
        client.finished(
            client.startImport(
                "customers", "text/csv", RunningSuite.JSON.readTree(text).toString(), file));
    client.awaitFresh();
    assertThat(done.get("rejected").asInt()).as(done.toString()).isZero();
    return done;
  }

  private static Set<String> campaignStages(CSVRecord row, int older) {
    int small = Integer.parseInt(row.get("Kidhome"));
    int teens = Integer.parseInt(row.get("Teenhome"));
    boolean partner = Set.of("Married", "Together").contains(row.get("Marital_Status"));
    boolean single = Set.of("Single", "Divorced", "Widow").contains(row.get("Marital_Status"));
    boolean old = older - 1 >= 45;
    boolean young = older < 45;
    if (older > 110 || !(old || young) || !(partner || single)) {
      return Set.of();
    }
    if (small > 0) {
      // How small is not told.
      return Set.of("full_nest_1", old ? "full_nest_3" : "full_nest_2", "UNKNOWN");
    }
    if (teens > 0) {
      return Set.of(old ? "full_nest_3" : "full_nest_2");
    }
    if (partner) {
      return Set.of(old ? "empty_nest" : "young_couple");
    }
    return Set.of(old ? "older_single" : "young_single");
  }

  private static String band(int age) {
    return age < 18
        ? "under_18"
        : age < 25
            ? "18_24"
            : age < 35
                ? "25_34"
                : age < 45 ? "35_44" : age < 55 ? "45_54" : age < 65 ? "55_64" : "65_plus";
  }

  private static String income(double dollars) {
    double medians = dollars / 80_600;
    return medians < 0.75
        ? "low"
        : medians < 1
            ? "lower_middle"
            : medians < 1.5 ? "middle" : medians < 2 ? "upper_middle" : "high";
  }

  private static void check(
      List<String> wrong, CSVRecord row, String dimension, JsonNode labels, Set<String> expected) {
    String label = labels.path(dimension).path("label").asText();
    if (!expected.isEmpty() && !expected.contains(label)) {
      wrong.add(dimension + " is " + label + ", not " + expected + ": " + row.toMap());
    }
  }

  private static void print(String file, Map<String, JsonNode> listed, String... dimensions) {
    for (String dimension : dimensions) {
      Map<String, Integer> counts = new TreeMap<>();
      listed
          .values()
          .forEach(one ->
              counts.merge(
                  one.get("classifications").path(dimension).path("label").asText(),
                  1,
                  Integer::sum));
      System.out.printf("%s %s: %s%n", file, dimension, counts);
    }
  }

  private static List<CSVRecord> read(Path file, char delimiter) throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      reader.mark(1);
      if (reader.read() != '\uFEFF') {
        reader.reset();
      }
      return CSVFormat.DEFAULT
          .builder()
          .setDelimiter(delimiter)
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    }
  }
}
