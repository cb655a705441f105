package io.clientele.scoring.scorecard;

import io.clientele.scoring.transition.Cause;
import io.clientele.scoring.transition.LabelNow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Finds bands that were recorded. */
@ApplicationScoped
class BandRepository {

  private static final String BANDED =
      """
      SELECT DISTINCT person_id FROM label
      WHERE person_id > $1 AND dimension IN (SELECT name FROM scorecard)
      ORDER BY person_id LIMIT $2
      """;

  private static final String RETIRED =
      """
      SELECT person_id, dimension FROM label
      WHERE person_id = ANY ($1::text[])
        AND dimension IN (SELECT name FROM scorecard EXCEPT SELECT name FROM scorecard WHERE state = 'IN_FORCE')
      """;

  /** Persons after the given one who have a band, ascending. */
  Uni<List<String>> banded(SqlConnection connection, String after, int size) {
    return connection
        .preparedQuery(BANDED)
        .execute(Tuple.of(after, size))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString(0)).toList());
  }

  /** No band any more, for each that one of the persons has by a scorecard out of force. */
  Uni<List<LabelNow>> retired(SqlConnection connection, List<String> persons, Instant now) {
    return connection
        .preparedQuery(RETIRED)
        .execute(Tuple.of(persons.toArray(String[]::new)))
        .map(rows -> {
          List<LabelNow> gone = new ArrayList<>();
          for (Row row : rows) {
            gone.add(
                new LabelNow(
                    row.getString(0),
                    row.getString(1),
                    "",
                    now,
                    Cause.DEFINITION,
                    "the scorecard is out of force",
                    null));
          }
          return gone;
        });
  }
}
