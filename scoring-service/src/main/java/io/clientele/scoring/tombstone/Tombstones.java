package io.clientele.scoring.tombstone;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who was erased. Whoever writes rows of customers either holds the lock of the intake and asks
 * here before, or keeps erasures out for as long as it writes.
 */
@ApplicationScoped
public class Tombstones {

  private static final String ERASED =
      """
      SELECT t.id FROM unnest($1::text[]) AS t (id)
      WHERE EXISTS (SELECT FROM tombstone s WHERE s.hash = customer_hash(t.id))
      """;

  // In one order, so that two erasures of the same wait for each other, never in a circle.
  private static final String SET =
      """
      INSERT INTO tombstone (hash) SELECT customer_hash(t.id) FROM unnest($1::text[]) AS t (id) ORDER BY t.id
      ON CONFLICT (hash) DO NOTHING
      """;

  // Builds do not hinder one another; setting a tombstone waits for them, and they for it.
  private static final String HOLD_OFF = "LOCK TABLE tombstone IN SHARE MODE";

  /** Those of the customers who were erased. */
  public Uni<Set<String>> erased(SqlConnection connection, Collection<String> customerIds) {
    if (customerIds.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    return connection
        .preparedQuery(ERASED)
        .execute(Tuple.of(customerIds.toArray(String[]::new)))
        .map(rows -> {
          Set<String> erased = new TreeSet<>();
          rows.forEach(row -> erased.add(row.getString(0)));
          return erased;
        });
  }

  /** Marks customers as erased for good. */
  public Uni<Void> set(SqlConnection connection, Collection<String> customerIds) {
    return connection
        .preparedQuery(SET)
        .execute(Tuple.of(customerIds.toArray(String[]::new)))
        .replaceWithVoid();
  }

  /**
   * Keeps erasures out until the transaction ends. A statement of its own that reads nothing: what
   * a repeatable transaction sees is settled after it.
   */
  public Uni<Void> holdOff(SqlConnection connection) {
    return connection.query(HOLD_OFF).execute().replaceWithVoid();
  }
}
