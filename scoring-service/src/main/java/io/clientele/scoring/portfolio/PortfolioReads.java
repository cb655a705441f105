package io.clientele.scoring.portfolio;

import io.clientele.scoring.clv.Buyers;
import io.clientele.scoring.model.ValueModel;
import io.clientele.scoring.portfolio.Portfolio.Holding;
import io.clientele.scoring.portfolio.Portfolio.Known;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what the base brought, and forecasts what it will bring. */
@ApplicationScoped
class PortfolioReads {

  private static final String KNOWN =
      """
      SELECT s.currency, count(*) AS buyers, sum(s.net) AS net, sum(s.gross) AS gross,
        sum(s.costed_orders)::bigint AS costed_orders, sum(s.costed_gross) AS costed_gross,
        sum(s.costed_gross - s.costed_refunded - s.known_cost) AS known_profit
      FROM standing s WHERE s.snapshot = $1 AND s.orders > 0 GROUP BY s.currency ORDER BY s.currency
      """;

  private record Read(List<Known> known, SortedMap<String, Buyers> buyers, Moment moment) {}

  private final Moments moments;
  private final BuyerReads buyers;

  PortfolioReads(Moments moments, BuyerReads buyers) {
    this.moments = moments;
    this.buyers = buyers;
  }

  /** The base at a time; what is computed is computed when the transaction has ended. */
  Uni<Portfolio> at(AsOf asOf) {
    return moments
        .read(asOf, this::read)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(PortfolioReads::portfolio);
  }

  private Uni<Read> read(Moment moment) {
    return known(moment)
        .chain(known ->
            moment.models().value() == null
                ? Uni.createFrom().item(new Read(known, new TreeMap<>(), moment))
                : buyers.at(moment).map(columns -> new Read(known, columns, moment)));
  }

  private static Uni<List<Known>> known(Moment moment) {
    return moment
        .connection()
        .preparedQuery(KNOWN)
        .execute(Tuple.of(moment.snapshot()))
        .map(rows -> {
          List<Known> known = new ArrayList<>();
          rows.forEach(row ->
              known.add(
                  new Known(
                      row.getString("currency"),
                      row.getLong("buyers"),
                      row.getBigDecimal("net"),
                      row.getBigDecimal("gross"),
                      row.getLong("costed_orders"),
                      row.getBigDecimal("costed_gross"),
                      row.getBigDecimal("known_profit"))));
          return known;
        });
  }

  private static Portfolio portfolio(Read read) {
    ValueModel model = read.moment().models().value();
    if (model == null) {
      return new Portfolio(
          "", 0, read.known().stream().map(known -> new Holding(known, null, false)).toList());
    }
    return new Portfolio(
        model.id(),
        model.model().terms().horizonDays(),
        read.known().stream().map(known -> holding(known, read.buyers(), model)).toList());
  }

  private static Holding holding(Known known, SortedMap<String, Buyers> buyers, ValueModel model) {
    boolean spends = model.spends(known.currency());
    Buyers columns = Objects.requireNonNull(buyers.get(known.currency()));
    return new Holding(known, PortfolioForecast.of(model.model(), columns, spends), spends);
  }
}
