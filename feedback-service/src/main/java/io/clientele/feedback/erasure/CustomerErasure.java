package io.clientele.feedback.erasure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Forgets customers. Two transactions, so that nobody who records waits for longer than it takes to
 * set the tombstones: once they are committed nothing new comes, and what is there can be deleted
 * at leisure. Who asks again after a crash in between gets it done.
 */
@ApplicationScoped
class CustomerErasure {

  private final Pool pool;
  private final Tombstones tombstones;

  CustomerErasure(Pool pool, Tombstones tombstones) {
    this.pool = pool;
    this.tombstones = tombstones;
  }

  /**
   * Erases all that is stored of the customers; what may still come of them is refused.
   *
   * @return rows deleted, by what they held; all zero where they were erased before
   */
  Uni<SortedMap<String, Long>> erase(Collection<String> customerIds) {
    return pool.withTransaction(connection -> tombstones.set(connection, customerIds))
        .chain(() -> pool.withTransaction(connection -> delete(connection, customerIds)));
  }

  private static Uni<SortedMap<String, Long>> delete(
      SqlConnection connection, Collection<String> customerIds) {
    Uni<SortedMap<String, Long>> deleted = Uni.createFrom().item(new TreeMap<>());
    for (ErasedTable table : ErasedTable.ALL) {
      deleted =
          deleted.call(receipt ->
              connection
                  .preparedQuery(table.delete())
                  .execute(Tuple.of(customerIds.toArray(String[]::new)))
                  .invoke(rows -> receipt.put(table.holds(), (long) rows.rowCount())));
    }
    return deleted;
  }
}
