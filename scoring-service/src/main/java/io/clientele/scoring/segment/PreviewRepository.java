package io.clientele.scoring.segment;

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
class PreviewRepository {

  // By the hash of their ids: always the same persons, and like the others in everything else.
  private static final String SAMPLE =
      "SELECT customer_id FROM standing WHERE snapshot = $1"
          + " ORDER BY hashtextextended(customer_id, 0), customer_id LIMIT $2";

  private static final String SIZE = "SELECT count(*) FROM standing WHERE snapshot = $1";

  /** Up to {@code size} persons in an order of chance that is the same each time. */
  Uni<List<String>> sample(Moment moment, int size) {
    return moment
        .connection()
        .preparedQuery(SAMPLE)
        .execute(Tuple.of(moment.snapshot(), size))
        .map(PreviewRepository::ids);
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
