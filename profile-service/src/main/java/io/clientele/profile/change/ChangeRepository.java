package io.clientele.profile.change;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Appends changes for those who derive from them. */
@ApplicationScoped
public class ChangeRepository {

  private static final String APPEND =
      """
      INSERT INTO change (customer_id, source, kind, item_id, order_id, happened_at, amount, currency,
                          cost)
      SELECT customer_id, source, kind, item_id, order_id, happened_at, amount::numeric, currency,
             cost::numeric
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[],
                  $7::text[], $8::text[], $9::text[])
        AS t (customer_id, source, kind, item_id, order_id, happened_at, amount, currency, cost)
      """;

  private static final String TOUCH =
      """
      INSERT INTO change (customer_id, source, kind, item_id, order_id, happened_at)
      SELECT DISTINCT customer_id, '', 'CUSTOMER_CHANGED', '', '', now()
      FROM unnest($1::text[]) AS t (customer_id)
      """;

  /** Appends changes within the caller's transaction. */
  public Uni<Void> append(SqlConnection connection, List<Change> changes) {
    if (changes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    ChangeColumns columns = new ChangeColumns(changes);
    return connection.preparedQuery(APPEND).execute(columns.tuple()).replaceWithVoid();
  }

  /**
   * Appends that something about customers is different now, within the transaction that makes it
   * so. It is enough to name the id that was told of: whoever reads the feed is told of the whole
   * person.
   */
  public Uni<Void> touch(SqlConnection connection, Collection<String> customerIds) {
    if (customerIds.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return connection
        .preparedQuery(TOUCH)
        .execute(Tuple.of(customerIds.toArray(String[]::new)))
        .replaceWithVoid();
  }
}
