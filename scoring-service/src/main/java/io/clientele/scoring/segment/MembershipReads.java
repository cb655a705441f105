package io.clientele.scoring.segment;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.person.PersonRepository;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Reads who belongs to what, as it was recorded last. */
@ApplicationScoped
class MembershipReads {

  private static final int EXPORTED_AT_ONCE = 1_000;

  private static final String LAST_CHANGE =
      """
      LEFT JOIN LATERAL (
        SELECT c.at, c.to_label, c.reason FROM label_change c
        WHERE c.customer_id = %1$s AND c.dimension = %2$s AND c.at >= coalesce(l.since, '-infinity')
        ORDER BY c.at DESC, c.seq DESC LIMIT 1) AS c ON true
      """;

  private static final String OF_PERSON =
      """
      SELECT s.name, s.version, $1::text AS person_id, l.person_id IS NOT NULL AS member, coalesce(l.since, c.at) AS since,
        coalesce(c.reason, '') AS reason,
        EXISTS (SELECT FROM standing t WHERE t.snapshot = 0 AND t.customer_id = $1) AS known
      FROM segment s LEFT JOIN label l ON l.person_id = $1 AND l.dimension = 'segment:' || s.name
      """
          + LAST_CHANGE.formatted("$1", "'segment:' || s.name");

  private static final String ONE = OF_PERSON + " WHERE s.name = $2";

  private static final String ALL_OF_PERSON =
      OF_PERSON
          + """
           WHERE s.name = ANY (ARRAY(
             SELECT substr(d.dimension, 9) FROM label d
             WHERE d.person_id = $1 AND starts_with(d.dimension, 'segment:')))
           ORDER BY s.name
          """;

  private static final String MEMBERS =
      """
      SELECT s.name, s.version, l.person_id, true AS member, l.since, coalesce(c.reason, '') AS reason
      FROM label l CROSS JOIN (SELECT name, version FROM segment WHERE name = $1) AS s
      """
          + LAST_CHANGE.formatted("l.person_id", "l.dimension")
          + """
           WHERE l.dimension = 'segment:' || $1 AND l.person_id > $2
          ORDER BY l.person_id LIMIT $3
          """;

  private static final String COUNT =
      "SELECT substr(dimension, 9), count(*) FROM label WHERE dimension = ANY ($1::text[]) GROUP BY 1";

  // By person which of the segments, as bits; then how many have the same.
  private static final String SHARED =
      """
      SELECT bits, count(*) FROM (
        SELECT l.person_id, bit_or(1::bigint << (t.place::int - 1)) AS bits
        FROM unnest($1::text[]) WITH ORDINALITY AS t (dimension, place) JOIN label l ON l.dimension = t.dimension
        GROUP BY l.person_id) AS persons
      GROUP BY bits
      """;

  private static final String KNOWN =
      "SELECT EXISTS (SELECT FROM standing WHERE snapshot = 0 AND customer_id = $1)";

  private final Pool pool;
  private final PersonRepository persons;

  MembershipReads(Pool pool, PersonRepository persons) {
    this.pool = pool;
    this.persons = persons;
  }

  /**
   * Whether a customer belongs to a segment.
   *
   * @return fails with SEGMENT_NOT_FOUND; CUSTOMER_NOT_FOUND where nothing is known of the
   *     customer; WRONG_STATE where the person refused to be profiled
   */
  Uni<Membership> of(String segment, String customerId) {
    return pool.withConnection(connection ->
        person(connection, customerId)
            .chain(person ->
                connection
                    .preparedQuery(ONE)
                    .execute(Tuple.of(person, segment))
                    .map(rows -> one(rows))));
  }

  private static Membership one(RowSet<Row> rows) {
    if (!rows.iterator().hasNext()) {
      throw SegmentName.notFound();
    }
    Row row = rows.iterator().next();
    if (!row.getBoolean("known")) {
      throw unknown();
    }
    return membership(row);
  }

  private Uni<String> person(SqlConnection connection, String customerId) {
    return persons
        .profiles(connection, List.of(customerId))
        .map(profiles -> Objects.requireNonNull(profiles.get(customerId)))
        .map(profile -> {
          if (profile.profilingRefused()) {
            throw new ClienteleException(
                ErrorCode.WRONG_STATE,
                "customer_id",
                "the person refused to be profiled and belongs to no segment");
          }
          return profile.personId();
        });
  }

  private static ClienteleException unknown() {
    return new ClienteleException(
        ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "nothing is known of this customer");
  }

  /** The segments that a customer belongs to, by name; fails as a single look-up does. */
  Uni<List<Membership>> of(String customerId) {
    return pool.withConnection(connection ->
        person(connection, customerId)
            .chain(person ->
                connection
                    .preparedQuery(ALL_OF_PERSON)
                    .execute(Tuple.of(person))
                    .map(MembershipReads::memberships)
                    .call(found ->
                        found.isEmpty()
                            ? checkKnown(connection, person)
                            : Uni.createFrom().voidItem())));
  }

  private static Uni<Void> checkKnown(SqlConnection connection, String person) {
    return connection
        .preparedQuery(KNOWN)
        .execute(Tuple.of(person))
        .invoke(rows -> {
          if (!rows.iterator().next().getBoolean(0)) {
            throw unknown();
          }
        })
        .replaceWithVoid();
  }

  /** Up to {@code size} members after a person, by id. */
  Uni<List<Membership>> members(String segment, String after, int size) {
    return pool.preparedQuery(MEMBERS)
        .execute(Tuple.of(segment, after, size))
        .map(MembershipReads::memberships);
  }

  /** All members by id, page by page as they are asked for. */
  Multi<List<Membership>> all(String segment) {
    return Multi.createBy()
        .repeating()
        .uni(() -> new Export(segment), Export::next)
        .whilst(page -> page.size() == EXPORTED_AT_ONCE)
        .filter(page -> !page.isEmpty());
  }

  /** One reader's place; its reads follow one another. */
  private final class Export {

    private final String segment;
    private String after = "";

    Export(String segment) {
      this.segment = segment;
    }

    Uni<List<Membership>> next() {
      return members(segment, after, EXPORTED_AT_ONCE)
          .invoke(page -> after = page.isEmpty() ? after : page.getLast().personId());
    }
  }

  /** How many members segments have, by name; those of none are left out. */
  Uni<Map<String, Long>> count(List<String> segments) {
    return pool.preparedQuery(COUNT)
        .execute(Tuple.of(dimensions(segments)))
        .map(rows -> {
          Map<String, Long> found = new HashMap<>();
          rows.forEach(row -> found.put(row.getString(0), row.getLong(1)));
          return found;
        });
  }

  /** Who shares what; of at most 63 segments. */
  Uni<Overlap> overlap(List<String> segments) {
    return pool.preparedQuery(SHARED)
        .execute(Tuple.of(dimensions(segments)))
        .map(rows -> {
          Map<Long, Long> counts = new HashMap<>();
          rows.forEach(row -> counts.put(row.getLong(0), row.getLong(1)));
          return Overlap.of(segments, counts);
        });
  }

  private static String[] dimensions(List<String> segments) {
    return segments.stream().map(SegmentName::dimension).toArray(String[]::new);
  }

  private static List<Membership> memberships(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(MembershipReads::membership)
        .toList();
  }

  private static Membership membership(Row row) {
    return new Membership(
        row.getString("name"),
        row.getInteger("version"),
        row.getString("person_id"),
        row.getBoolean("member"),
        Times.instantOrNull(row.getOffsetDateTime("since")),
        row.getString("reason"));
  }
}
