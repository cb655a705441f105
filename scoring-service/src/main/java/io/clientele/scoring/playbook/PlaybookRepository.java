package io.clientele.scoring.playbook;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.operation.RandomIds;
import io.clientele.scoring.playbook.StoredPlaybook.State;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Keeps the versions of playbooks. */
@ApplicationScoped
class PlaybookRepository {

  private static final String SELECTED =
      "SELECT playbook_id, seq, version, state, body, attributes, created_at, activated_at FROM playbook ";

  // Two versions of one name never get one number.
  private static final String LOCK_NAME =
      "SELECT pg_advisory_xact_lock(hashtextextended('playbook ' || $1::text, 0))";

  private static final String INSERT =
      """
      INSERT INTO playbook (playbook_id, name, version, body, attributes, created_at)
      SELECT $1, $2, 1 + coalesce(max(version), 0), $3, $4, $5 FROM playbook WHERE name = $2
      """;

  private static final String RETIRE =
      "UPDATE playbook SET state = 'RETIRED' WHERE state = 'IN_FORCE'";

  private static final String ACTIVATE =
      "UPDATE playbook SET state = 'IN_FORCE', activated_at = $2 WHERE playbook_id = $1";

  // Who changes what is in force does so one after the other.
  private static final String NOTE = "UPDATE playbook_revision SET revision = revision + 1";

  private final Pool pool;

  PlaybookRepository(Pool pool) {
    this.pool = pool;
  }

  /** Stores the next version of the playbook's name, as a draft. */
  Uni<StoredPlaybook> create(Playbook playbook, Map<String, ValueType> attributes, Instant now) {
    String id = RandomIds.with("plb_");
    JsonObject types = new JsonObject();
    attributes.forEach((name, type) -> types.put(name, type.name()));
    return pool.withTransaction(connection ->
        connection
            .preparedQuery(LOCK_NAME)
            .execute(Tuple.of(playbook.name()))
            .chain(() ->
                connection
                    .preparedQuery(INSERT)
                    .execute(
                        Tuple.of(
                            id,
                            playbook.name(),
                            PlaybookJson.json(playbook),
                            types,
                            Times.sql(now))))
            .chain(() -> find(connection, id)));
  }

  /**
   * A version.
   *
   * @throws ClienteleException PLAYBOOK_NOT_FOUND
   */
  Uni<StoredPlaybook> find(SqlClient connection, String id) {
    return connection
        .preparedQuery(SELECTED + "WHERE playbook_id = $1")
        .execute(Tuple.of(id))
        .map(rows ->
            first(rows)
                .orElseThrow(() ->
                    new ClienteleException(
                        ErrorCode.PLAYBOOK_NOT_FOUND, "playbook_id", "there is no such playbook")));
  }

  /** The one in force, unless that is the shipped one. */
  Uni<Optional<StoredPlaybook>> inForce(SqlClient connection) {
    return connection
        .query(SELECTED + "WHERE state = 'IN_FORCE'")
        .execute()
        .map(PlaybookRepository::first);
  }

  /** A number that changes with what is in force. */
  Uni<Long> revision(SqlClient connection) {
    return connection
        .query("SELECT revision FROM playbook_revision")
        .execute()
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /** Up to {@code size} versions made before a place, the latest first. */
  Uni<List<StoredPlaybook>> list(SqlClient connection, long before, int size) {
    return connection
        .preparedQuery(SELECTED + "WHERE seq < $1 ORDER BY seq DESC LIMIT $2")
        .execute(Tuple.of(before, size))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(PlaybookRepository::stored)
                .toList());
  }

  /** Puts a version in force in place of the one that is; nothing changes where it is that one. */
  Uni<StoredPlaybook> activate(SqlConnection connection, String id, Instant now) {
    return connection
        .query(NOTE)
        .execute()
        .chain(() -> find(connection, id))
        .chain(found ->
            found.state() == State.IN_FORCE
                ? Uni.createFrom().item(found)
                : connection
                    .query(RETIRE)
                    .execute()
                    .chain(() ->
                        connection.preparedQuery(ACTIVATE).execute(Tuple.of(id, Times.sql(now))))
                    .chain(() -> find(connection, id)));
  }

  /** Takes the one in force out of it, so that the shipped one is. */
  Uni<Void> retire(SqlConnection connection) {
    return connection
        .query(NOTE)
        .execute()
        .chain(() -> connection.query(RETIRE).execute())
        .replaceWithVoid();
  }

  private static Optional<StoredPlaybook> first(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .findFirst()
        .map(PlaybookRepository::stored);
  }

  private static StoredPlaybook stored(Row row) {
    Map<String, ValueType> attributes = new TreeMap<>();
    ((JsonObject) row.getValue(5))
        .forEach(entry ->
            attributes.put(entry.getKey(), ValueType.valueOf(entry.getValue().toString())));
    return new StoredPlaybook(
        row.getString(0),
        row.getLong(1),
        row.getInteger(2),
        State.valueOf(row.getString(3)),
        PlaybookJson.playbook((JsonObject) row.getValue(4)),
        attributes,
        row.getOffsetDateTime(6).toInstant(),
        Times.instantOrNull(row.getOffsetDateTime(7)));
  }
}
