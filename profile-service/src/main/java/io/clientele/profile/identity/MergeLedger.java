package io.clientele.profile.identity;

import static java.util.Objects.requireNonNull;

import io.clientele.profile.identity.Merge.Undoing;
import io.clientele.profile.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every merge and every undoing, in the order in which they were made. Nothing in it changes. */
@ApplicationScoped
class MergeLedger {

  private static final String PLACE = "merge_entry.reason";

  private static final String APPEND =
      """
      INSERT INTO merge_entry (merge_id, kind, customer_id, merged_id, cause, reason, actor, at)
      SELECT merge_id, kind, customer_id, merged_id, cause, reason, actor, at
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::text[],
                  $8::timestamptz[])
        WITH ORDINALITY AS t (merge_id, kind, customer_id, merged_id, cause, reason, actor, at, place)
      ORDER BY place
      """;

  private static final String MERGES =
      """
      SELECT m.seq, m.merge_id, m.customer_id, m.merged_id, m.cause, m.reason, m.actor, m.at,
             u.reason AS undone_reason, u.actor AS undone_actor, u.at AS undone_at
      FROM merge_entry AS m
      LEFT JOIN merge_entry AS u ON u.merge_id = m.merge_id AND u.kind = 'UNMERGE'
      WHERE m.kind = 'MERGE'
      """;

  private static final String BY_ID = MERGES + " AND m.merge_id = $1";

  private static final String OF_CUSTOMERS =
      MERGES
          + """
          AND (m.customer_id = ANY ($1::text[]) OR m.merged_id = ANY ($1::text[])) AND m.seq < $2
          ORDER BY m.seq DESC LIMIT $3
          """;

  private final Vault vault;

  MergeLedger(Vault vault) {
    this.vault = vault;
  }

  /** Appends merges, or undoings of merges, in their order. */
  Uni<Void> append(SqlConnection connection, List<Merge> merges) {
    return connection
        .preparedQuery(APPEND)
        .execute(
            Tuple.from(
                Arrays.<Object>asList(
                    merges.stream().map(Merge::mergeId).toArray(String[]::new),
                    merges.stream()
                        .map(merge -> merge.undoing() == null ? "MERGE" : "UNMERGE")
                        .toArray(String[]::new),
                    merges.stream().map(Merge::customerId).toArray(String[]::new),
                    merges.stream().map(Merge::mergedId).toArray(String[]::new),
                    merges.stream().map(merge -> merge.cause().name()).toArray(String[]::new),
                    merges.stream()
                        .map(merge -> Buffer.buffer(vault.seal(PLACE, entry(merge).reason())))
                        .toArray(Buffer[]::new),
                    merges.stream().map(merge -> entry(merge).actor()).toArray(String[]::new),
                    merges.stream()
                        .map(merge -> entry(merge).at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))))
        .replaceWithVoid();
  }

  private static Undoing entry(Merge merge) {
    Undoing undoing = merge.undoing();
    return undoing == null ? new Undoing(merge.reason(), merge.actor(), merge.at()) : undoing;
  }

  /** A merge, or null where there is none of that id. */
  Uni<@Nullable Merge> find(SqlClient client, String mergeId) {
    return client
        .preparedQuery(BY_ID)
        .execute(Tuple.of(mergeId))
        .map(rows -> merges(rows).values().stream().findFirst().orElse(null));
  }

  /** Merges that concerned customers, newest first, by their place in the ledger. */
  Uni<Map<Long, Merge>> page(
      SqlClient client, Collection<String> customerIds, long before, int limit) {
    return client
        .preparedQuery(OF_CUSTOMERS)
        .execute(Tuple.of(customerIds.toArray(String[]::new), before, limit))
        .map(this::merges);
  }

  private Map<Long, Merge> merges(RowSet<Row> rows) {
    Map<Long, Merge> merges = new LinkedHashMap<>();
    rows.forEach(row -> merges.put(row.getLong("seq"), merge(row)));
    return merges;
  }

  private Merge merge(Row row) {
    byte[] undone = bytes(row, "undone_reason");
    return new Merge(
        row.getString("merge_id"),
        row.getString("customer_id"),
        row.getString("merged_id"),
        Cause.valueOf(row.getString("cause")),
        vault.open(PLACE, requireNonNull(bytes(row, "reason"))),
        row.getString("actor"),
        instant(row, "at"),
        undone == null
            ? null
            : new Undoing(
                vault.open(PLACE, undone),
                row.getString("undone_actor"),
                instant(row, "undone_at")));
  }

  private static byte @Nullable [] bytes(Row row, String column) {
    var sealed = row.getBuffer(column);
    return sealed == null ? null : sealed.getBytes();
  }

  private static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).withOffsetSameInstant(ZoneOffset.UTC).toInstant();
  }
}
