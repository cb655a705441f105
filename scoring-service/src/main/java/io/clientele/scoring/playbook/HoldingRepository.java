package io.clientele.scoring.playbook;

import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Keeps of whom rules hold and held. Whoever writes holds the persons. */
@ApplicationScoped
class HoldingRepository {

  private static final String OPEN =
      """
      SELECT person_id, rule, held_out, asked FROM playbook_holding
      WHERE person_id = ANY ($1::text[]) AND until IS NULL
      """;

  private static final String END =
      """
      UPDATE playbook_holding h SET until = greatest(h.since, $3::timestamptz)
      FROM unnest($1::text[], $2::text[]) AS n (person_id, rule)
      WHERE h.person_id = n.person_id AND h.rule = n.rule AND h.until IS NULL
      """;

  private static final String BEGIN =
      """
      INSERT INTO playbook_holding (person_id, rule, held_out, asked, since)
      SELECT n.person_id, n.rule, n.held_out, n.asked, $5::timestamptz
      FROM unnest($1::text[], $2::text[], $3::boolean[], $4::boolean[]) AS n (person_id, rule, held_out, asked)
      """;

  private static final String DUE =
      """
      INSERT INTO playbook_due AS d (person_id, due_at)
      SELECT n.person_id, n.due_at FROM unnest($1::text[], $2::timestamptz[]) AS n (person_id, due_at)
      ON CONFLICT (person_id) DO UPDATE SET due_at = excluded.due_at WHERE d.due_at <> excluded.due_at
      """;

  private static final String NEVER_DUE =
      "DELETE FROM playbook_due WHERE person_id = ANY ($1::text[])";

  private static final String PASSED =
      "DELETE FROM playbook_due WHERE person_id = ANY ($1::text[]) AND due_at <= $2";

  // Persons are held by their labels, as by everybody; whom another holds is passed over.
  private static final String TAKE_DUE =
      """
      SELECT p.person_id FROM playbook_due d JOIN labelled_person p ON p.person_id = d.person_id
      WHERE d.due_at <= $1 ORDER BY d.due_at LIMIT $2 FOR UPDATE OF p SKIP LOCKED
      """;

  private static final String NEXT_DUE = "SELECT min(due_at) FROM playbook_due";

  private static final String HOLDERS =
      """
      SELECT DISTINCT person_id FROM playbook_holding WHERE until IS NULL AND person_id > $1
      ORDER BY person_id LIMIT $2
      """;

  private static final String FORGET =
      "DELETE FROM playbook_holding WHERE person_id = ANY ($1::text[])";

  /** The holdings of the persons that have not ended, by person. */
  Uni<Map<String, List<Holding>>> open(SqlClient connection, Collection<String> persons) {
    return connection
        .preparedQuery(OPEN)
        .execute(Tuple.of(persons.toArray(String[]::new)))
        .map(rows -> {
          Map<String, List<Holding>> found = new HashMap<>();
          for (Row row : rows) {
            found
                .computeIfAbsent(row.getString(0), person -> new ArrayList<>())
                .add(
                    new Holding(
                        row.getString(0), row.getString(1), row.getBoolean(2), row.getBoolean(3)));
          }
          return found;
        });
  }

  /** Ends holdings. */
  Uni<Void> end(SqlConnection connection, List<Holding> ended, Instant at) {
    return ended.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(END)
            .execute(
                Tuple.of(
                    texts(ended, Holding::personId), texts(ended, Holding::rule), Times.sql(at)))
            .replaceWithVoid();
  }

  /** Begins holdings. */
  Uni<Void> begin(SqlConnection connection, List<Holding> begun, Instant at) {
    return begun.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(BEGIN)
            .execute(
                Tuple.of(
                    texts(begun, Holding::personId),
                    texts(begun, Holding::rule),
                    begun.stream().map(Holding::heldOut).toArray(Boolean[]::new),
                    begun.stream().map(Holding::asked).toArray(Boolean[]::new),
                    Times.sql(at)))
            .replaceWithVoid();
  }

  /** Sets when persons have to be looked at again. */
  Uni<Void> due(SqlConnection connection, Map<String, Instant> due) {
    return due.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(DUE)
            .execute(
                Tuple.of(
                    due.keySet().toArray(String[]::new),
                    due.values().stream().map(Times::sql).toArray(OffsetDateTime[]::new)))
            .replaceWithVoid();
  }

  /** Notes that time alone changes nothing about persons. */
  Uni<Void> neverDue(SqlConnection connection, Collection<String> persons) {
    return persons.isEmpty() ? Uni.createFrom().voidItem() : delete(connection, NEVER_DUE, persons);
  }

  /** Forgets due times of persons up to and with a time. */
  Uni<Void> passed(SqlConnection connection, Collection<String> persons, Instant until) {
    return connection
        .preparedQuery(PASSED)
        .execute(Tuple.of(persons.toArray(String[]::new), Times.sql(until)))
        .replaceWithVoid();
  }

  /** Some persons who are due by then and whom nobody else holds; holds them. */
  Uni<List<String>> takeDue(SqlConnection connection, Instant until, int limit) {
    return connection
        .preparedQuery(TAKE_DUE)
        .execute(Tuple.of(Times.sql(until), limit))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString(0)).toList());
  }

  /** When the next person is due; {@link Instant#MAX}: nobody is. */
  Uni<Instant> nextDue(SqlClient connection) {
    return connection
        .query(NEXT_DUE)
        .execute()
        .map(rows -> Times.instantOrNull(rows.iterator().next().getOffsetDateTime(0)))
        .map(next -> next == null ? Instant.MAX : next);
  }

  /** Some persons after the given one of whom a rule holds, ascending. */
  Uni<List<String>> holders(SqlConnection connection, String after, int size) {
    return connection
        .preparedQuery(HOLDERS)
        .execute(Tuple.of(after, size))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString(0)).toList());
  }

  /** Forgets everything about persons. */
  Uni<Void> forget(SqlConnection connection, Collection<String> persons) {
    return delete(connection, FORGET, persons).chain(() -> delete(connection, NEVER_DUE, persons));
  }

  private static Uni<Void> delete(
      SqlConnection connection, String sql, Collection<String> persons) {
    return connection
        .preparedQuery(sql)
        .execute(Tuple.of(persons.toArray(String[]::new)))
        .replaceWithVoid();
  }

  private static String[] texts(List<Holding> holdings, Function<Holding, String> text) {
    return holdings.stream().map(text).toArray(String[]::new);
  }
}
