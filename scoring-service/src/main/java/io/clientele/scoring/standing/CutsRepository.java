package io.clientele.scoring.standing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the cuts of a snapshot's population and keeps them. */
@ApplicationScoped
public class CutsRepository {

  private static final int FETCH = 5_000;
  private static final int KEPT_IN_MEMORY = 16;

  private static final String BUYERS =
      "SELECT currency, last_order_at, orders, net FROM standing WHERE snapshot = $1 AND orders > 0";

  private static final String STAMP =
      "UPDATE snapshot SET stamp = nextval('snapshot_id'), position = $2 WHERE id = $1";

  private final CutsPolicy policy;

  // Cuts never change under one stamp; reading their ladders for every call would cost more than
  // the call.
  private final Map<Long, SortedMap<String, Cuts>> byStamp =
      new LinkedHashMap<>(KEPT_IN_MEMORY, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, SortedMap<String, Cuts>> eldest) {
          return size() > KEPT_IN_MEMORY;
        }
      };

  CutsRepository(CutsPolicy policy) {
    this.policy = policy;
  }

  /** Cuts the snapshot's population anew, within the connection's transaction. */
  Uni<Void> renew(SqlConnection connection, long snapshot, long position) {
    Map<String, Buyers> buyers = new HashMap<>();
    return connection
        .prepare(BUYERS)
        .onItem()
        .transformToMulti(statement -> statement.createStream(FETCH, Tuple.of(snapshot)).toMulti())
        .invoke(row -> add(buyers, row))
        .collect()
        .last()
        .map(last -> cuts(buyers))
        .chain(cuts -> replace(connection, snapshot, cuts))
        .chain(() -> connection.preparedQuery(STAMP).execute(Tuple.of(snapshot, position)))
        .replaceWithVoid();
  }

  private static void add(Map<String, Buyers> buyers, Row row) {
    buyers
        .computeIfAbsent(row.getString(0), currency -> new Buyers())
        .add(row.getOffsetDateTime(1).toInstant(), row.getLong(2), row.getBigDecimal(3));
  }

  private List<Cuts> cuts(Map<String, Buyers> buyers) {
    return buyers.entrySet().stream()
        .map(entry -> Cuts.of(entry.getKey(), entry.getValue(), policy))
        .toList();
  }

  private static Uni<Void> replace(SqlConnection connection, long snapshot, List<Cuts> cuts) {
    return connection
        .preparedQuery("DELETE FROM cuts WHERE snapshot = $1")
        .execute(Tuple.of(snapshot))
        .chain(() ->
            cuts.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                    .preparedQuery(CutsRows.INSERT)
                    .executeBatch(
                        cuts.stream().map(cut -> CutsRows.parameters(snapshot, cut)).toList())
                    .replaceWithVoid());
  }

  /**
   * The cuts of a snapshot by currency.
   *
   * @param stamp that of the snapshot, read in the same transaction
   */
  Uni<SortedMap<String, Cuts>> load(SqlConnection connection, long snapshot, long stamp) {
    synchronized (byStamp) {
      SortedMap<String, Cuts> known = byStamp.get(stamp);
      if (known != null) {
        return Uni.createFrom().item(known);
      }
    }
    return connection
        .preparedQuery("SELECT * FROM cuts WHERE snapshot = $1")
        .execute(Tuple.of(snapshot))
        .map(rows -> {
          SortedMap<String, Cuts> loaded = new TreeMap<>();
          rows.forEach(row -> loaded.put(row.getString("currency"), CutsRows.cuts(row)));
          synchronized (byStamp) {
            byStamp.put(stamp, loaded);
          }
          return loaded;
        });
  }
}
