package io.clientele.profile.erasure;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * Knows who was erased, by keyed hashes of their ids.
 *
 * <p>Whoever writes rows of customers in a transaction asks {@link #admit} before anything else. It
 * shares a lock that an erasure takes for itself while it sets its tombstones: the erasure waits
 * for the writers before it and deletes what they wrote; the writers after it see the tombstones.
 * So nobody who was erased comes back, whatever was under way. It has to come before any other
 * lock: one who waits here must not hold what a writer that was admitted waits for.
 */
@ApplicationScoped
public class Tombstones {

  // "erasure" in ASCII: no other advisory lock of the service has this number.
  private static final long LOCK = 0x65726173757265L;

  private static final String SHARE = "SELECT pg_advisory_xact_lock_shared(" + LOCK + ")";

  private static final String TAKE = "SELECT pg_advisory_xact_lock(" + LOCK + ")";

  // An erasure that waits makes everybody after it wait too.
  private static final String PATIENCE = "SET LOCAL lock_timeout = '10s'";

  private static final String FIND =
      """
      SELECT place FROM unnest($1::bytea[]) WITH ORDINALITY AS asked (hash, place)
      JOIN tombstone ON tombstone.hash = asked.hash
      """;

  private static final String SET =
      """
      INSERT INTO tombstone (hash, erasure_id) SELECT hash, $1 FROM unnest($2::bytea[]) AS t (hash)
      ON CONFLICT DO NOTHING
      """;

  private final Vault vault;

  Tombstones(Vault vault) {
    this.vault = vault;
  }

  /** Those of the customers who were erased. */
  public Uni<Set<String>> erased(SqlClient client, Collection<String> customerIds) {
    List<String> asked = List.copyOf(customerIds);
    if (asked.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    return client
        .preparedQuery(FIND)
        .execute(Tuple.of(hashes(asked)))
        .map(rows -> {
          Set<String> erased = new HashSet<>();
          rows.forEach(row -> erased.add(asked.get((int) (row.getLong("place") - 1))));
          return erased;
        });
  }

  /**
   * Keeps erasures waiting until the caller's transaction ends, and tells which of the customers
   * were erased: of them nothing may be written. The first thing that a transaction does.
   */
  public Uni<Set<String>> admit(SqlConnection connection, Collection<String> customerIds) {
    // Sent together, answered in their order: the look-up begins when the lock is held.
    return Uni.combine()
        .all()
        .unis(connection.query(SHARE).execute(), erased(connection, customerIds))
        .with((held, erased) -> erased);
  }

  /** As {@link #admit}, but refuses with CUSTOMER_ERASED where one of them was. */
  public Uni<Void> requireNone(SqlConnection connection, Collection<String> customerIds) {
    return admit(connection, customerIds).invoke(Tombstones::requireEmpty).replaceWithVoid();
  }

  /** Refuses with CUSTOMER_ERASED where the customer was; for readers. */
  public Uni<Void> requireNotErased(SqlClient client, String customerId) {
    return erased(client, Set.of(customerId)).invoke(Tombstones::requireEmpty).replaceWithVoid();
  }

  private static void requireEmpty(Set<String> erased) {
    if (!erased.isEmpty()) {
      throw refusal();
    }
  }

  /** What everybody is told who asks for or tells of a person who was erased. */
  public static ClienteleException refusal() {
    return new ClienteleException(
        ErrorCode.CUSTOMER_ERASED,
        "customer_id",
        "this person was erased; nothing is kept, and nothing is taken in under this id any more");
  }

  /** Waits for all who were admitted and keeps others waiting until the transaction ends. */
  Uni<Void> alone(SqlConnection connection) {
    return connection
        .query(PATIENCE)
        .execute()
        .flatMap(set -> connection.query(TAKE).execute())
        .replaceWithVoid();
  }

  /** The erasure that the customer was erased by. */
  Uni<Optional<String>> erasure(SqlConnection connection, String customerId) {
    return connection
        .preparedQuery("SELECT erasure_id FROM tombstone WHERE hash = $1")
        .execute(Tuple.of(hash(customerId)))
        .map(rows ->
            rows.size() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next().getString("erasure_id")));
  }

  Uni<Void> set(SqlConnection connection, String erasureId, SortedSet<String> customerIds) {
    return connection
        .preparedQuery(SET)
        .execute(Tuple.of(erasureId, hashes(customerIds)))
        .replaceWithVoid();
  }

  /** The hash by which a customer is found where the id itself is not kept. */
  public Buffer hash(String customerId) {
    return Buffer.buffer(vault.hash("customer_id", customerId));
  }

  Buffer[] hashes(Collection<String> customerIds) {
    return customerIds.stream().map(this::hash).toArray(Buffer[]::new);
  }
}
