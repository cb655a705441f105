package io.clientele.scoring.score;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.contracts.profile.v1.Change;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The CDNOW sample: 6,919 real purchases of 2,357 customers in 1997 and 1998. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class CdnowQuarkusTest {

  @Inject Bench bench;

  @Test
  void everyLabelOfEveryCustomerAgreesWithAPlainRecomputation() throws IOException {
    Path file =
        Path.of(System.getProperty("clientele.shared.data", ""), "orders", "cdnow_sample.txt");
    assumeTrue(Files.exists(file), "no CDNOW sample at " + file);
    History history = new History(purchases(file), List.of());

    bench.load(history, 1_000);

    bench.agrees(history, Instant.parse("1998-07-01T00:00:00Z"), "after the sample");
    bench.agrees(history, Instant.parse("1997-10-01T00:00:00Z"), "within the sample");
  }

  private static List<Change> purchases(Path file) throws IOException {
    List<Change> changes = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.strip().split("\\s+", -1);
      Instant day =
          LocalDate.parse(fields[2], DateTimeFormatter.BASIC_ISO_DATE)
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant();
      changes.add(Shop.order(fields[0], "line" + changes.size(), day, fields[4], "USD"));
    }
    return changes;
  }
}
