package io.clientele.scoring.standing;

import io.clientele.scoring.frequency.Rate;
import io.clientele.scoring.model.InForce;
import io.clientele.scoring.model.ModelsInForce;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the cuts of a snapshot's population and keeps them. */
@ApplicationScoped
public class CutsRepository {

  private static final int FETCH = 5_000;
  private static final int KEPT_IN_MEMORY = 16;

  private static final String BUYERS =
      """
      SELECT currency, last_order_at, orders, net, first_order_at, purchase_days, repeat_days, repeat_spend,
        rate_purchases, rate_days, gross, priced_orders
      FROM standing WHERE snapshot = $1 AND orders > 0
      """;

  private static final String STAMP =
      "UPDATE snapshot SET stamp = nextval('snapshot_id'), position = $2 WHERE id = $1";

  private final CutsPolicy policy;
  private final ModelsInForce models;

  // Cuts never change under one stamp; reading their ladders for every call would cost more than
  // the call.
  private final Map<Long, Published> byStamp =
      new LinkedHashMap<>(KEPT_IN_MEMORY, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Published> eldest) {
          return size() > KEPT_IN_MEMORY;
        }
      };

  CutsRepository(CutsPolicy policy, ModelsInForce models) {
    this.policy = policy;
    this.models = models;
  }

  /**
   * Cuts the snapshot's population anew, within the connection's transaction.
   *
   * @param asOf the time at which its buyers are looked at
   */
  Uni<Void> renew(SqlConnection connection, long snapshot, long position, Instant asOf) {
    Map<String, Buyers> buyers = new HashMap<>();
    Map<String, ValueBuyers> values = new HashMap<>();
    return connection
        .prepare(BUYERS)
        .onItem()
        .transformToMulti(statement -> statement.createStream(FETCH, Tuple.of(snapshot)).toMulti())
        .invoke(row -> {
          add(buyers, row);
          addValue(values, row, asOf);
        })
        .collect()
        .last()
        .chain(last -> models.of(connection))
        .chain(inForce ->
            replace(connection, snapshot, cuts(buyers))
                .chain(() -> replaceValue(connection, snapshot, valueCuts(values, inForce))))
        .chain(() -> connection.preparedQuery(STAMP).execute(Tuple.of(snapshot, position)))
        .replaceWithVoid();
  }

  private static void add(Map<String, Buyers> buyers, Row row) {
    buyers
        .computeIfAbsent(row.getString(0), currency -> new Buyers())
        .add(row.getOffsetDateTime(1).toInstant(), row.getLong(2), row.getBigDecimal(3));
  }

  private static void addValue(Map<String, ValueBuyers> buyers, Row row, Instant asOf) {
    buyers
        .computeIfAbsent(row.getString("currency"), currency -> new ValueBuyers(asOf))
        .add(
            row.getOffsetDateTime("first_order_at").toInstant(),
            row.getOffsetDateTime("last_order_at").toInstant(),
            new Buying(
                row.getLong("purchase_days"),
                row.getLong("repeat_days"),
                row.getBigDecimal("repeat_spend")),
            new Rate(row.getDouble("rate_purchases"), row.getDouble("rate_days")),
            row.getBigDecimal("gross"),
            row.getLong("priced_orders"));
  }

  private List<ValueCuts> valueCuts(Map<String, ValueBuyers> buyers, InForce inForce) {
    return buyers.entrySet().stream()
        .map(entry ->
            entry.getValue().cuts(entry.getKey(), inForce.value(), policy.tiers(), policy.power()))
        .toList();
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

  private static Uni<Void> replaceValue(
      SqlConnection connection, long snapshot, List<ValueCuts> cuts) {
    return connection
        .preparedQuery("DELETE FROM value_cuts WHERE snapshot = $1")
        .execute(Tuple.of(snapshot))
        .chain(() ->
            cuts.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                    .preparedQuery(ValueCutsRows.INSERT)
                    .executeBatch(
                        cuts.stream().map(cut -> ValueCutsRows.parameters(snapshot, cut)).toList())
                    .replaceWithVoid());
  }

  /**
   * The cuts of a snapshot by currency.
   *
   * @param stamp that of the snapshot, read in the same transaction
   */
  Uni<Published> load(SqlConnection connection, long snapshot, long stamp) {
    synchronized (byStamp) {
      Published known = byStamp.get(stamp);
      if (known != null) {
        return Uni.createFrom().item(known);
      }
    }
    Published loaded = Published.empty();
    return connection
        .preparedQuery("SELECT * FROM cuts WHERE snapshot = $1")
        .execute(Tuple.of(snapshot))
        .invoke(rows ->
            rows.forEach(row -> loaded.cuts().put(row.getString("currency"), CutsRows.cuts(row))))
        .chain(() ->
            connection
                .preparedQuery("SELECT * FROM value_cuts WHERE snapshot = $1")
                .execute(Tuple.of(snapshot)))
        .map(rows -> {
          rows.forEach(
              row -> loaded.valueCuts().put(row.getString("currency"), ValueCutsRows.cuts(row)));
          synchronized (byStamp) {
            byStamp.put(stamp, loaded);
          }
          return loaded;
        });
  }
}
