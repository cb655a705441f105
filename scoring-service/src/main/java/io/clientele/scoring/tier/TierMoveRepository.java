package io.clientele.scoring.tier;

import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Keeps which tier persons had from when until when. */
@ApplicationScoped
class TierMoveRepository {

  private static final String SELECTED =
      "SELECT seq, customer_id, from_tier, to_tier, at, until, policy_id, reason, metric, note"
          + " FROM tier_move ";

  private static final String END =
      """
      UPDATE tier_move m SET until = greatest(m.at, n.at)
      FROM unnest($1::text[], $2::timestamptz[]) AS n (customer_id, at)
      WHERE m.customer_id = n.customer_id AND m.until = $3
      """;

  private static final String ADD =
      """
      INSERT INTO tier_move (customer_id, from_tier, to_tier, at, until, policy_id, reason, metric, note)
      SELECT customer_id, from_tier, to_tier, at, until, $1, reason, metric, note
      FROM unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::text[],
        $8::float8[], $9::text[]) WITH ORDINALITY
      AS n (customer_id, from_tier, to_tier, at, until, reason, metric, note, place)
      ORDER BY place
      """;

  private static final String WRITTEN =
      """
      SELECT customer_id, max(CASE WHEN until = $2 THEN at ELSE until END) FROM tier_move
      WHERE customer_id = ANY ($1::text[]) GROUP BY customer_id
      """;

  private static final String DELETE = "DELETE FROM tier_move WHERE customer_id = ANY ($1::text[])";

  private record Span(String customerId, Shift shift, Instant until) {}

  /** Adds what happened on courses to the history of each person. */
  Uni<Void> add(SqlConnection connection, StoredPolicy policy, Map<String, Course> courses) {
    List<Span> firsts = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    courses.forEach((id, course) -> {
      List<Shift> shifts = course.shifts();
      for (int i = 0; i < shifts.size(); i++) {
        boolean last = i == shifts.size() - 1;
        Span span = new Span(id, shifts.get(i), last ? Course.NEVER : shifts.get(i + 1).at());
        spans.add(span);
        if (i == 0) {
          firsts.add(span);
        }
      }
    });
    return spans.isEmpty()
        ? Uni.createFrom().voidItem()
        : end(connection, texts(firsts, Span::customerId), times(firsts, one -> one.shift().at()))
            .chain(() -> connection.preparedQuery(ADD).execute(parameters(policy, spans)))
            .replaceWithVoid();
  }

  private static Tuple parameters(StoredPolicy policy, List<Span> spans) {
    return Tuple.from(
        List.of(
            policy.id(),
            texts(spans, Span::customerId),
            texts(spans, one -> one.shift().from()),
            texts(spans, one -> one.shift().to()),
            times(spans, one -> one.shift().at()),
            times(spans, Span::until),
            texts(spans, one -> one.shift().reason().name()),
            spans.stream().map(one -> one.shift().metric()).toArray(Double[]::new),
            texts(spans, one -> one.shift().note())));
  }

  /** Up to when the history of those of the persons is written who have one. */
  Uni<Map<String, Instant>> written(SqlConnection connection, Collection<String> ids) {
    if (ids.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return connection
        .preparedQuery(WRITTEN)
        .execute(Tuple.of(ids.toArray(String[]::new), Times.sql(Course.NEVER)))
        .map(rows -> {
          Map<String, Instant> found = new HashMap<>();
          rows.forEach(row -> found.put(row.getString(0), row.getOffsetDateTime(1).toInstant()));
          return found;
        });
  }

  /** Ends the last span of ids that are persons no more. */
  Uni<Void> end(SqlConnection connection, Collection<String> ids, Instant at) {
    OffsetDateTime[] times = new OffsetDateTime[ids.size()];
    Arrays.fill(times, Times.sql(at));
    return end(connection, ids.toArray(String[]::new), times);
  }

  private static Uni<Void> end(SqlConnection connection, String[] ids, OffsetDateTime[] times) {
    return ids.length == 0
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(END)
            .execute(Tuple.of(ids, times, Times.sql(Course.NEVER)))
            .replaceWithVoid();
  }

  /** Forgets persons. */
  Uni<Void> delete(SqlConnection connection, Collection<String> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(DELETE)
            .execute(Tuple.of(ids.toArray(String[]::new)))
            .replaceWithVoid();
  }

  /** The spans that hold at a time, of those of the persons who are in a tier then. */
  Uni<List<Move>> at(SqlConnection connection, Collection<String> ids, Instant at) {
    return connection
        .preparedQuery(
            SELECTED
                + "WHERE customer_id = ANY ($1::text[]) AND at <= $2 AND until > $2"
                + " AND to_tier <> ''")
        .execute(Tuple.of(ids.toArray(String[]::new), Times.sql(at)))
        .map(TierMoveRepository::moves);
  }

  /** Up to {@code size} moves of a person kept before a place, the latest first. */
  Uni<List<Move>> list(SqlClient connection, String id, long before, int size) {
    return connection
        .preparedQuery(SELECTED + "WHERE customer_id = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3")
        .execute(Tuple.of(id, before, size))
        .map(TierMoveRepository::moves);
  }

  private static List<Move> moves(RowSet<Row> rows) {
    List<Move> moves = new ArrayList<>(rows.size());
    rows.forEach(row -> moves.add(move(row)));
    return moves;
  }

  private static Move move(Row row) {
    Shift shift =
        new Shift(
            row.getOffsetDateTime(4).toInstant(),
            row.getString(2),
            row.getString(3),
            Reason.of(row.getString(7)),
            row.getDouble(8),
            row.getString(9));
    return new Move(
        row.getLong(0),
        row.getString(1),
        shift,
        row.getOffsetDateTime(5).toInstant(),
        row.getString(6));
  }

  private static String[] texts(List<Span> spans, Function<Span, String> column) {
    return spans.stream().map(column).toArray(String[]::new);
  }

  private static OffsetDateTime[] times(List<Span> spans, Function<Span, Instant> column) {
    return spans.stream().map(column).map(Times::sql).toArray(OffsetDateTime[]::new);
  }
}
