package io.clientele.scoring.standing;

import io.clientele.scoring.filter.Condition;
import io.clientele.scoring.filter.Dimension;
import io.clientele.scoring.filter.Dimensions;
import io.clientele.scoring.filter.Order;
import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists and counts standings at a moment. */
@ApplicationScoped
public class StandingSearch {

  private static final String MONEY =
      """
      SELECT s.currency, count(*), sum(s.orders)::bigint, sum(s.refunds)::bigint, sum(s.net),
        coalesce(sum(s.net) FILTER (WHERE %s), 0)
      %s AND s.orders > 0 GROUP BY s.currency ORDER BY s.currency
      """
          .formatted(Dimensions.IN_TOP, Dimensions.ROWS);

  private final Dimensions dimensions;

  StandingSearch(Dimensions dimensions) {
    this.dimensions = dimensions;
  }

  /** Up to {@code limit} standings that meet the condition, in order, after a place. */
  public Uni<List<Standing>> list(
      Moment moment, Condition condition, Order order, Optional<Place> after, int limit) {
    List<Object> parameters = parameters(moment, condition);
    String behind = "";
    if (after.isPresent()) {
      parameters.add(after.get().value());
      parameters.add(after.get().customerId());
      behind = order.after(parameters.size() - 1, parameters.size());
    }
    String sql =
        "SELECT "
            + StandingRows.SELECTED
            + rows(condition)
            + behind
            + order.sql()
            + " LIMIT "
            + limit;
    return moment
        .connection()
        .preparedQuery(sql)
        .execute(Tuple.from(parameters))
        .map(rows -> {
          List<Standing> found = new ArrayList<>();
          rows.forEach(row -> found.add(StandingRows.standing(row)));
          return found;
        });
  }

  /** How many standings meet the condition. */
  public Uni<Long> count(Moment moment, Condition condition) {
    return moment
        .connection()
        .preparedQuery("SELECT count(*)" + rows(condition))
        .execute(Tuple.from(parameters(moment, condition)))
        .map(rows -> rows.iterator().next().getLong(0));
  }

  // The database has to know the type of $2 even where no condition asks for the time.
  private static String rows(Condition condition) {
    return Dimensions.ROWS + "AND $2::timestamptz IS NOT NULL AND " + condition.sql();
  }

  private static List<Object> parameters(Moment moment, Condition condition) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(moment.snapshot());
    parameters.add(Times.sql(moment.asOf()));
    parameters.addAll(condition.parameters());
    return parameters;
  }

  /** How many customers have each label; a label that nobody has is left out. */
  public Uni<List<LabelCount>> labels(Moment moment) {
    return moment
        .connection()
        .preparedQuery(labelsSql())
        .execute(Tuple.of(moment.snapshot(), Times.sql(moment.asOf())))
        .map(rows -> {
          List<LabelCount> counts = new ArrayList<>();
          for (var row : rows) {
            for (int i = 0; i < dimensions.all().size(); i++) {
              String label = row.getString(i);
              if (label != null) {
                String dimension = dimensions.all().get(i).id();
                counts.add(new LabelCount(dimension, label, row.getLong(dimensions.all().size())));
              }
            }
          }
          return counts;
        });
  }

  private String labelsSql() {
    List<Dimension> all = dimensions.all();
    String expressions =
        all.stream()
            .map(dimension -> dimension.expression() + " AS " + dimension.id())
            .collect(Collectors.joining(", "));
    String sets =
        all.stream().map(dimension -> "(" + dimension.id() + ")").collect(Collectors.joining(", "));
    return "SELECT %s, count(*) FROM (SELECT %s %s) AS labels GROUP BY GROUPING SETS (%s)"
        .formatted(
            all.stream().map(Dimension::id).collect(Collectors.joining(", ")),
            expressions,
            Dimensions.ROWS,
            sets);
  }

  /** What the buyers of each currency brought, ascending by currency. */
  public Uni<List<CurrencyTotal>> currencies(Moment moment) {
    return moment
        .connection()
        .preparedQuery(MONEY)
        .execute(Tuple.of(moment.snapshot(), Times.sql(moment.asOf())))
        .map(rows -> {
          List<CurrencyTotal> totals = new ArrayList<>();
          rows.forEach(row ->
              totals.add(
                  new CurrencyTotal(
                      row.getString(0),
                      row.getLong(1),
                      row.getLong(2),
                      row.getLong(3),
                      row.getBigDecimal(4),
                      row.getBigDecimal(5))));
          return totals;
        });
  }
}
