package io.clientele.scoring.need;

import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what customers asked for in their feedback, which is kept with their opinions. */
@ApplicationScoped
class SaidNeedReads {

  // The last of each topic: one that was said a hundred times is one need.
  private static final String OF =
      """
      SELECT DISTINCT ON (o.customer_id, w.topic) o.customer_id, w.topic, o.source, o.feedback_id, o.occurred_at
      FROM opinion o, unnest(o.wishes) AS w (topic)
      WHERE o.customer_id = ANY ($1::text[]) AND o.occurred_at <= $2 AND o.wishes <> '{}'
      ORDER BY o.customer_id, w.topic, o.occurred_at DESC, o.source, o.feedback_id
      """;

  /** What was said by the customers up to a time, by their ids. */
  Uni<Map<String, List<ToldNeed>>> of(
      SqlClient client, Collection<String> customers, Instant asOf) {
    return client
        .preparedQuery(OF)
        .execute(Tuple.of(customers.toArray(String[]::new), Times.sql(asOf)))
        .map(rows -> {
          Map<String, List<ToldNeed>> said = new HashMap<>();
          rows.forEach(row ->
              said.computeIfAbsent(row.getString("customer_id"), _ -> new ArrayList<>())
                  .add(need(row)));
          return said;
        });
  }

  private static ToldNeed need(Row row) {
    return new ToldNeed(
        row.getString("topic"),
        null,
        NeedSource.SAID,
        "said in feedback %s of %s"
            .formatted(row.getString("feedback_id"), row.getString("source")),
        Times.micros(row.getOffsetDateTime("occurred_at").toInstant()));
  }
}
