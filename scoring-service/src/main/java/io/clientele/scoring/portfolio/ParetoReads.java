package io.clientele.scoring.portfolio;

import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads how the value of the buyers is spread over them. */
@ApplicationScoped
class ParetoReads {

  private static final String VALUES =
      """
      SELECT currency, sum(value) AS total, array_agg(value::float8) AS values
      FROM (SELECT s.currency, %s AS value FROM standing s WHERE s.snapshot = $1 AND s.orders > 0) AS buyer
      GROUP BY currency ORDER BY currency
      """;
  private static final String NET_REVENUE = VALUES.formatted("s.net");
  private static final String PROFIT = VALUES.formatted("s.net - s.known_cost");

  private final Moments moments;

  ParetoReads(Moments moments) {
    this.moments = moments;
  }

  /** By currency, ascending. */
  Uni<List<Curve>> curves(AsOf asOf, Basis basis) {
    return moments.read(asOf, moment -> brought(moment, basis));
  }

  private static Uni<List<Curve>> brought(Moment moment, Basis basis) {
    String sql =
        switch (basis) {
          case NET_REVENUE -> NET_REVENUE;
          case PROFIT -> PROFIT;
          case CLV -> throw new IllegalArgumentException("what is expected was not brought yet");
        };
    return moment
        .connection()
        .preparedQuery(sql)
        .execute(Tuple.of(moment.snapshot()))
        .map(rows -> {
          List<Curve> curves = new ArrayList<>();
          rows.forEach(row ->
              curves.add(
                  new Curve(
                      row.getString("currency"),
                      row.getBigDecimal("total"),
                      Concentration.of(
                          Arrays.stream(row.getArrayOfDoubles("values"))
                              .mapToDouble(Double::doubleValue)
                              .toArray()))));
          return curves;
        });
  }
}
