package io.clientele.scoring.operation;

import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Operations as rows. Time is the database's: replicas' clocks may differ. */
@ApplicationScoped
class OperationRepository {

  private static final String COLUMNS =
      "id, seq, kind, request::text, state, phase, progress, created_at, finished_at, result_id,"
          + " problem_code, problem_field, problem_detail";

  private static final String INSERT =
      "INSERT INTO operation (id, kind, request) VALUES ($1, $2, $3::text::jsonb) RETURNING "
          + COLUMNS;

  // Whoever asks at the same time waits for the table, so that only one of them finds none.
  private static final String ALONE = "LOCK TABLE operation IN SHARE ROW EXCLUSIVE MODE";

  private static final String RECENT =
      """
      SELECT EXISTS (SELECT FROM operation
        WHERE kind = $1 AND request @> $2::text::jsonb
          AND (state IN ('WAITING', 'RUNNING') OR created_at > now() - $3 * interval '1 second'))
      """;

  private static final String GET = "SELECT " + COLUMNS + " FROM operation WHERE id = $1";

  private static final String LIST =
      "SELECT "
          + COLUMNS
          + " FROM operation WHERE seq < $1 AND ($2 = '' OR kind = $2) ORDER BY seq DESC LIMIT $3";

  private static final String CANCEL =
      """
      UPDATE operation SET cancel_requested = true,
        state = CASE state WHEN 'WAITING' THEN 'CANCELLED' ELSE state END,
        finished_at = CASE state WHEN 'WAITING' THEN now() ELSE finished_at END
      WHERE id = $1 AND state IN ('WAITING', 'RUNNING')
      """;

  private static final String CLAIM =
      """
      UPDATE operation SET state = 'RUNNING', owner = $1, attempts = attempts + 1, phase = '', progress = 0,
        lease_until = now() + $2 * interval '1 second'
      WHERE id = (SELECT id FROM operation
                  WHERE kind = ANY ($3::text[])
                    AND (state = 'WAITING' OR (state = 'RUNNING' AND lease_until < now()))
                  ORDER BY seq LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING attempts,
      """
          + COLUMNS;

  private static final String RENEW =
      """
      UPDATE operation SET lease_until = now() + $3 * interval '1 second', phase = $4, progress = $5
      WHERE id = $1 AND owner = $2 AND state = 'RUNNING'
      RETURNING cancel_requested
      """;

  private static final String FINISH =
      """
      UPDATE operation SET state = $3, finished_at = now(), owner = NULL, lease_until = NULL, result_id = $4,
        problem_code = $5, problem_field = $6, problem_detail = $7,
        progress = CASE $3 WHEN 'SUCCEEDED' THEN 1 ELSE progress END
      WHERE id = $1 AND owner = $2 AND state = 'RUNNING'
      """;

  private static final String RELEASE =
      """
      UPDATE operation SET state = 'WAITING', owner = NULL, lease_until = NULL, attempts = attempts - 1
      WHERE owner = $1 AND state = 'RUNNING'
      """;

  private static final String SWEEP =
      "DELETE FROM operation WHERE finished_at < now() - $1 * interval '1 second'";

  private final Pool pool;

  OperationRepository(Pool pool) {
    this.pool = pool;
  }

  /**
   * What a replica took up.
   *
   * @param attempt 1 where nobody had begun it before
   */
  record Claimed(Operation operation, int attempt) {}

  Uni<Operation> insert(OperationKind kind, JsonObject request) {
    return pool.preparedQuery(INSERT).execute(row(kind, request)).map(rows -> first(rows).get());
  }

  /** Unless one of the kind with at least these fields is open, or was asked for within a time. */
  Uni<Optional<Operation>> insertUnlessRecent(
      OperationKind kind, JsonObject request, JsonObject like, Duration within) {
    return pool.withTransaction(connection ->
        connection
            .query(ALONE)
            .execute()
            .chain(() ->
                connection
                    .preparedQuery(RECENT)
                    .execute(Tuple.of(kind.name(), like.encode(), seconds(within))))
            .chain(rows ->
                rows.iterator().next().getBoolean(0)
                    ? Uni.createFrom().item(Optional.<Operation>empty())
                    : connection
                        .preparedQuery(INSERT)
                        .execute(row(kind, request))
                        .map(OperationRepository::first)));
  }

  private static Tuple row(OperationKind kind, JsonObject request) {
    return Tuple.of(RandomIds.with("sco_"), kind.name(), request.encode());
  }

  Uni<Optional<Operation>> find(String id) {
    return pool.preparedQuery(GET).execute(Tuple.of(id)).map(OperationRepository::first);
  }

  /**
   * The latest first.
   *
   * @param before only earlier ones than this place
   * @param kind null: of every kind
   */
  Uni<List<Operation>> list(long before, @Nullable OperationKind kind, int size) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(before, kind == null ? "" : kind.name(), size))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(OperationRepository::operation)
                .toList());
  }

  Uni<Void> cancel(String id) {
    return pool.preparedQuery(CANCEL).execute(Tuple.of(id)).replaceWithVoid();
  }

  Uni<Optional<Claimed>> claim(UUID owner, Duration lease, Collection<OperationKind> kinds) {
    return pool.preparedQuery(CLAIM)
        .execute(
            Tuple.of(owner, seconds(lease), kinds.stream().map(Enum::name).toArray(String[]::new)))
        .map(rows -> first(rows).map(found -> new Claimed(found, attempts(rows))));
  }

  private static int attempts(RowSet<Row> rows) {
    return rows.iterator().next().getInteger("attempts");
  }

  /** Whether it was asked to be cancelled; empty where it is not the owner's any more. */
  Uni<Optional<Boolean>> renew(
      String id, UUID owner, Duration lease, String phase, double progress) {
    return pool.preparedQuery(RENEW)
        .execute(Tuple.of(id, owner, seconds(lease), phase, progress))
        .map(rows ->
            rows.iterator().hasNext()
                ? Optional.of(rows.iterator().next().getBoolean(0))
                : Optional.empty());
  }

  Uni<Void> finish(
      String id,
      UUID owner,
      OperationState state,
      @Nullable String resultId,
      @Nullable Problem problem) {
    Tuple row = Tuple.of(id, owner, state.name(), resultId);
    if (problem == null) {
      row.addString(null).addString(null).addString(null);
    } else {
      row.addString(problem.code().name()).addString(problem.field()).addString(problem.detail());
    }
    return pool.preparedQuery(FINISH).execute(row).replaceWithVoid();
  }

  /** Gives back what the owner works on, as if it had never been begun. */
  Uni<Void> release(UUID owner) {
    return pool.preparedQuery(RELEASE).execute(Tuple.of(owner)).replaceWithVoid();
  }

  Uni<Void> sweep(Duration kept) {
    return pool.preparedQuery(SWEEP).execute(Tuple.of(seconds(kept))).replaceWithVoid();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static Optional<Operation> first(RowSet<Row> rows) {
    return rows.iterator().hasNext()
        ? Optional.of(operation(rows.iterator().next()))
        : Optional.empty();
  }

  private static Operation operation(Row row) {
    String code = row.getString("problem_code");
    return new Operation(
        row.getString("id"),
        row.getLong("seq"),
        OperationKind.valueOf(row.getString("kind")),
        new JsonObject(row.getString("request")),
        OperationState.valueOf(row.getString("state")),
        row.getString("phase"),
        row.getDouble("progress"),
        Times.micros(row.getOffsetDateTime("created_at").toInstant()),
        Times.instantOrNull(row.getOffsetDateTime("finished_at")),
        row.getString("result_id"),
        code == null
            ? null
            : new Problem(
                ErrorCode.valueOf(code),
                row.getString("problem_field"),
                row.getString("problem_detail")));
  }
}
