package io.clientele.scoring.basket;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Tells which categories a customer is likely to turn to next, by his last purchase. */
@ApplicationScoped
class NextCategories {

  // The categories of the last purchase of the person behind the id, where there is one that may be
  // profiled.
  private static final String LAST =
      """
      WITH who AS (
        SELECT coalesce((SELECT m.person_id FROM membership m WHERE m.customer_id = $1), $1) AS person_id),
      lines AS (
        SELECT l.at AS ordered_at, l.category FROM purchase_line l
        WHERE l.customer_id = ANY (ARRAY(
            SELECT person_id FROM who
            UNION SELECT m.customer_id FROM membership m JOIN who USING (person_id)))
          AND l.category <> '' AND l.quantity > 0
          AND NOT EXISTS (SELECT FROM person p JOIN who USING (person_id) WHERE p.profiling_refused))
      SELECT DISTINCT category FROM lines WHERE ordered_at = (SELECT max(ordered_at) FROM lines) ORDER BY 1
      """;

  private final Pool pool;
  private final RuleSetRepository repository;

  NextCategories(Pool pool, RuleSetRepository repository) {
    this.pool = pool;
    this.repository = repository;
  }

  /**
   * The likeliest categories, none of a customer who bought nothing.
   *
   * @throws io.clientele.contracts.error.ClienteleException RESULT_NOT_FOUND before anything was
   *     mined
   */
  Uni<List<Successions.Next>> of(String customerId, int limit) {
    return pool.withConnection(connection ->
        repository
            .successions(connection)
            .chain(successions ->
                last(connection, customerId).map(last -> successions.next(last, limit))));
  }

  private static Uni<List<String>> last(SqlConnection connection, String customerId) {
    return connection
        .preparedQuery(LAST)
        .execute(Tuple.of(customerId))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString(0)).toList());
  }
}
