package io.clientele.scoring.segment;

import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the definitions of segments. */
@ApplicationScoped
class SegmentRepository {

  // What is in force changes by one at a time.
  private static final String LOCK = "SELECT revision FROM segments_in_force FOR UPDATE";

  private static final String REVISION =
      "SELECT revision, EXISTS (SELECT FROM segment) FROM segments_in_force";

  private static final String NOTE =
      "UPDATE segments_in_force SET revision = revision + 1 RETURNING revision";

  private static final String ADD_VERSION =
      """
      INSERT INTO segment_version
        (name, version, expression, names, rests_on, display_name_en, display_name_zh, description)
      SELECT $1, 1 + coalesce(max(version), 0), $2, $3::text::jsonb, $4::text[], $5, $6, $7
      FROM segment_version WHERE name = $1
      RETURNING version
      """;

  // A list that people make needs no look at everybody.
  private static final String PUT =
      """
      INSERT INTO segment (name, version, kind, revision, looked, created_at, updated_at)
      VALUES ($1, $2, $3, $4, $3 = 'STATIC', $5, $5)
      ON CONFLICT (name) DO UPDATE SET version = excluded.version, revision = excluded.revision,
        looked = excluded.looked, updated_at = excluded.updated_at
      """;

  private static final String DELETE = "DELETE FROM segment WHERE name = $1";

  private static final String DELETE_MEMBERS = "DELETE FROM segment_member WHERE segment = $1";

  private static final String LOOKED =
      """
      UPDATE segment SET looked = true WHERE NOT looked AND revision <= (
        SELECT substring(basis FROM 'segments ([0-9]+)')::bigint FROM look_pass)
      """;

  // Who comes after the place that the look has come to was not looked at yet.
  private static final String PROGRESS =
      """
      SELECT CASE WHEN p.after_person IS NULL OR substring(p.basis FROM 'segments ([0-9]+)')::bigint < $1
        OR substring(p.basis FROM 'segments ([0-9]+)') IS NULL THEN 0
        ELSE (SELECT count(*) FILTER (WHERE s.customer_id <= p.after_person)::float8 / greatest(count(*), 1)
              FROM standing s WHERE s.snapshot = 0) END
      FROM look_pass p
      """;

  /** What names the revision in {@code look_pass.basis}. */
  static String basis(long revision) {
    return "segments " + revision;
  }

  /** The revision of what is in force, and whether there is any segment. */
  record InForce(long revision, boolean any) {}

  Uni<InForce> inForce(SqlClient connection) {
    return connection
        .query(REVISION)
        .execute()
        .map(rows -> rows.iterator().next())
        .map(row -> new InForce(row.getLong(0), row.getBoolean(1)));
  }

  /** Keeps what is in force as it is until the transaction ends. */
  Uni<Void> lock(SqlConnection connection) {
    return connection.query(LOCK).execute().replaceWithVoid();
  }

  /** All of them, by name. */
  Uni<List<StoredSegment>> all(SqlClient connection) {
    return connection
        .query(SegmentRows.SELECT + " ORDER BY s.name")
        .execute()
        .map(SegmentRows::segments);
  }

  Uni<Optional<StoredSegment>> find(SqlClient connection, String name) {
    return connection
        .preparedQuery(SegmentRows.SELECT + " WHERE s.name = $1")
        .execute(Tuple.of(name))
        .map(rows -> SegmentRows.segments(rows).stream().findFirst());
  }

  /** One, which stays as it is until the transaction ends; fails with SEGMENT_NOT_FOUND. */
  Uni<StoredSegment> hold(SqlClient connection, String name) {
    return connection
        .preparedQuery(SegmentRows.SELECT + " WHERE s.name = $1 FOR SHARE OF s")
        .execute(Tuple.of(name))
        .map(rows ->
            SegmentRows.segments(rows).stream().findFirst().orElseThrow(SegmentName::notFound));
  }

  /** Up to {@code size} after the given name. */
  Uni<List<StoredSegment>> page(SqlClient connection, String after, int size) {
    return connection
        .preparedQuery(SegmentRows.SELECT + " WHERE s.name > $1 ORDER BY s.name LIMIT $2")
        .execute(Tuple.of(after, size))
        .map(SegmentRows::segments);
  }

  /** Puts a new version in force; what is in force is locked. */
  Uni<Void> put(
      SqlConnection connection,
      SegmentDefinition definition,
      Map<String, ValueType> names,
      Collection<String> restsOn,
      Instant now) {
    return note(connection)
        .chain(revision ->
            connection
                .preparedQuery(ADD_VERSION)
                .execute(version(definition, names, restsOn))
                .map(SegmentRepository::first)
                .chain(version ->
                    connection
                        .preparedQuery(PUT)
                        .execute(
                            Tuple.of(
                                definition.name(),
                                version.getInteger(0),
                                definition.kind().name(),
                                revision,
                                Times.sql(now)))))
        .replaceWithVoid();
  }

  private static Tuple version(
      SegmentDefinition definition, Map<String, ValueType> names, Collection<String> restsOn) {
    return Tuple.tuple()
        .addString(definition.name())
        .addString(definition.expression())
        .addString(SegmentRows.json(names))
        .addArrayOfString(restsOn.toArray(String[]::new))
        .addString(definition.display().en())
        .addString(definition.display().zh())
        .addString(definition.description());
  }

  private static Uni<Long> note(SqlConnection connection) {
    return connection.query(NOTE).execute().map(rows -> first(rows).getLong(0));
  }

  private static Row first(RowSet<Row> rows) {
    return rows.iterator().next();
  }

  /** Takes one out of force, with those who were put into it by hand. */
  Uni<Void> delete(SqlConnection connection, String name) {
    return connection
        .preparedQuery(DELETE)
        .execute(Tuple.of(name))
        .chain(() -> connection.preparedQuery(DELETE_MEMBERS).execute(Tuple.of(name)))
        .chain(() -> note(connection))
        .replaceWithVoid();
  }

  /** Notes that everybody was looked at by what the look began with. */
  Uni<Void> looked(SqlConnection connection) {
    return connection.query(LOOKED).execute().replaceWithVoid();
  }

  /** How far the look at everybody has come that is by this revision or a later one, in [0, 1]. */
  Uni<Double> progress(SqlClient connection, long revision) {
    return connection
        .preparedQuery(PROGRESS)
        .execute(Tuple.of(revision))
        .map(rows -> first(rows).getDouble(0));
  }
}
