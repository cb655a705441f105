package io.clientele.scoring.vitals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.history.Times;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class VitalsQuarkusTest {

  private static final Instant NOW = Instant.parse("2030-01-01T12:00:00Z");

  @Inject Pool pool;
  @Inject LatenessRepository repository;

  @Test
  void theLabelThatWaitsLongestTellsHowLateLabelsAre() {
    Lateness late =
        seen(connection ->
            label(connection, "a", NOW.minusSeconds(30))
                .chain(() -> label(connection, "b", NOW.minusSeconds(90)))
                .chain(() -> label(connection, "c", NOW.plusSeconds(10))));
    assertThat(late.due()).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void whatIsDueLaterIsNotLate() {
    assertThat(seen(connection -> label(connection, "a", NOW.plusSeconds(10))).due()).isZero();
    assertThat(seen(connection -> Uni.createFrom().voidItem()).due()).isZero();
  }

  @Test
  void aLookUnderWayIsTold() {
    assertThat(seen(connection -> pass(connection, "c0001")).look())
        .isEqualTo(Duration.ofMinutes(3));
    assertThat(seen(connection -> pass(connection, null)).look()).isZero();
  }

  @Test
  void theMetricsAreThere() {
    RestAssured.get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("clientele_labels_overdue_seconds "))
        .body(containsString("clientele_look_seconds "))
        .body(containsString("clientele_scores_age_seconds "))
        .body(containsString("clientele_operations_total{kind=\"fit_model\",state=\"failed\"} "));
  }

  // What is written is undone: nobody else sees it.
  private Lateness seen(Function<SqlConnection, Uni<Void>> write) {
    AtomicReference<@Nullable Lateness> seen = new AtomicReference<>();
    pool.withTransaction(connection ->
            connection
                .query("DELETE FROM label")
                .execute()
                .chain(() -> connection.query("DELETE FROM labelled_person").execute())
                .chain(() -> write.apply(connection))
                .chain(() -> repository.read(connection, NOW))
                .invoke(seen::set)
                .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("undo"))))
        .onFailure(IllegalStateException.class)
        .recoverWithNull()
        .await()
        .atMost(Duration.ofSeconds(20));
    return Objects.requireNonNull(seen.get());
  }

  private static Uni<Void> label(SqlConnection connection, String person, Instant due) {
    return connection
        .preparedQuery(
            "INSERT INTO label (person_id, dimension, label, since, due_at)"
                + " VALUES ($1, 'test', 'x', $2, $3)")
        .execute(Tuple.of(person, Times.sql(NOW), Times.sql(due)))
        .replaceWithVoid();
  }

  private static Uni<Void> pass(SqlConnection connection, @Nullable String after) {
    return connection
        .preparedQuery("UPDATE look_pass SET begun_at = $1, after_person = $2")
        .execute(Tuple.of(Times.sql(NOW.minus(Duration.ofMinutes(3))), after))
        .replaceWithVoid();
  }
}
