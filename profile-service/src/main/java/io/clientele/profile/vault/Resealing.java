package io.clientele.profile.vault;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Seals the texts of one column under the active key that another key sealed. It walks through the
 * table once, in the order in which the rows lie, a batch in a transaction; rows that somebody else
 * holds are left to the next walk. Readers are never in its way: they have both keys.
 */
final class Resealing {

  private static final Logger LOG = Logger.getLogger(Resealing.class);

  private static final int BATCH = 500;

  private static final String START = "(0,0)";

  private record Page(List<String> places, List<byte[]> sealed, String last, boolean full) {}

  private final Pool pool;
  private final Vault vault;
  private final SealedColumn column;

  Resealing(Pool pool, Vault vault, SealedColumn column) {
    this.pool = pool;
    this.vault = vault;
    this.column = column;
  }

  /**
   * Walks through the table once.
   *
   * @return how many rows are left that the active key has not sealed
   */
  Uni<Long> walk() {
    String[] place = {START};
    return Uni.createFrom()
        .deferred(() -> pool.withTransaction(connection -> batch(connection, place[0])))
        .invoke(page -> place[0] = page.last())
        .map(Page::full)
        .repeat()
        .whilst(full -> full)
        .onItem()
        .ignoreAsUni()
        .flatMap(done -> left());
  }

  /** How many rows the active key has not sealed. */
  Uni<Long> left() {
    byte[] prefix = vault.activePrefix();
    return pool.preparedQuery(sql("SELECT count(*) AS rows_left FROM %1$s WHERE %3$s", prefix))
        .execute(Tuple.of(Buffer.buffer(prefix)))
        .map(rows -> rows.iterator().next().getLong("rows_left"));
  }

  private Uni<Page> batch(SqlConnection connection, String after) {
    byte[] prefix = vault.activePrefix();
    return connection
        .preparedQuery(
            sql(
                "SELECT ctid::text AS place, %2$s AS sealed FROM %1$s"
                    + " WHERE %3$s AND ctid > $2::text::tid ORDER BY ctid LIMIT $3"
                    + " FOR UPDATE SKIP LOCKED",
                prefix))
        .execute(Tuple.of(Buffer.buffer(prefix), after, BATCH))
        .map(rows -> page(rows, after))
        .call(page -> update(connection, page));
  }

  private Page page(RowSet<Row> rows, String after) {
    List<String> places = new ArrayList<>();
    List<byte[]> sealed = new ArrayList<>();
    String last = after;
    for (Row row : rows) {
      last = row.getString("place");
      try {
        String text = vault.open(column.place(), row.getBuffer("sealed").getBytes());
        sealed.add(vault.seal(column.place(), text));
        places.add(last);
      } catch (IllegalStateException e) {
        LOG.warnf("a value stays under its old key: %s", e.getMessage());
      }
    }
    return new Page(places, sealed, last, rows.size() == BATCH);
  }

  private Uni<Void> update(SqlConnection connection, Page page) {
    if (page.places().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return connection
        .preparedQuery(
            "UPDATE "
                + column.table()
                + " AS kept SET "
                + column.column()
                + " = anew.sealed FROM unnest($1::text[], $2::bytea[]) AS anew (place, sealed)"
                + " WHERE kept.ctid = anew.place::tid")
        .execute(
            Tuple.of(
                page.places().toArray(String[]::new),
                page.sealed().stream().map(Buffer::buffer).toArray(Buffer[]::new)))
        .replaceWithVoid();
  }

  // The names are constants of the program; a row's first bytes name its key.
  private String sql(String template, byte[] prefix) {
    return template.formatted(
        column.table(),
        column.column(),
        column.column()
            + " IS NOT NULL AND substring("
            + column.column()
            + " FROM 1 FOR "
            + prefix.length
            + ") <> $1");
  }

  /** Walks through several columns, one after the other. */
  static Uni<Long> walkAll(List<Resealing> columns) {
    return Multi.createFrom()
        .iterable(columns)
        .onItem()
        .transformToUniAndConcatenate(Resealing::walk)
        .collect()
        .asList()
        .map(left -> left.stream().mapToLong(Long::longValue).sum());
  }
}
