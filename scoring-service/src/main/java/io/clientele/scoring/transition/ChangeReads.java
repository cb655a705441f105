package io.clientele.scoring.transition;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads the changes in the order of the feed. */
@ApplicationScoped
class ChangeReads {

  private static final int COUNT_LIMIT = 1_000_000;

  // A transaction that is still open has an id at or above xmin: nothing below can appear any more.
  // The last row of the stretch comes along in any case: it is where the feed goes on. Of whoever
  // refused to be profiled since, only that the labels ended is told.
  private static final String PAGE =
      """
      WITH stretch AS (
        SELECT c.*, row_number() OVER (ORDER BY c.xid, c.seq) AS place, count(*) OVER () AS size
        FROM (SELECT * FROM label_change
              WHERE (xid, seq) > ($1::text::xid8, $2::bigint) AND xid < feed_number(pg_snapshot_xmin(pg_current_snapshot()))
              ORDER BY xid, seq LIMIT $3) AS c),
      judged AS (
        SELECT c.*, (cardinality($4::text[]) = 0 OR c.dimension = ANY ($4::text[]))
          AND (cardinality($5::text[]) = 0 OR c.customer_id IN (%s))
          AND (c.to_label = '' OR NOT EXISTS (
            SELECT FROM person p WHERE p.profiling_refused AND p.person_id = coalesce(
              (SELECT m.person_id FROM membership m WHERE m.customer_id = c.customer_id), c.customer_id))) AS wanted
        FROM stretch AS c)
      SELECT %s, c.wanted, c.size FROM judged AS c WHERE c.wanted OR c.place = c.size ORDER BY c.xid, c.seq
      """
          .formatted(ChangeRows.IDS_OF_PERSONS.formatted("$5"), ChangeRows.SELECTED);

  private static final String PENDING =
      """
      SELECT count(*) AS pending
      FROM (SELECT FROM label_change WHERE (xid, seq) > ($1::text::xid8, $2::bigint) LIMIT $3) AS later
      """;

  // Numbers begin at 1: whatever can be read already comes before, all else after.
  private static final String NOW =
      "SELECT feed_number(pg_snapshot_xmin(pg_current_snapshot()))::text";

  private final Pool pool;

  ChangeReads(Pool pool) {
    this.pool = pool;
  }

  /** The place of a token; without one the place after all that can be read now. */
  Uni<Place> place(String token) {
    return token.isEmpty()
        ? pool.query(NOW)
            .execute()
            .map(rows -> new Place(Long.parseLong(rows.iterator().next().getString(0)), 0))
        : Uni.createFrom().item(() -> Place.of(token));
  }

  /** The next stretch of the feed after a place, of which no change is ever skipped. */
  Uni<ChangePage> after(Place place, ChangeFilter filter, int limit) {
    return pool.preparedQuery(PAGE)
        .execute(
            Tuple.of(
                Long.toString(place.xid()),
                place.seq(),
                limit,
                filter.dimensions().toArray(String[]::new),
                filter.customerIds().toArray(String[]::new)))
        .map(rows -> page(rows, place, limit));
  }

  private static ChangePage page(RowSet<Row> rows, Place place, int limit) {
    List<LabelChange> changes = new ArrayList<>(rows.size());
    Place next = place;
    boolean more = false;
    for (Row row : rows) {
      next = ChangeRows.place(row);
      more = row.getLong("size") == limit;
      if (row.getBoolean("wanted")) {
        changes.add(ChangeRows.change(row));
      }
    }
    return new ChangePage(changes, next, more);
  }

  /** How many changes come after a place, readable or about to be; at most 1,000,000. */
  Uni<Long> pending(Place after) {
    return pool.preparedQuery(PENDING)
        .execute(Tuple.of(Long.toString(after.xid()), after.seq(), COUNT_LIMIT))
        .map(rows -> rows.iterator().next().getLong("pending"));
  }
}
