package io.clientele.scoring.portfolio;

import io.clientele.scoring.clv.Buyers;
import io.clientele.scoring.model.ValueModel;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
  private final BuyerReads buyers;

  ParetoReads(Moments moments, BuyerReads buyers) {
    this.moments = moments;
    this.buyers = buyers;
  }

  /** By currency, ascending. */
  Uni<List<Curve>> curves(AsOf asOf, Basis basis) {
    return basis == Basis.CLV
        ? moments
            .read(asOf, this::expected)
            .emitOn(Infrastructure.getDefaultWorkerPool())
            .map(ParetoReads::expected)
        : moments.read(asOf, moment -> brought(moment, basis));
  }

  // Of the currency of the model's spend alone; what is computed is computed after the reading.
  private Uni<Read> expected(Moment moment) {
    ValueModel model = moment.models().value();
    return model == null
        ? Uni.createFrom().item(new Read(null, new TreeMap<>()))
        : buyers.at(moment).map(columns -> new Read(model, columns));
  }

  private record Read(@Nullable ValueModel model, SortedMap<String, Buyers> columns) {}

  private static List<Curve> expected(Read read) {
    List<Curve> curves = new ArrayList<>();
    ValueModel model = read.model();
    read.columns()
        .forEach((currency, gathered) -> {
          if (model != null && model.spends(currency)) {
            Concentration spread = Concentration.of(model.model().expect(gathered).clv());
            curves.add(
                new Curve(
                    currency,
                    BigDecimal.valueOf(spread.total()).setScale(2, RoundingMode.HALF_EVEN),
                    spread));
          }
        });
    return curves;
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
