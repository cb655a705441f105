package io.clientele.feedback.erasure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/**
 * Marks who was erased. Whoever writes rows of customers keeps erasures out, then looks for
 * tombstones, then writes; and an erasure waits for those that are writing. So what is deleted
 * after the tombstones are set is all there is and ever will be.
 */
@ApplicationScoped
public class Tombstones {

  /** A predicate that holds for who was erased; {@code %s} is the customer id. */
  public static final String ERASED =
      "exists (select from tombstone t where t.hash = customer_hash(%s))";

  // Held until the transaction ends. A statement of its own: what the next one sees is settled
  // after the wait.
  private static final String HOLD_OFF =
      "select pg_advisory_xact_lock_shared(hashtextextended('clientele.erasure', 0))";

  private static final String AWAIT_WRITERS =
      "select pg_advisory_xact_lock(hashtextextended('clientele.erasure', 0))";

  private static final String SET =
      """
      insert into tombstone (hash)
      select customer_hash(i.id) from unnest($1::text[]) as i(id)
      on conflict (hash) do nothing
      """;

  /** Keeps erasures out until the transaction ends. */
  public Uni<Void> holdOff(SqlConnection connection) {
    return connection.preparedQuery(HOLD_OFF).execute().replaceWithVoid();
  }

  /** Marks customers as erased, once everybody who may be writing of them has done so. */
  Uni<Void> set(SqlConnection connection, Collection<String> customerIds) {
    return connection
        .query(AWAIT_WRITERS)
        .execute()
        .chain(() ->
            connection.preparedQuery(SET).execute(Tuple.of(customerIds.toArray(String[]::new))))
        .replaceWithVoid();
  }
}
