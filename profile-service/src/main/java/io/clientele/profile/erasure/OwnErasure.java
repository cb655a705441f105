package io.clientele.profile.erasure;

import io.clientele.profile.erasure.ErasedTable.By;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Forgets a person in this service: in all tables, and with the receipt, in one transaction. */
@ApplicationScoped
class OwnErasure implements ErasureStep {

  private static final String SERVICE = "profile-service";

  private final Pool pool;
  private final Tombstones tombstones;
  private final ErasureRepository erasures;

  OwnErasure(Pool pool, Tombstones tombstones, ErasureRepository erasures) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.erasures = erasures;
  }

  @Override
  public String service() {
    return SERVICE;
  }

  @Override
  public Uni<Map<String, Long>> erase(String erasureId, List<String> customerIds) {
    return pool.withTransaction(connection ->
        erase(connection, customerIds)
            .call(erased -> erasures.note(connection, erasureId, SERVICE, erased)));
  }

  private Uni<Map<String, Long>> erase(SqlConnection connection, List<String> customerIds) {
    Object ids = customerIds.toArray(String[]::new);
    Object hashes = tombstones.hashes(customerIds);
    Map<String, Long> erased = new TreeMap<>();
    return Multi.createFrom()
        .iterable(ErasedTables.ALL)
        .onItem()
        .transformToUniAndConcatenate(table ->
            connection
                .preparedQuery(table.statement())
                .execute(Tuple.of(table.by() == By.IDS ? ids : hashes))
                .invoke(rows -> {
                  if (!table.label().isEmpty()) {
                    erased.merge(table.label(), (long) rows.rowCount(), Long::sum);
                  }
                }))
        .onItem()
        .ignoreAsUni()
        .map(done -> erased);
  }
}
