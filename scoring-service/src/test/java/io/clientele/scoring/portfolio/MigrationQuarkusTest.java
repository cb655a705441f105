package io.clientele.scoring.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.scoring.v1.GetMigrationRequest;
import io.clientele.contracts.scoring.v1.GetRfmGroupsRequest;
import io.clientele.contracts.scoring.v1.Migration;
import io.clientele.contracts.scoring.v1.RfmGroups;
import io.clientele.contracts.scoring.v1.ValueServiceGrpc.ValueServiceBlockingStub;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Merging;
import io.clientele.scoring.Reference;
import io.clientele.scoring.Reference.Customer;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class MigrationQuarkusTest {

  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-01-01T00:00:00Z");
  private static final Map<String, Function<Customer, String>> LABELS =
      Map.of(
          "rfm", Customer::rfm,
          "lifecycle", Customer::lifecycle,
          "value_tier", Customer::tier,
          "satisfaction", Customer::satisfaction);

  @Inject Bench bench;

  @Inject
  @GrpcClient("scoring")
  ValueServiceBlockingStub values;

  @Test
  void everyCellHoldsWhomTwoRecomputationsFromScratchPutThere() {
    for (long seed = 61; seed <= 62; seed++) {
      Random random = new Random(seed);
      History history =
          Shop.random(seed, 200, FROM, TO).with(new Merging(random, 200).acts(60), random);
      bench.load(history, 100);
      for (int[] days : new int[][] {{90, 200}, {200, 500}, {400, 900}, {2, 365}}) {
        Instant from = FROM.plus(Duration.ofDays(days[0]));
        Instant until = FROM.plus(Duration.ofDays(days[1]));
        LABELS.forEach((dimension, label) ->
            assertThat(cells(values.getMigration(request(dimension, from, until))))
                .as("%s from day %d until %d", dimension, days[0], days[1])
                .isEqualTo(
                    expected(
                        Reference.classify(history, from),
                        Reference.classify(history, until),
                        label)));
      }
    }
  }

  private static Map<String, Long> expected(
      Map<String, Customer> from, Map<String, Customer> until, Function<Customer, String> label) {
    Map<String, Long> cells = new HashMap<>();
    TreeSet<String> all = new TreeSet<>(from.keySet());
    all.addAll(until.keySet());
    all.forEach(id ->
        cells.merge(
            label(from.get(id), label) + " > " + label(until.get(id), label), 1L, Long::sum));
    return cells;
  }

  private static String label(@Nullable Customer customer, Function<Customer, String> label) {
    return customer == null ? "" : label.apply(customer);
  }

  private static Map<String, Long> cells(Migration migration) {
    Map<String, Long> cells = new HashMap<>();
    migration
        .getCellsList()
        .forEach(cell ->
            cells.put(cell.getFromLabel() + " > " + cell.getToLabel(), cell.getCustomers()));
    return cells;
  }

  @Test
  void labelsAndCellsComeInTheOrderOfTheDimension() {
    bench.load(Shop.random(63, 60, FROM, TO), 100);

    Migration migration =
        values.getMigration(request("lifecycle", FROM.plus(Duration.ofDays(100)), TO));

    assertThat(migration.getLabelsList())
        .containsExactly("prospect", "new", "active", "dormant", "churned");
    List<Integer> places =
        migration.getCellsList().stream()
            .map(cell ->
                6 * migration.getLabelsList().indexOf(cell.getFromLabel())
                    + migration.getLabelsList().indexOf(cell.getToLabel()))
            .toList();
    assertThat(places).isSorted().doesNotHaveDuplicates();
    assertThat(migration.getFrom()).isEqualTo(Shop.timestamp(FROM.plus(Duration.ofDays(100))));
  }

  @Test
  void whatCannotBeComparedIsRefusedByField() {
    refused("colour", FROM, TO, "dimension");
    refused("rfm", TO, FROM, "until");
    refused("rfm", TO, TO, "until");
    refused("rfm", FROM, Instant.parse("9000-01-01T00:00:00Z"), "until");
    refused("rfm", Instant.EPOCH.minusSeconds(1), TO, "from");
  }

  private void refused(String dimension, Instant from, Instant until, String field) {
    assertThatThrownBy(() -> values.getMigration(request(dimension, from, until)))
        .satisfies(failure -> {
          var refusal = GrpcErrors.fromStatus((StatusRuntimeException) failure);
          assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_FIELD);
          assertThat(refusal.field()).isEqualTo(field);
        });
  }

  @Test
  void theGroupsInForceShareAllCells() {
    RfmGroups groups = values.getRfmGroups(GetRfmGroupsRequest.getDefaultInstance());

    assertThat(groups.getVersion()).isEqualTo("rfm-groups-1");
    assertThat(groups.getScores()).isEqualTo(5);
    assertThat(groups.getGroupsList().stream().mapToInt(RfmGroups.Group::getCells).sum())
        .isEqualTo(125);
    assertThat(groups.getGroups(0).getDisplayNameZh()).isEqualTo("重要价值客户");
    assertThat(groups.getGroups(0).getRule()).isEqualTo("recency 4-5, frequency 4-5, monetary 4-5");
    assertThat(groups.getGroups(10).getRule()).isEqualTo("every score");
    assertThat(groups.getFindingsList())
        .extracting(RfmGroups.Finding::getCode)
        .containsOnly("OVERLAP");
  }

  private static GetMigrationRequest request(String dimension, Instant from, Instant until) {
    return GetMigrationRequest.newBuilder()
        .setDimension(dimension)
        .setFrom(Shop.timestamp(from))
        .setUntil(Shop.timestamp(until))
        .build();
  }
}
