package io.clientele.scoring.erasure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Deletes what is stored of customers. */
@ApplicationScoped
class ErasureRepository {

  // Refunds of others that take what is left of an erased order, and ids that were merged into an
  // erased one without being named: what they amount to follows from other facts now.
  private static final String CONCERNED =
      """
      SELECT r.customer_id FROM purchase p JOIN refund r ON r.source = p.source AND r.order_id = p.order_id
      WHERE p.customer_id = ANY ($1::text[]) AND r.customer_id <> ALL ($1::text[])
      UNION
      SELECT a.customer_id FROM activity a
      WHERE a.other_customer <> '' AND a.other_customer = ANY ($1::text[]) AND a.customer_id <> ALL ($1::text[])
      UNION
      SELECT m.customer_id FROM membership m
      WHERE m.person_id = ANY ($1::text[]) AND m.customer_id <> ALL ($1::text[])
      UNION
      SELECT m.person_id FROM membership m
      WHERE m.customer_id = ANY ($1::text[]) AND m.person_id <> ALL ($1::text[])
      """;

  // An erasure changes the population as a batch of changes does: the cuts are behind until they
  // are made anew.
  private static final String COUNT =
      "UPDATE feed_cursor SET applied = applied + 1 WHERE feed = 'profile'";

  // Where the look at everybody has come to an erased person it begins anew.
  private static final String RESTART =
      "UPDATE look_pass SET after_person = '' WHERE after_person = ANY ($1::text[])";

  /** The others whose standings follow from what is stored of the customers. */
  Uni<Set<String>> concerned(SqlConnection connection, Collection<String> customerIds) {
    return connection
        .preparedQuery(CONCERNED)
        .execute(ids(customerIds))
        .map(ErasureRepository::texts);
  }

  private static Set<String> texts(RowSet<Row> rows) {
    Set<String> texts = new TreeSet<>();
    rows.forEach(row -> texts.add(row.getString(0)));
    return texts;
  }

  /** Deletes every row of the customers and answers how many there were, by what they held. */
  Uni<SortedMap<String, Long>> delete(SqlConnection connection, Collection<String> customerIds) {
    Uni<SortedMap<String, Long>> deleted =
        connection.preparedQuery(RESTART).execute(ids(customerIds)).map(rows -> new TreeMap<>());
    for (ErasedTable table : ErasedTable.ALL) {
      deleted = deleted.call(receipt -> delete(connection, table, customerIds, receipt));
    }
    return deleted;
  }

  private static Uni<Void> delete(
      SqlConnection connection,
      ErasedTable table,
      Collection<String> customerIds,
      SortedMap<String, Long> receipt) {
    return connection
        .preparedQuery(table.delete())
        .execute(ids(customerIds))
        .invoke(rows -> receipt.put(table.holds(), (long) rows.rowCount()))
        .replaceWithVoid();
  }

  /** Notes that the population changed. */
  Uni<Void> count(SqlConnection connection) {
    return connection.query(COUNT).execute().replaceWithVoid();
  }

  private static Tuple ids(Collection<String> customerIds) {
    return Tuple.of(customerIds.toArray(String[]::new));
  }
}
