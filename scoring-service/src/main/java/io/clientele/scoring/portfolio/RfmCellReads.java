package io.clientele.scoring.portfolio;

import io.clientele.scoring.filter.Dimensions;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.rfm.RfmTaxonomy;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Counts customers by their RFM scores. */
@ApplicationScoped
class RfmCellReads {

  private final Moments moments;
  private final String statement;

  RfmCellReads(Moments moments, RfmTaxonomy taxonomy) {
    this.moments = moments;
    this.statement = Dimensions.rfmCells(taxonomy.scores());
  }

  /** The cells that are not empty, ascending by recency, frequency and monetary value. */
  Uni<List<RfmCell>> at(AsOf asOf) {
    return moments.read(asOf, this::cells);
  }

  private Uni<List<RfmCell>> cells(Moment moment) {
    return moment
        .connection()
        .preparedQuery(statement)
        .execute(Tuple.of(moment.snapshot(), Times.sql(moment.asOf())))
        .map(rows -> {
          List<RfmCell> cells = new ArrayList<>();
          rows.forEach(row ->
              cells.add(
                  new RfmCell(
                      row.getInteger(0), row.getInteger(1), row.getInteger(2), row.getLong(3))));
          return cells;
        });
  }
}
