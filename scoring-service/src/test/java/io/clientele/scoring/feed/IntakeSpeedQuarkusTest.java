package io.clientele.scoring.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.v1.Behaviour.Kind;
import io.clientele.contracts.profile.v1.BehaviourShown;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What a change costs in processor time of service and database, which does not depend on who else
 * uses the machine; run with {@code -Dclientele.speed=true}.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
@EnabledIfSystemProperty(named = "clientele.speed", matches = "true")
class IntakeSpeedQuarkusTest {

  private static final Logger LOG = Logger.getLogger(IntakeSpeedQuarkusTest.class);
  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-01-01T00:00:00Z");
  private static final int CUSTOMERS = 10_000;

  @Inject Bench bench;
  @Inject Pool pool;

  @Test
  void whatAChangeCosts() {
    History plain = Shop.random(31, CUSTOMERS, FROM, TO);
    microseconds("warm-up", plain);
    double orders = microseconds("orders without lines", plain);
    double lines = microseconds("orders with 3 lines", listing(plain));
    double views = microseconds("views among them", viewing(plain));
    LOG.infof(
        "a change with 3 lines costs %.2f, one of 5 views %.2f of a change without",
        lines / orders, views / orders);
    LOG.infof("bytes of a standing, and of the conduct in it: %s", sizes());
    assertThat(views).isPositive();
  }

  private static History listing(History history) {
    return new History(
        history.profile().stream()
            .map(change ->
                change.hasOrderPlaced() ? Shop.listing(change, "boots", "socks", "hat") : change)
            .toList(),
        history.feedback());
  }

  private static History viewing(History history) {
    Random random = new Random(7);
    List<Change> changes = new ArrayList<>(history.profile());
    for (int i = 0; i < 5 * CUSTOMERS; i++) {
      changes.add(
          Change.newBuilder()
              .setCustomerId("c%04d".formatted(random.nextInt(CUSTOMERS)))
              .setSource("test")
              .setBehaviourShown(
                  BehaviourShown.newBuilder()
                      .setMessageId("v" + i)
                      .setOccurredAt(Shop.timestamp(FROM.plusSeconds(random.nextInt(31_000_000))))
                      .setKind(Kind.PRODUCT_VIEWED)
                      .setName("Product Viewed")
                      .addItems(
                          BehaviourShown.Item.newBuilder().setSku("boots").setCategory("things")))
              .build());
    }
    return new History(changes, history.feedback());
  }

  private double microseconds(String what, History history) {
    int changes = history.profile().size() + history.feedback().size();
    bench.empty(1_000);
    Duration before = cpu();
    long start = System.nanoTime();
    bench.publish(history);
    Bench.await(
        () -> bench.freshness().getPendingMap().values().stream().allMatch(left -> left == 0),
        "everything is taken in");
    double wall = (System.nanoTime() - start) / 1e3 / changes;
    double cost = cpu().minus(before).toNanos() / 1e3 / changes;
    LOG.infof(
        "%s: %d changes, %.0f microseconds of processor time each, %.0f of the clock",
        what, changes, cost, wall);
    return cost;
  }

  private String sizes() {
    return pool.query(
            """
            SELECT round(avg(pg_column_size(s))) || ', ' || round(avg(pg_column_size(s.conduct)))
            FROM standing s WHERE s.snapshot = 0
            """)
        .executeAndAwait()
        .iterator()
        .next()
        .getString(0);
  }

  /** Of this process and of the database with all its workers. */
  private Duration cpu() {
    String postmaster =
        pool.query("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)")
            .executeAndAwait()
            .iterator()
            .next()
            .getString(0);
    ProcessHandle database = ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow();
    return Stream.concat(Stream.of(ProcessHandle.current(), database), database.descendants())
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
