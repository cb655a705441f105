package io.clientele.scoring.scorecard;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.operation.RandomIds;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Keeps the versions of scorecards. */
@ApplicationScoped
class ScorecardRepository {

  private static final String COLUMNS =
      "scorecard_id, name, version, state, definition::text, attributes::text, warnings::text, fit::text,"
          + " created_at, activated_at, retired_at";

  // Versions of a name are given one after the other.
  private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended($1, 6021))";

  private static final String INSERT =
      """
      INSERT INTO scorecard (scorecard_id, name, version, definition, attributes, warnings, fit)
      SELECT $1, $2, 1 + coalesce(max(version), 0), $3::text::jsonb, $4::text::jsonb, $5::text::jsonb, $6::text::jsonb
      FROM scorecard WHERE name = $2
      RETURNING
      """
          + COLUMNS;

  private static final String BY_ID =
      "SELECT " + COLUMNS + " FROM scorecard WHERE scorecard_id = $1";

  // Of a name without a version the one in force, else the latest draft, else the latest.
  private static final String BY_NAME =
      "SELECT "
          + COLUMNS
          + " FROM scorecard WHERE name = $1 AND ($2 = 0 OR version = $2)"
          + " ORDER BY state = 'IN_FORCE' DESC, state = 'DRAFT' DESC, version DESC LIMIT 1";

  private static final String LATEST =
      "SELECT " + COLUMNS + " FROM scorecard WHERE name = $1 ORDER BY version DESC LIMIT 1";

  private static final String LIST =
      "SELECT "
          + COLUMNS
          + """

          FROM scorecard s
          WHERE name IN (SELECT DISTINCT name FROM scorecard WHERE name > $1 ORDER BY name LIMIT $2)
            AND (state = 'IN_FORCE'
                 OR version = (SELECT max(o.version) FROM scorecard o WHERE o.name = s.name))
          ORDER BY name, version DESC
          """;

  private static final String IN_FORCE =
      "SELECT " + COLUMNS + " FROM scorecard WHERE state = 'IN_FORCE' ORDER BY name";

  private static final String RETIRE =
      """
      UPDATE scorecard SET state = 'RETIRED', retired_at = now() WHERE name = $1 AND state = 'IN_FORCE'
      RETURNING
      """
          + COLUMNS;

  private static final String ACTIVATE =
      """
      UPDATE scorecard SET state = 'IN_FORCE', activated_at = now(), retired_at = NULL WHERE scorecard_id = $1
      RETURNING
      """
          + COLUMNS;

  private static final String NOTE = "UPDATE scorecards_in_force SET revision = revision + 1";

  private static final String REVISION = "SELECT revision FROM scorecards_in_force";

  private final Pool pool;

  ScorecardRepository(Pool pool) {
    this.pool = pool;
  }

  /** Stores the next version of the definition's name, as a draft. */
  Uni<StoredScorecard> add(
      Definition definition,
      Map<String, ValueType> attributes,
      List<Warning> warnings,
      @Nullable WeightFit fit) {
    Tuple row =
        Tuple.of(
            RandomIds.with("scd_"),
            definition.name(),
            DefinitionRows.json(definition).encode(),
            DefinitionRows.json(attributes).encode(),
            DefinitionRows.json(warnings).encode(),
            fit == null ? null : ResultRows.json(fit).encode());
    return locked(
        definition.name(),
        connection -> connection.preparedQuery(INSERT).execute(row).map(ScorecardRepository::only));
  }

  private <T> Uni<T> locked(String name, Function<SqlConnection, Uni<T>> act) {
    return pool.withTransaction(connection ->
        connection.preparedQuery(LOCK).execute(Tuple.of(name)).chain(() -> act.apply(connection)));
  }

  /** The version of that id. */
  Uni<Optional<StoredScorecard>> find(String id) {
    return pool.preparedQuery(BY_ID).execute(Tuple.of(id)).map(ScorecardRepository::first);
  }

  /**
   * The version of a name.
   *
   * @param version 0: the one in force, else the latest draft, else the latest
   */
  Uni<Optional<StoredScorecard>> find(String name, int version) {
    return pool.preparedQuery(BY_NAME)
        .execute(Tuple.of(name, version))
        .map(ScorecardRepository::first);
  }

  /**
   * The latest version of each of up to {@code names} names after the given one, and those in
   * force.
   */
  Uni<List<StoredScorecard>> list(String after, int names) {
    return pool.preparedQuery(LIST).execute(Tuple.of(after, names)).map(ScorecardRepository::all);
  }

  /** A number that changes with what is in force. */
  Uni<Long> revision(SqlClient connection) {
    return connection.query(REVISION).execute().map(rows -> rows.iterator().next().getLong(0));
  }

  /** All that are in force, by name. */
  Uni<List<StoredScorecard>> inForce(SqlConnection connection) {
    return connection.query(IN_FORCE).execute().map(ScorecardRepository::all);
  }

  /**
   * Puts a version in force in place of the one that is; nothing changes where it is that one.
   *
   * @param version 0: the latest
   */
  Uni<StoredScorecard> activate(String name, int version) {
    return locked(
        name,
        connection ->
            (version == 0
                    ? connection.preparedQuery(LATEST).execute(Tuple.of(name))
                    : connection.preparedQuery(BY_NAME).execute(Tuple.of(name, version)))
                .map(rows -> first(rows).orElseThrow(ScorecardRepository::notFound))
                .chain(found ->
                    found.state() == StoredScorecard.State.IN_FORCE
                        ? Uni.createFrom().item(found)
                        : connection
                            .preparedQuery(RETIRE)
                            .execute(Tuple.of(name))
                            .chain(() ->
                                connection.preparedQuery(ACTIVATE).execute(Tuple.of(found.id())))
                            .map(ScorecardRepository::only)
                            .call(() -> connection.query(NOTE).execute())));
  }

  /** Takes a name out of force. */
  Uni<StoredScorecard> retire(String name) {
    return locked(
        name,
        connection ->
            connection
                .preparedQuery(RETIRE)
                .execute(Tuple.of(name))
                .map(ScorecardRepository::first)
                .chain(retired ->
                    retired.isPresent()
                        ? connection.query(NOTE).execute().replaceWith(retired.get())
                        : connection
                            .preparedQuery(LATEST)
                            .execute(Tuple.of(name))
                            .map(rows -> {
                              if (first(rows).isEmpty()) {
                                throw notFound();
                              }
                              throw new ClienteleException(
                                  ErrorCode.WRONG_STATE,
                                  "name",
                                  "no version of this scorecard is in force");
                            })));
  }

  static ClienteleException notFound() {
    return new ClienteleException(
        ErrorCode.SCORECARD_NOT_FOUND, "name", "there is no such scorecard, or no such version");
  }

  private static StoredScorecard only(RowSet<Row> rows) {
    return first(rows).orElseThrow();
  }

  private static Optional<StoredScorecard> first(RowSet<Row> rows) {
    return all(rows).stream().findFirst();
  }

  private static List<StoredScorecard> all(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(ScorecardRepository::stored)
        .toList();
  }

  private static StoredScorecard stored(Row row) {
    String fit = row.getString(7);
    return new StoredScorecard(
        row.getString(0),
        row.getInteger(2),
        StoredScorecard.State.valueOf(row.getString(3)),
        DefinitionRows.definition(row.getString(1), new JsonObject(row.getString(4))),
        DefinitionRows.types(new JsonObject(row.getString(5))),
        DefinitionRows.warnings(new JsonArray(row.getString(6))),
        fit == null ? null : ResultRows.fit(new JsonObject(fit)),
        row.getOffsetDateTime(8).toInstant(),
        Times.instantOrNull(row.getOffsetDateTime(9)),
        Times.instantOrNull(row.getOffsetDateTime(10)));
  }
}
