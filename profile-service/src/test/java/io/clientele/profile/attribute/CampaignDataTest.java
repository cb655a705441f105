package io.clientele.profile.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.profile.cleaning.Cleaning;
import io.clientele.profile.region.Countries;
import io.clientele.profile.region.Divisions;
import io.clientele.profile.schema.Schema;
import io.clientele.profile.schema.ShippedSchema;
import io.vertx.core.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The columns of a real list of 2,240 customers, told as they stand there. */
class CampaignDataTest {

  @Test
  void whatIsAtFaultInRealDataIsFoundAndTheRestUnderstood() throws IOException {
    Path data =
        Path.of(
            System.getProperty("clientele.shared.data", "../shared/data"),
            "customers",
            "marketing_campaign.csv");
    assumeTrue(Files.exists(data), "the data set " + data + " is not there");
    Schema schema = ShippedSchema.load().with(1, 1, List.of());
    Divisions divisions = Divisions.load();
    Findings findings =
        new Findings(new Cleaning(Countries.load(), divisions, List.of("US")), divisions, schema);
    List<String> lines = Files.readAllLines(data);
    List<String> header = List.of(lines.getFirst().replace("\uFEFF", "").split(";"));
    Map<String, Integer> counts = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(";", -1);
      TreeMap<String, String> told = new TreeMap<>();
      for (String column :
          List.of("Year_Birth", "Education", "Marital_Status", "Income", "Kidhome", "Teenhome")) {
        told.put(column, Json.encode(cells[header.indexOf(column)]));
      }
      for (Finding finding : findings.of(told, Instant.parse("2014-12-31T00:00:00Z"))) {
        String worth = finding.quality() == Quality.VALID ? "VALID" : finding.issue();
        counts.merge(finding.name() + " " + worth, 1, Integer::sum);
      }
    }

    Map<String, Integer> expected = new HashMap<>();
    expected.put("birth_date VALID", 2240);
    expected.put("education VALID", 2240);
    // Two are `YOLO` and two `Absurd`.
    expected.put("marital_status VALID", 2236);
    expected.put("marital_status CHOICE_UNKNOWN", 4);
    expected.put("income VALID", 2216);
    expected.put("income EMPTY", 24);
    expected.put("young_children VALID", 2240);
    expected.put("teenagers VALID", 2240);
    assertThat(counts).isEqualTo(expected);
  }
}
