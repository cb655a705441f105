package io.clientele.scoring.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.scoring.v1.GetMembershipRequest;
import io.clientele.contracts.scoring.v1.GetOverlapRequest;
import io.clientele.contracts.scoring.v1.Membership;
import io.clientele.contracts.scoring.v1.Overlap;
import io.clientele.contracts.scoring.v1.PreviewSegmentRequest;
import io.clientele.contracts.scoring.v1.PreviewSegmentResponse;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The worked example of docs/segments.md: the CDNOW sample, moved in time so that its last day, 30
 * June 1998, is yesterday.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class CdnowSegmentsQuarkusTest {

  private static final LocalDate LAST_DAY = LocalDate.parse("1998-06-30");

  @Inject Bench bench;
  @Inject Segments segments;

  private record Order(LocalDate day, BigDecimal amount) {

    long age() {
      return ChronoUnit.DAYS.between(day, LAST_DAY) + 1;
    }
  }

  private final Map<String, List<Order>> byCustomer = new TreeMap<>();

  @AfterEach
  void noSegmentIsLeft() {
    segments.deleteAll();
  }

  @Test
  void segmentsOfRealBuyersAreThoseOfAPlainCount() throws IOException {
    Path file =
        Path.of(System.getProperty("clientele.shared.data", ""), "orders", "cdnow_sample.txt");
    assumeTrue(Files.exists(file), "no CDNOW sample at " + file);
    bench.load(new History(purchases(file), List.of()), 1_000);
    segments.create("regulars", "orders.last(180d).count >= 3");
    segments.create("lapsing", "orders.before(90d).count >= 2 && orders.last(90d).count == 0");
    segments.create("big", "metrics.net_revenue > 200");
    segments.create("win-back", "segments[\"lapsing\"] && segments[\"big\"]");
    segments.awaitEvaluated();

    System.out.printf("%d customers, %d orders%n", byCustomer.size(), orders(all -> true).size());
    agrees("regulars", all -> younger(all, 180) >= 3);
    agrees("lapsing", all -> all.size() - younger(all, 90) >= 2 && younger(all, 90) == 0);
    agrees("big", CdnowSegmentsQuarkusTest::big);
    agrees(
        "win-back", all -> all.size() - younger(all, 90) >= 2 && younger(all, 90) == 0 && big(all));
    overlap("regulars", "lapsing", "big");
    Membership member =
        segments
            .stub()
            .getMembership(
                GetMembershipRequest.newBuilder()
                    .setSegment("lapsing")
                    .setCustomerId(segments.members("lapsing").getFirst())
                    .build());
    System.out.printf("%s is lapsing: %s%n", member.getCustomerId(), member.getReason());
    preview("orders.last(1y).net_revenue > 150 && !segments[\"regulars\"]");
  }

  private static boolean big(List<Order> all) {
    return all.stream()
            .map(Order::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .compareTo(BigDecimal.valueOf(200))
        > 0;
  }

  private static long younger(List<Order> all, int days) {
    return all.stream().filter(order -> order.age() < days).count();
  }

  private List<String> orders(Predicate<List<Order>> condition) {
    return byCustomer.entrySet().stream()
        .filter(one -> condition.test(one.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void agrees(String segment, Predicate<List<Order>> condition) {
    List<String> expected = orders(condition);
    assertThat(segments.members(segment)).as(segment).isEqualTo(expected);
    System.out.printf(
        "| `%s` | `%s` | %d | %.1f %% |%n",
        segment,
        segments.get(segment).getExpression(),
        expected.size(),
        100.0 * expected.size() / byCustomer.size());
  }

  private void overlap(String... names) {
    Overlap overlap =
        segments
            .stub()
            .getOverlap(GetOverlapRequest.newBuilder().addAllSegments(List.of(names)).build());
    for (int i = 0; i < names.length; i++) {
      System.out.printf(
          "| `%s` | %s | %s |%n",
          names[i], overlap.getRows(i).getMembersList(), overlap.getRows(i).getJaccardList());
    }
  }

  private void preview(String expression) {
    long start = System.nanoTime();
    PreviewSegmentResponse found =
        segments
            .stub()
            .previewSegment(PreviewSegmentRequest.newBuilder().setExpression(expression).build());
    System.out.printf(
        "preview of %s: %d of %d, exact: %s, %d ms%n",
        expression,
        found.getMembers(),
        found.getCustomers(),
        found.getExact(),
        (System.nanoTime() - start) / 1_000_000);
  }

  private List<Change> purchases(Path file) throws IOException {
    LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    long moved = ChronoUnit.DAYS.between(LAST_DAY, yesterday);
    List<Change> changes = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.strip().split("\\s+", -1);
      LocalDate day = LocalDate.parse(fields[2], DateTimeFormatter.BASIC_ISO_DATE);
      Instant at = day.plusDays(moved).atStartOfDay(ZoneOffset.UTC).toInstant();
      changes.add(Shop.order(fields[0], "line" + changes.size(), at, fields[4], "USD"));
      byCustomer
          .computeIfAbsent(fields[0], id -> new ArrayList<>())
          .add(new Order(day, new BigDecimal(fields[4])));
    }
    return changes;
  }
}
