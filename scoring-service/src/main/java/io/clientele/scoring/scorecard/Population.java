package io.clientele.scoring.scorecard;

import io.clientele.scoring.standing.Moment;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Who there is at a moment. */
@ApplicationScoped
class Population {

  private static final String PAGE =
      "SELECT customer_id FROM standing WHERE snapshot = $1 AND customer_id > $2"
          + " ORDER BY customer_id LIMIT $3";

  // By the hash of their ids: the same persons as long as they are there, and like the others.
  private static final String SAMPLE =
      "SELECT customer_id FROM standing WHERE snapshot = $1"
          + " ORDER BY hashtextextended(customer_id, 0), customer_id LIMIT $2";

  private static final String SIZE = "SELECT count(*) FROM standing WHERE snapshot = $1";

  /** Up to {@code size} persons after the given one. */
  Uni<List<String>> page(Moment moment, String after, int size) {
    return moment
        .connection()
        .preparedQuery(PAGE)
        .execute(Tuple.of(moment.snapshot(), after, size))
        .map(Population::ids);
  }

  /** Up to {@code size} persons, always the same of the same base. */
  Uni<List<String>> sample(Moment moment, int size) {
    return moment
        .connection()
        .preparedQuery(SAMPLE)
        .execute(Tuple.of(moment.snapshot(), size))
        .map(Population::ids);
  }

  private static List<String> ids(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString(0)).toList();
  }

  /** How many there are. */
  Uni<Long> size(Moment moment) {
    return moment
        .connection()
        .preparedQuery(SIZE)
        .execute(Tuple.of(moment.snapshot()))
        .map(rows -> rows.iterator().next().getLong(0));
  }
}
