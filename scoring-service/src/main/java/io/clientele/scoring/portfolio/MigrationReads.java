package io.clientele.scoring.portfolio;

import io.clientele.scoring.filter.Dimension;
import io.clientele.scoring.filter.Dimensions;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares the labels of everybody at two times. */
@ApplicationScoped
class MigrationReads {

  private static final String BOTH =
      """
      SELECT coalesce(earlier.label, ''), coalesce(later.label, ''), count(*)
      FROM (%s) AS earlier FULL JOIN (%s) AS later USING (customer_id)
      GROUP BY 1, 2
      """;

  private final Moments moments;

  MigrationReads(Moments moments) {
    this.moments = moments;
  }

  /** How many had which label at the first time and which one at the second. */
  Uni<Migration> migration(MigrationQuery query) {
    return moments.readBoth(
        query.from(), query.until(), (from, until) -> count(query.dimension(), from, until));
  }

  private static Uni<Migration> count(Dimension dimension, Moment from, Moment until) {
    String labels =
        "SELECT s.customer_id, " + dimension.expression() + " AS label" + Dimensions.ROWS;
    // The database has to know the type of a time that the labels do not ask for.
    String earlier = labels + " AND $2::timestamptz IS NOT NULL";
    return from.connection()
        .preparedQuery(BOTH.formatted(earlier, Dimensions.elsewhere(earlier, "$3", "$4")))
        .execute(
            Tuple.of(
                from.snapshot(), Times.sql(from.asOf()), until.snapshot(), Times.sql(until.asOf())))
        .map(rows ->
            new Migration(
                dimension.id(),
                from.asOf(),
                until.asOf(),
                dimension.labels(),
                cells(rows, dimension.labels())));
  }

  // Who was not known stands before all labels.
  private static List<Migration.Cell> cells(RowSet<Row> rows, List<String> labels) {
    List<Migration.Cell> cells = new ArrayList<>();
    rows.forEach(
        row -> cells.add(new Migration.Cell(row.getString(0), row.getString(1), row.getLong(2))));
    cells.sort(
        Comparator.<Migration.Cell>comparingInt(cell -> labels.indexOf(cell.from()))
            .thenComparingInt(cell -> labels.indexOf(cell.to())));
    return cells;
  }
}
