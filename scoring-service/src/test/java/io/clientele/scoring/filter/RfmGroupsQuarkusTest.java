package io.clientele.scoring.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.population.Distribution;
import io.clientele.scoring.rfm.RecencyCuts;
import io.clientele.scoring.rfm.RfmScales;
import io.clientele.scoring.rfm.RfmTaxonomy;
import io.clientele.scoring.rfm.RfmTaxonomyYaml;
import io.clientele.scoring.rfm.Scale;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The groups as SQL against the groups in Java, in snapshots of the test's own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class RfmGroupsQuarkusTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Inject Pool pool;

  private record Buyer(String id, Instant lastOrder, long orders, BigDecimal net) {}

  @Test
  void sqlAndJavaFindTheSameGroupsHoweverManyScoresThereAre() throws IOException {
    for (int scores : new int[] {2, 3, 5, 7, 10}) {
      RfmTaxonomy taxonomy = shipped(scores);
      for (boolean fixedAges : new boolean[] {false, true}) {
        List<Buyer> buyers = buyers(new Random(scores));
        RecencyCuts recency =
            fixedAges
                ? new RecencyCuts.AtAges(ages(scores))
                : new RecencyCuts.AtTimes(
                    Scale.quantiles(
                        Distribution.of(buyers.stream().map(Buyer::lastOrder).toList()), scores));
        RfmScales scales =
            new RfmScales(
                recency.at(NOW),
                Scale.quantiles(
                    Distribution.of(buyers.stream().map(Buyer::orders).toList()), scores),
                Scale.quantiles(Distribution.of(buyers.stream().map(Buyer::net).toList()), scores));
        Map<String, String> expected = new TreeMap<>();
        buyers.forEach(one ->
            expected.put(
                one.id(),
                taxonomy.groupOf(scales.score(one.lastOrder(), one.orders(), one.net())).name()));

        assertThat(labels(taxonomy, buyers, scales, fixedAges ? ages(scores) : null))
            .as("%d scores, fixed ages: %s", scores, fixedAges)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void cutsForAnotherNumberOfScoresGiveNoRank() throws IOException {
    List<Buyer> buyers = buyers(new Random(1)).subList(0, 5);
    RfmScales three =
        new RfmScales(
            new Scale<>(List.of(NOW, NOW)),
            new Scale<>(List.of(1L, 2L)),
            new Scale<>(List.of(BigDecimal.ONE, BigDecimal.TEN)));

    assertThat(labels(shipped(5), buyers, three, null).values()).containsOnly(Dimensions.UNKNOWN);
  }

  private static List<Long> ages(int scores) {
    List<Long> ages = new ArrayList<>();
    for (int cut = 1; cut < scores; cut++) {
      ages.add(365L - 30L * cut);
    }
    return ages;
  }

  private static List<Buyer> buyers(Random random) {
    List<Buyer> buyers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      buyers.add(
          new Buyer(
              "b" + i,
              NOW.minus(Duration.ofDays(random.nextInt(400))),
              1 + random.nextInt(12),
              BigDecimal.valueOf(random.nextInt(300))));
    }
    return buyers;
  }

  private static RfmTaxonomy shipped(int scores) throws IOException {
    try (InputStream yaml =
        Objects.requireNonNull(RfmTaxonomy.class.getResourceAsStream("groups.yaml"))) {
      return RfmTaxonomyYaml.read(yaml, scores);
    }
  }

  /** The labels that SQL finds; nothing of it is left behind. */
  private Map<String, String> labels(
      RfmTaxonomy taxonomy, List<Buyer> buyers, RfmScales scales, @Nullable List<Long> ages) {
    Map<String, String> labels = new TreeMap<>();
    SqlConnection connection = pool.getConnectionAndAwait();
    try {
      var work = connection.beginAndAwait();
      insert(connection, buyers, scales, ages);
      for (Row row :
          connection
              .preparedQuery(
                  "SELECT s.customer_id, "
                      + new Dimensions(taxonomy, new TierLabels()).rfm().expression()
                      + Dimensions.ROWS
                      + " AND $2::timestamptz IS NOT NULL")
              .executeAndAwait(Tuple.of(-1L, Times.sql(NOW)))) {
        labels.put(row.getString(0), row.getString(1));
      }
      work.rollbackAndAwait();
    } finally {
      connection.closeAndAwait();
    }
    return labels;
  }

  private static void insert(
      SqlConnection connection, List<Buyer> buyers, RfmScales scales, @Nullable List<Long> ages) {
    Tuple parameters = Tuple.tuple();
    parameters.addValue(
        ages == null
            ? scales.recency().cuts().stream().map(Times::sql).toArray(OffsetDateTime[]::new)
            : null);
    parameters.addValue(ages == null ? null : ages.toArray(Long[]::new));
    parameters.addValue(scales.frequency().cuts().toArray(Long[]::new));
    parameters.addValue(scales.monetary().cuts().toArray(BigDecimal[]::new));
    connection
        .preparedQuery(
            """
            INSERT INTO cuts (snapshot, currency, version, fixed, buyers, recency, recency_days, frequency, monetary,
              platinum_from, gold_from, silver_from, top_from,
              recency_ladder, recency_below, recency_up_to, frequency_ladder, frequency_below, frequency_up_to,
              monetary_ladder, monetary_below, monetary_up_to)
            VALUES (-1, 'EUR', 'test', false, 1, $1, $2, $3, $4, 0, 0, 0, 0, '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}',
              '{}')
            """)
        .executeAndAwait(parameters);
    for (Buyer buyer : buyers) {
      connection
          .preparedQuery(
              """
              INSERT INTO standing (snapshot, customer_id, first_seen_at, orders, refunds, currency, priced_orders, gross,
                refunded, net, other_net, first_order_at, last_order_at, interval_days, new_until, active_until,
                dormant_until, feedback, last_feedback_at, mood_at, mood_pull, mood_weight, known_until, high_until,
                low_until)
              VALUES (-1, $1, $2, $3, 0, 'EUR', $3, $4, 0, $4, '', $2, $2, 60, $2, $2, $2, 0, $2, $2, 0, 0, $2, $2, $2)
              """)
          .executeAndAwait(
              Tuple.of(buyer.id(), Times.sql(buyer.lastOrder()), buyer.orders(), buyer.net()));
    }
  }
}
