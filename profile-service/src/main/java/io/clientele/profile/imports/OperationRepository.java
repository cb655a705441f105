package io.clientele.profile.imports;

import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.intake.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Keeps imports. */
@ApplicationScoped
class OperationRepository {

  private static final String READ = "SELECT * FROM import_operation WHERE import_id = $1";

  private static final String LOCK = READ + " FOR UPDATE";

  // Another replica that has the row works on the import already.
  private static final String CLAIM = READ + " AND state = 'RUNNING' FOR UPDATE SKIP LOCKED";

  private static final String APPENDED =
      """
      UPDATE import_operation
      SET next_sequence = next_sequence + 1, total_lines = total_lines + $2, touched_at = now()
      WHERE import_id = $1
      """;

  private static final String ADVANCE =
      """
      UPDATE import_operation
      SET next_position = $3, read_bytes = greatest(read_bytes, $4), accepted = accepted + $5,
          duplicates = duplicates + $6, rejected = rejected + $7, touched_at = now()
      WHERE import_id = $1 AND state = 'RUNNING' AND next_position = $2
      """;

  private static final String FINISH =
      """
      UPDATE import_operation
      SET state = $2, finished_at = now(), problem_code = $3, problem_detail = $4,
          read_bytes = CASE WHEN $2 = 'SUCCEEDED' THEN total_bytes ELSE read_bytes END
      WHERE import_id = $1 AND state IN ('UPLOADING', 'RUNNING')
      """;

  private final Pool pool;

  OperationRepository(Pool pool) {
    this.pool = pool;
  }

  Uni<Void> create(String importId, ImportKind kind, String source, String header) {
    return pool.preparedQuery(
            "INSERT INTO import_operation (import_id, kind, source, header, state)"
                + " VALUES ($1, $2, $3, $4, 'UPLOADING')")
        .execute(Tuple.of(importId, kind.name(), source, header))
        .replaceWithVoid();
  }

  Uni<Optional<ImportOperation>> find(String importId) {
    return one(pool, READ, importId);
  }

  /** Reads an import and holds it until the transaction ends. */
  Uni<Optional<ImportOperation>> lock(SqlConnection connection, String importId) {
    return one(connection, LOCK, importId);
  }

  /** As {@link #lock}, but empty where the import does not run or another has it. */
  Uni<Optional<ImportOperation>> claim(SqlConnection connection, String importId) {
    return one(connection, CLAIM, importId);
  }

  Uni<Void> appended(SqlConnection connection, String importId, int lines) {
    return connection.preparedQuery(APPENDED).execute(Tuple.of(importId, lines)).replaceWithVoid();
  }

  Uni<Void> started(SqlConnection connection, String importId, long totalBytes) {
    return connection
        .preparedQuery(
            "UPDATE import_operation SET state = 'RUNNING', total_bytes = $2 WHERE import_id = $1")
        .execute(Tuple.of(importId, totalBytes))
        .replaceWithVoid();
  }

  Uni<Void> placed(SqlConnection connection, String importId) {
    return connection
        .preparedQuery("UPDATE import_operation SET placed = true WHERE import_id = $1")
        .execute(Tuple.of(importId))
        .replaceWithVoid();
  }

  Uni<Void> requestCancel(SqlConnection connection, String importId) {
    return connection
        .preparedQuery("UPDATE import_operation SET cancel_requested = true WHERE import_id = $1")
        .execute(Tuple.of(importId))
        .replaceWithVoid();
  }

  /** Moves the checkpoint behind a batch; false where it does not stand before that batch. */
  Uni<Boolean> advance(SqlConnection connection, Batch batch, Tally tally) {
    return connection
        .preparedQuery(ADVANCE)
        .execute(
            Tuple.tuple()
                .addValue(batch.operation().importId())
                .addValue(batch.operation().run().nextPosition())
                .addValue(batch.nextPosition())
                .addValue(batch.readBytes())
                .addValue(tally.accepted())
                .addValue(tally.duplicates())
                .addValue(tally.rejected()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Ends an import that has not ended yet. */
  Uni<Void> finish(
      SqlClient client, String importId, ImportState state, @Nullable Problem problem) {
    return client
        .preparedQuery(FINISH)
        .execute(
            Tuple.of(
                importId,
                state.name(),
                problem == null ? null : problem.code().name(),
                problem == null ? null : problem.detail()))
        .replaceWithVoid();
  }

  /** The imports that are to run, oldest first. */
  Uni<List<String>> running() {
    return ids(
        "SELECT import_id FROM import_operation WHERE staged AND state = 'RUNNING' ORDER BY created_at");
  }

  /** The imports that have ended and still have staged lines. */
  Uni<List<String>> ended() {
    return ids(
        """
        SELECT import_id FROM import_operation
        WHERE staged AND state NOT IN ('UPLOADING', 'RUNNING') ORDER BY created_at LIMIT 10
        """);
  }

  Uni<Void> cleaned(SqlConnection connection, String importId) {
    return connection
        .preparedQuery("UPDATE import_operation SET staged = false WHERE import_id = $1")
        .execute(Tuple.of(importId))
        .replaceWithVoid();
  }

  /** Removes uploads that nobody has touched since. */
  Uni<Void> removeUploads(OffsetDateTime untouchedSince) {
    return pool.preparedQuery(
            """
            WITH removed AS (
              DELETE FROM import_operation WHERE state = 'UPLOADING' AND touched_at < $1 RETURNING import_id)
            DELETE FROM import_line USING removed WHERE import_line.import_id = removed.import_id
            """)
        .execute(Tuple.of(untouchedSince))
        .replaceWithVoid();
  }

  private Uni<List<String>> ids(String sql) {
    return pool.query(sql)
        .execute()
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("import_id"))
                .toList());
  }

  private static Uni<Optional<ImportOperation>> one(SqlClient client, String sql, String importId) {
    if (importId.indexOf('\0') >= 0) {
      return Uni.createFrom().item(Optional.empty());
    }
    return client.preparedQuery(sql).execute(Tuple.of(importId)).map(OperationRepository::first);
  }

  private static Optional<ImportOperation> first(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .findFirst()
        .map(OperationRepository::operation);
  }

  private static ImportOperation operation(Row row) {
    String code = row.getString("problem_code");
    return new ImportOperation(
        row.getString("import_id"),
        ImportKind.valueOf(row.getString("kind")),
        ImportState.valueOf(row.getString("state")),
        row.getString("source"),
        row.getString("header"),
        new Tally(row.getLong("accepted"), row.getLong("duplicates"), row.getLong("rejected")),
        row.getLong("total_lines"),
        row.getLong("total_bytes"),
        row.getLong("read_bytes"),
        row.getOffsetDateTime("created_at").toInstant(),
        instant(row.getOffsetDateTime("finished_at")),
        code == null
            ? null
            : new Problem(ErrorCode.valueOf(code), "", row.getString("problem_detail")),
        new ImportOperation.Run(
            row.getLong("next_sequence"),
            row.getBoolean("placed"),
            row.getLong("next_position"),
            row.getBoolean("cancel_requested")));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
