package io.clientele.scoring.transition;

import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The labels recorded last, whose they are and when they are due. */
@ApplicationScoped
class LabelRepository {

  // An id as it is and the person behind it: after a merge both may have labels.
  private static final String CONCERNED =
      """
      SELECT t.id FROM unnest($1::text[]) AS t (id)
      UNION
      SELECT m.person_id FROM membership m WHERE m.customer_id = ANY ($1::text[])
      """;

  // By arrays and single look-ups: the cost is that of the persons asked for, whatever the base.
  private static final String ADMIT =
      """
      INSERT INTO labelled_person (person_id)
      SELECT c.id COLLATE "C" FROM (%s) AS c (id)
      WHERE (SELECT true FROM labelled_person p WHERE p.person_id = c.id LIMIT 1) IS NULL
        AND (SELECT true FROM standing s WHERE s.snapshot = 0 AND s.customer_id = c.id LIMIT 1)
      ORDER BY 1
      ON CONFLICT DO NOTHING
      """
          .formatted(CONCERNED);

  private static final String HOLD =
      """
      SELECT p.person_id, p.due_at, nullif(p.recorded_until, '-infinity') FROM labelled_person p
      WHERE p.person_id = ANY (ARRAY(%s)) ORDER BY p.person_id FOR UPDATE OF p
      """
          .formatted(CONCERNED);

  private static final String STILL_DUE =
      "SELECT person_id, due_at FROM labelled_person WHERE person_id = ANY ($1::text[]) AND due_at <= $2";

  private static final String TAKE_DUE =
      """
      SELECT person_id, due_at FROM labelled_person WHERE due_at <= $1
      ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED
      """;

  private static final String NEXT_DUE =
      """
      SELECT least((SELECT min(due_at) FROM labelled_person), (SELECT min(due_at) FROM label),
        (SELECT min(look_at) FROM labelled_person WHERE look_at < 'infinity'))
      """;

  // Each is due anew only where who computes its labels says when.
  private static final String TAKE_LOOKS =
      """
      WITH due AS (
        SELECT person_id, look_at FROM labelled_person WHERE look_at <= $1 AND look_at < 'infinity'
        ORDER BY look_at LIMIT $2 FOR UPDATE SKIP LOCKED),
      taken AS (
        UPDATE labelled_person p SET look_at = NULL WHERE p.person_id = ANY (ARRAY(SELECT person_id FROM due)))
      SELECT person_id, look_at FROM due
      """;

  private static final String LOOK_AT =
      """
      UPDATE labelled_person p SET look_at = coalesce(t.at, 'infinity')
      FROM unnest($1::text[], $2::timestamptz[]) AS t (person_id, at)
      WHERE p.person_id = t.person_id AND p.look_at IS DISTINCT FROM coalesce(t.at, 'infinity')
      """;

  private static final String LOOK_AGAIN =
      "UPDATE labelled_person SET look_at = greatest($2, recorded_until) WHERE person_id = ANY ($1::text[]) AND look_at > $2";

  // Who has no standing any more has no labels and is not waited for.
  private static final String RENEW_DUE =
      """
      WITH asked AS (SELECT * FROM unnest($1::text[], $2::timestamptz[]) AS a (person_id, at)),
      gone AS (
        DELETE FROM labelled_person p WHERE p.person_id = ANY ($1::text[]) AND (
          SELECT true FROM standing s WHERE s.snapshot = 0 AND s.customer_id = p.person_id LIMIT 1) IS NULL)
      UPDATE labelled_person p SET due_at = n.next_due, recorded_until = a.at
      FROM asked a CROSS JOIN LATERAL (%s) AS n
      WHERE p.person_id = a.person_id AND p.person_id = ANY ($1::text[])
        AND (p.due_at, p.recorded_until) IS DISTINCT FROM (n.next_due, a.at)
      """
          .formatted(RecordedLabels.nextDue("a.person_id", "a.at"));

  private static final String UNLIKE_THEIR_TIER =
      """
      SELECT n.customer_id FROM (%s) AS n
      LEFT JOIN label l ON l.person_id = n.customer_id AND l.dimension = '%s'
      WHERE n.customer_id > $2 AND n.label IS DISTINCT FROM l.label AND $1::timestamptz IS NOT NULL
      ORDER BY n.customer_id LIMIT $3
      """;

  private final Pool pool;
  private final RecordedLabels recorded;

  LabelRepository(Pool pool, RecordedLabels recorded) {
    this.pool = pool;
    this.recorded = recorded;
  }

  /**
   * Holds the labels of the persons behind the ids until the transaction ends, those of persons who
   * have none yet included.
   *
   * @return those who have labels, or are to have some
   */
  Uni<List<Held>> hold(SqlConnection connection, Collection<String> customerIds) {
    Tuple ids = Tuple.of(customerIds.toArray(String[]::new));
    return connection
        .preparedQuery(ADMIT)
        .execute(ids)
        .chain(() -> connection.preparedQuery(HOLD).execute(ids))
        .map(LabelRepository::held);
  }

  /** Those of held persons who are due by then, with the instants at which they are. */
  Uni<List<Due>> stillDue(SqlConnection connection, List<Due> held, Instant until) {
    return connection
        .preparedQuery(STILL_DUE)
        .execute(Tuple.of(persons(held), Times.sql(until)))
        .map(LabelRepository::dues);
  }

  /** Some who are due by then and whom nobody else holds, the earliest first; holds them. */
  Uni<List<Due>> takeDue(SqlConnection connection, Instant until, int limit) {
    return connection
        .preparedQuery(TAKE_DUE)
        .execute(Tuple.of(Times.sql(until), limit))
        .map(LabelRepository::dues);
  }

  /** Some who are to be looked at by then and whom nobody else holds, with when; holds them. */
  Uni<SortedMap<String, Instant>> takeLooks(SqlConnection connection, Instant until, int limit) {
    return connection
        .preparedQuery(TAKE_LOOKS)
        .execute(Tuple.of(Times.sql(until), limit))
        .map(rows -> {
          SortedMap<String, Instant> due = new TreeMap<>();
          dues(rows).forEach(one -> due.put(one.personId(), one.at()));
          return due;
        });
  }

  /** Sets when held persons are looked at next; null: not because of time. */
  Uni<Void> lookAt(SqlConnection connection, SortedMap<String, @Nullable Instant> next) {
    @Nullable OffsetDateTime[] at = new OffsetDateTime[next.size()];
    int place = 0;
    for (Instant instant : next.values()) {
      at[place++] = instant == null ? null : Times.sql(instant);
    }
    return connection
        .preparedQuery(LOOK_AT)
        .execute(Tuple.of(next.keySet().toArray(String[]::new), at))
        .replaceWithVoid();
  }

  /** Has held persons looked at by then, if anybody looks at them at all. */
  Uni<Void> lookAgain(SqlConnection connection, String[] persons, Instant at) {
    return connection
        .preparedQuery(LOOK_AGAIN)
        .execute(Tuple.of(persons, Times.sql(at)))
        .replaceWithVoid();
  }

  /** When the next label is due. */
  Uni<Optional<Instant>> nextDue() {
    return pool.query(NEXT_DUE)
        .execute()
        .map(rows ->
            Optional.ofNullable(rows.iterator().next().getOffsetDateTime(0))
                .map(OffsetDateTime::toInstant));
  }

  /** Notes that persons were looked at and when each is due next; forgets who has no standing. */
  Uni<Void> renewDue(SqlConnection connection, List<Due> looked) {
    return connection
        .preparedQuery(RENEW_DUE)
        .execute(Tuple.of(persons(looked), instants(looked)))
        .replaceWithVoid();
  }

  /** Some persons after the given one whose value tier is not the one recorded, ascending. */
  Uni<List<String>> unlikeTheirTier(Instant time, String after, int limit) {
    return pool.preparedQuery(
            UNLIKE_THEIR_TIER.formatted(recorded.valueTiers(), recorded.valueTierId()))
        .execute(Tuple.of(Times.sql(time), after, limit))
        .map(rows -> {
          List<String> ids = new ArrayList<>();
          rows.forEach(row -> ids.add(row.getString(0)));
          return ids;
        });
  }

  static String[] persons(List<Due> dues) {
    return dues.stream().map(Due::personId).toArray(String[]::new);
  }

  static OffsetDateTime[] instants(List<Due> dues) {
    return dues.stream().map(due -> Times.sql(due.at())).toArray(OffsetDateTime[]::new);
  }

  private static List<Due> dues(RowSet<Row> rows) {
    List<Due> dues = new ArrayList<>();
    for (Row row : rows) {
      dues.add(new Due(row.getString(0), row.getOffsetDateTime(1).toInstant()));
    }
    return dues;
  }

  private static List<Held> held(RowSet<Row> rows) {
    List<Held> held = new ArrayList<>();
    for (Row row : rows) {
      OffsetDateTime due = row.getOffsetDateTime(1);
      OffsetDateTime until = row.getOffsetDateTime(2);
      held.add(
          new Held(
              row.getString(0),
              until == null ? Instant.MIN : until.toInstant(),
              due == null ? Instant.MAX : due.toInstant()));
    }
    return held;
  }
}
