package io.clientele.profile.erasure;

import io.clientele.contracts.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Keeps erasures: whom they are about, and which service has answered. */
@ApplicationScoped
class ErasureRepository {

  private static final String READ =
      """
      SELECT erasure.created_at, erasure.finished_at, receipt.service, receipt.erased_at, receipt.erased,
             receipt.problem_code, receipt.problem_detail
      FROM erasure JOIN erasure_receipt AS receipt USING (erasure_id)
      WHERE erasure_id = $1 ORDER BY receipt.service
      """;

  // Who takes a step has so much time for it; if he dies, another takes it after that.
  // Materialized, for a plan may run a subquery anew for each row, and with it the limit.
  private static final String TAKE =
      """
      WITH due AS MATERIALIZED (
        SELECT erasure_id, service FROM erasure_receipt
        WHERE erased_at IS NULL AND due_at <= now()
        ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED)
      UPDATE erasure_receipt AS receipt
      SET attempts = attempts + 1, due_at = now() + $1::bigint * interval '1 millisecond'
      FROM due
      WHERE receipt.erasure_id = due.erasure_id AND receipt.service = due.service
      RETURNING receipt.erasure_id, receipt.service, receipt.attempts
      """;

  private static final String NOTE =
      """
      UPDATE erasure_receipt
      SET erased_at = now(), erased = $3::text::jsonb, problem_code = NULL, problem_detail = NULL
      WHERE erasure_id = $1 AND service = $2 AND erased_at IS NULL
      """;

  private static final String NOTE_PROBLEM =
      """
      UPDATE erasure_receipt
      SET due_at = now() + $3::bigint * interval '1 millisecond', problem_code = $4, problem_detail = $5
      WHERE erasure_id = $1 AND service = $2 AND erased_at IS NULL
      """;

  private static final String FINISH =
      """
      WITH finished AS (
        UPDATE erasure SET finished_at = now()
        WHERE erasure_id = $1 AND finished_at IS NULL
          AND NOT EXISTS (
            SELECT FROM erasure_receipt WHERE erasure_id = $1 AND erased_at IS NULL)
        RETURNING erasure_id)
      DELETE FROM erasure_subject AS subject USING finished
      WHERE subject.erasure_id = finished.erasure_id
      """;

  /** A step that was taken; {@code attempts} counts this one too. */
  record Taken(String erasureId, String service, int attempts) {}

  private final Pool pool;

  ErasureRepository(Pool pool) {
    this.pool = pool;
  }

  Uni<Void> create(
      SqlConnection connection,
      String erasureId,
      ErasureRequest request,
      Collection<String> customerIds,
      List<String> services) {
    return connection
        .preparedQuery("INSERT INTO erasure (erasure_id, actor, reason) VALUES ($1, $2, $3)")
        .execute(Tuple.of(erasureId, request.actor(), request.reason()))
        .flatMap(rows ->
            connection
                .preparedQuery(
                    "INSERT INTO erasure_subject (erasure_id, customer_id) SELECT $1, unnest($2::text[])")
                .execute(Tuple.of(erasureId, customerIds.toArray(String[]::new))))
        .flatMap(rows ->
            connection
                .preparedQuery(
                    "INSERT INTO erasure_receipt (erasure_id, service) SELECT $1, unnest($2::text[])")
                .execute(Tuple.of(erasureId, services.toArray(String[]::new))))
        .replaceWithVoid();
  }

  Uni<Optional<Erasure>> find(String erasureId) {
    if (erasureId.indexOf('\0') >= 0) {
      return Uni.createFrom().item(Optional.empty());
    }
    return pool.preparedQuery(READ)
        .execute(Tuple.of(erasureId))
        .map(rows -> erasure(erasureId, rows));
  }

  /** Takes steps that are due, for a time. */
  Uni<List<Taken>> take(Duration lease, int limit) {
    return pool.preparedQuery(TAKE)
        .execute(Tuple.of(lease.toMillis(), limit))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row ->
                    new Taken(
                        row.getString("erasure_id"),
                        row.getString("service"),
                        row.getInteger("attempts")))
                .toList());
  }

  /** How many steps are not done. */
  Uni<Long> open() {
    return pool.query("SELECT count(*) AS open FROM erasure_receipt WHERE erased_at IS NULL")
        .execute()
        .map(rows -> rows.iterator().next().getLong("open"));
  }

  Uni<List<String>> subjects(String erasureId) {
    return pool.preparedQuery("SELECT customer_id FROM erasure_subject WHERE erasure_id = $1")
        .execute(Tuple.of(erasureId))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("customer_id"))
                .toList());
  }

  /** Notes that a service has erased; the first note holds. */
  Uni<Void> note(SqlClient client, String erasureId, String service, Map<String, Long> erased) {
    return client
        .preparedQuery(NOTE)
        .execute(Tuple.of(erasureId, service, new JsonObject(new HashMap<>(erased)).encode()))
        .replaceWithVoid();
  }

  Uni<Void> note(String erasureId, String service, Receipt.Problem problem, Duration pause) {
    return pool.preparedQuery(NOTE_PROBLEM)
        .execute(
            Tuple.of(erasureId, service, pause.toMillis(), problem.code().name(), problem.detail()))
        .replaceWithVoid();
  }

  /** Ends the erasure, and forgets whom it was about, where all services have answered. */
  Uni<Void> finish(String erasureId) {
    return pool.preparedQuery(FINISH).execute(Tuple.of(erasureId)).replaceWithVoid();
  }

  private static Optional<Erasure> erasure(String erasureId, Iterable<Row> rows) {
    List<Receipt> receipts = new ArrayList<>();
    Row any = null;
    for (Row row : rows) {
      any = row;
      receipts.add(receipt(row));
    }
    return any == null
        ? Optional.empty()
        : Optional.of(
            new Erasure(
                erasureId,
                receipts,
                any.getOffsetDateTime("created_at").toInstant(),
                instant(any.getOffsetDateTime("finished_at"))));
  }

  private static Receipt receipt(Row row) {
    Map<String, Long> erased = new HashMap<>();
    JsonObject numbers = row.getJsonObject("erased");
    numbers.forEach(entry -> erased.put(entry.getKey(), numbers.getLong(entry.getKey())));
    String code = row.getString("problem_code");
    return new Receipt(
        row.getString("service"),
        instant(row.getOffsetDateTime("erased_at")),
        erased,
        code == null
            ? null
            : new Receipt.Problem(ErrorCode.valueOf(code), row.getString("problem_detail")));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
