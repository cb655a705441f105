package io.clientele.scoring.model;

import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Models as rows. */
@ApplicationScoped
class ModelRepository {

  private static final String WITHOUT_REPORT =
      "id, seq, kind, state, request::text, body::text, notes::text, created_at, promoted_at, retired_at";

  private static final String WHOLE = WITHOUT_REPORT + ", report::text";

  private static final String INSERT =
      """
      INSERT INTO model (id, kind, state, request, body, report, notes)
      VALUES ($1, $2, $3, $4::text::jsonb, $5::text::jsonb, $6::text::jsonb, $7::text::jsonb)
      """;

  private static final String RETIRE =
      """
      UPDATE model SET state = 'RETIRED', retired_at = now() WHERE kind = $1 AND state = 'IN_FORCE' RETURNING id
      """;

  private static final String PUT_IN_FORCE =
      "UPDATE model SET state = 'IN_FORCE', promoted_at = now(), retired_at = NULL WHERE id = $1";

  private static final String NOTE_PROMOTION =
      "INSERT INTO model_promotion (kind, model_id, before_id) VALUES ($1, $2, $3)";

  private static final String FORGET_LAST_PROMOTION =
      """
      DELETE FROM model_promotion
      WHERE seq = (SELECT max(seq) FROM model_promotion WHERE kind = $1) AND before_id IS NOT NULL
      RETURNING before_id
      """;

  Uni<Void> insert(
      SqlClient client,
      String id,
      ModelKind kind,
      ModelState state,
      JsonObject request,
      FittedModel fitted) {
    return client
        .preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addString(id)
                .addString(kind.name())
                .addString(state.name())
                .addString(request.encode())
                .addString(fitted.body().encode())
                .addString(fitted.report().encode())
                .addString(ModelNote.json(fitted.notes()).encode()))
        .replaceWithVoid();
  }

  Uni<Optional<StoredModel>> find(SqlClient client, String id) {
    return client
        .preparedQuery("SELECT " + WHOLE + " FROM model WHERE id = $1")
        .execute(Tuple.of(id))
        .map(ModelRepository::first);
  }

  Uni<Optional<StoredModel>> inForce(SqlClient client, ModelKind kind) {
    return client
        .preparedQuery("SELECT " + WHOLE + " FROM model WHERE kind = $1 AND state = 'IN_FORCE'")
        .execute(Tuple.of(kind.name()))
        .map(ModelRepository::first);
  }

  /**
   * The latest first, without reports.
   *
   * @param kind null: of every kind
   */
  Uni<List<StoredModel>> list(SqlClient client, long before, @Nullable ModelKind kind, int size) {
    return client
        .preparedQuery(
            "SELECT "
                + WITHOUT_REPORT
                + ", '{}' AS report FROM model WHERE seq < $1 AND ($2 = '' OR kind = $2) ORDER BY seq DESC LIMIT $3")
        .execute(Tuple.of(before, kind == null ? "" : kind.name(), size))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(ModelRepository::model).toList());
  }

  /** Puts the model in force and notes in whose place. */
  Uni<Void> promote(SqlConnection connection, StoredModel model) {
    return retire(connection, model.kind())
        .call(() -> putInForce(connection, model.id()))
        .chain(before ->
            connection
                .preparedQuery(NOTE_PROMOTION)
                .execute(Tuple.of(model.kind().name(), model.id(), before.orElse(null))))
        .replaceWithVoid();
  }

  /** Puts the one before in force again and answers its id; nothing where there is none. */
  Uni<Optional<String>> rollBack(SqlConnection connection, ModelKind kind) {
    return connection
        .preparedQuery(FORGET_LAST_PROMOTION)
        .execute(Tuple.of(kind.name()))
        .map(ModelRepository::id)
        .call(before ->
            before.isEmpty()
                ? Uni.createFrom().voidItem()
                : retire(connection, kind).chain(() -> putInForce(connection, before.get())));
  }

  private static Uni<Optional<String>> retire(SqlConnection connection, ModelKind kind) {
    return connection.preparedQuery(RETIRE).execute(Tuple.of(kind.name())).map(ModelRepository::id);
  }

  private static Uni<Void> putInForce(SqlConnection connection, String id) {
    return connection.preparedQuery(PUT_IN_FORCE).execute(Tuple.of(id)).replaceWithVoid();
  }

  private static Optional<String> id(RowSet<Row> rows) {
    return rows.iterator().hasNext()
        ? Optional.of(rows.iterator().next().getString(0))
        : Optional.empty();
  }

  private static Optional<StoredModel> first(RowSet<Row> rows) {
    return rows.iterator().hasNext()
        ? Optional.of(model(rows.iterator().next()))
        : Optional.empty();
  }

  private static StoredModel model(Row row) {
    return new StoredModel(
        row.getString("id"),
        row.getLong("seq"),
        ModelKind.valueOf(row.getString("kind")),
        ModelState.valueOf(row.getString("state")),
        new JsonObject(row.getString("request")),
        new JsonObject(row.getString("body")),
        new JsonObject(row.getString("report")),
        ModelNote.of(new JsonArray(row.getString("notes"))),
        row.getOffsetDateTime("created_at").toInstant(),
        Times.instantOrNull(row.getOffsetDateTime("promoted_at")),
        Times.instantOrNull(row.getOffsetDateTime("retired_at")));
  }
}
