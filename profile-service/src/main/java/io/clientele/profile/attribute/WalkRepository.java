package io.clientele.profile.attribute;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Keeps the walks that are still to be made. */
@ApplicationScoped
class WalkRepository {

  private static final String ADD = "INSERT INTO reconsideration (kind, subject) VALUES ($1, $2)";

  private static final String NEXT =
      """
      SELECT id, kind, subject, customer_id,
             coalesce(not_before <= feed_number(pg_snapshot_xmin(pg_current_snapshot())), false) AS ready
      FROM reconsideration ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
      """;

  // Whatever runs now may have read the state before the change; what starts later has not.
  private static final String WAIT =
      """
      UPDATE reconsideration SET not_before = feed_number(pg_snapshot_xmax(pg_current_snapshot()))
      WHERE id = $1 AND not_before IS NULL
      """;

  private static final String CUSTOMERS =
      """
      SELECT DISTINCT customer_id FROM customer_attribute
      WHERE customer_id > $1 ORDER BY customer_id LIMIT $2
      """;

  private static final String ADVANCE = "UPDATE reconsideration SET customer_id = $2 WHERE id = $1";
  private static final String END = "DELETE FROM reconsideration WHERE id = $1";

  Uni<Void> add(SqlConnection connection, Walk.Kind kind, String subject) {
    return connection.preparedQuery(ADD).execute(Tuple.of(kind.name(), subject)).replaceWithVoid();
  }

  /** The oldest walk, for this transaction alone. */
  Uni<Optional<Walk>> next(SqlConnection connection) {
    return connection
        .preparedQuery(NEXT)
        .execute()
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(WalkRepository::walk).findFirst());
  }

  Uni<Void> await(SqlConnection connection, Walk walk) {
    return connection.preparedQuery(WAIT).execute(Tuple.of(walk.id())).replaceWithVoid();
  }

  /** The next customers on the way of a walk, in its order. */
  Uni<List<String>> customers(SqlConnection connection, Walk walk, int limit) {
    return connection
        .preparedQuery(CUSTOMERS)
        .execute(Tuple.of(walk.customerId(), limit))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("customer_id"))
                .toList());
  }

  Uni<Void> advance(SqlConnection connection, Walk walk, String customerId) {
    return connection
        .preparedQuery(ADVANCE)
        .execute(Tuple.of(walk.id(), customerId))
        .replaceWithVoid();
  }

  Uni<Void> end(SqlConnection connection, Walk walk) {
    return connection.preparedQuery(END).execute(Tuple.of(walk.id())).replaceWithVoid();
  }

  private static Walk walk(Row row) {
    return new Walk(
        row.getLong("id"),
        Walk.Kind.valueOf(row.getString("kind")),
        row.getString("subject"),
        row.getBoolean("ready"),
        row.getString("customer_id"));
  }
}
