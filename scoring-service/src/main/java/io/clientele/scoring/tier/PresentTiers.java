package io.clientele.scoring.tier;

import io.clientele.scoring.filter.Dimensions;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.standing.Moment;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The tiers that persons are in, whatever gave them. */
@ApplicationScoped
class PresentTiers {

  /** A person's tier and net revenue. */
  record Present(String tier, String currency, BigDecimal net) {}

  private final Dimensions dimensions;

  PresentTiers(Dimensions dimensions) {
    this.dimensions = dimensions;
  }

  /** Those of the persons, by id. */
  Uni<Map<String, Present>> of(Moment moment, Collection<String> ids) {
    String sql =
        "SELECT s.customer_id, "
            + dimensions.valueTier().expression()
            + ", s.currency, s.net"
            + Dimensions.ROWS
            + "AND s.customer_id = ANY ($3::text[])";
    return moment
        .connection()
        .preparedQuery(sql)
        .execute(Tuple.of(moment.snapshot(), Times.sql(moment.asOf()), ids.toArray(String[]::new)))
        .map(rows -> {
          Map<String, Present> found = new HashMap<>();
          rows.forEach(row ->
              found.put(
                  row.getString(0),
                  new Present(row.getString(1), row.getString(2), row.getBigDecimal(3))));
          return found;
        });
  }
}
