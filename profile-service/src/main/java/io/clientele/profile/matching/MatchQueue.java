package io.clientele.profile.matching;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Customers to be compared with others once more: something about them is different now. */
@ApplicationScoped
public class MatchQueue {

  private static final String ADD =
      "INSERT INTO match_due (customer_id) SELECT * FROM unnest($1::text[])";

  private static final String ADD_ALL =
      "INSERT INTO match_due (customer_id) SELECT customer_id FROM customer";

  // An array, for it is made once: a plan may run a subquery anew for each row, and with it the
  // limit.
  private static final String TAKE =
      """
      DELETE FROM match_due
      WHERE seq = ANY (ARRAY(SELECT seq FROM match_due ORDER BY seq LIMIT $1 FOR UPDATE SKIP LOCKED))
      RETURNING customer_id
      """;

  /** Adds customers within the caller's transaction; waits for nobody. */
  public Uni<Void> add(SqlConnection connection, Collection<String> customerIds) {
    if (customerIds.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return connection
        .preparedQuery(ADD)
        .execute(Tuple.of(customerIds.toArray(String[]::new)))
        .replaceWithVoid();
  }

  /** Adds everybody. */
  Uni<Void> addAll(SqlConnection connection) {
    return connection.preparedQuery(ADD_ALL).execute().replaceWithVoid();
  }

  /** Takes customers out within the caller's transaction. */
  Uni<Collection<String>> take(SqlConnection connection, int limit) {
    return connection
        .preparedQuery(TAKE)
        .execute(Tuple.of(limit))
        .map(rows -> {
          Collection<String> customers = new java.util.TreeSet<>();
          rows.forEach(row -> customers.add(row.getString("customer_id")));
          return customers;
        });
  }
}
