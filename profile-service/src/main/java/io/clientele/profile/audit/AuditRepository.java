package io.clientele.profile.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Keeps the entries of the audit log. */
@ApplicationScoped
class AuditRepository {

  private static final String ADD =
      """
      INSERT INTO audit_entry (entry_id, at, actor, actor_kind, role, operation, path, customer_id,
        customer_hash, resource, status, request_id, times)
      SELECT entry_id, at, actor, actor_kind, role, operation, path, customer_id,
        nullif(customer_hash, ''::bytea), resource, status, request_id, times
      FROM unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[],
        $7::text[], $8::text[], $9::bytea[], $10::text[], $11::integer[], $12::text[], $13::bigint[])
        AS t (entry_id, at, actor, actor_kind, role, operation, path, customer_id, customer_hash,
          resource, status, request_id, times)
      ON CONFLICT DO NOTHING
      """;

  private static final String EXPIRE =
      """
      DELETE FROM audit_entry WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM audit_entry WHERE at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED))
      """;

  /** An entry with the hash of the customer whom it was about. */
  static final class Hashed {

    private final AuditEntry entry;
    private final Buffer customerHash;

    /**
     * Both.
     *
     * @param customerHash empty: of nobody
     */
    Hashed(AuditEntry entry, Buffer customerHash) {
      this.entry = entry;
      this.customerHash = customerHash;
    }

    private AuditEntry entry() {
      return entry;
    }

    private Buffer customerHash() {
      return customerHash;
    }
  }

  private final Pool pool;

  AuditRepository(Pool pool) {
    this.pool = pool;
  }

  /** Adds entries; one that is there changes nothing. */
  Uni<Void> add(SqlConnection connection, List<Hashed> entries) {
    return connection
        .preparedQuery(ADD)
        .execute(
            Tuple.tuple()
                .addValue(texts(entries, AuditEntry::entryId))
                .addValue(
                    entries.stream()
                        .map(each -> utc(each.entry().at()))
                        .toArray(OffsetDateTime[]::new))
                .addValue(texts(entries, AuditEntry::actor))
                .addValue(texts(entries, entry -> entry.actorKind().name()))
                .addValue(texts(entries, AuditEntry::role))
                .addValue(texts(entries, AuditEntry::operation))
                .addValue(texts(entries, AuditEntry::path))
                .addValue(texts(entries, AuditEntry::customerId))
                .addValue(entries.stream().map(Hashed::customerHash).toArray(Buffer[]::new))
                .addValue(texts(entries, AuditEntry::resource))
                .addValue(
                    entries.stream().map(each -> each.entry().status()).toArray(Integer[]::new))
                .addValue(texts(entries, AuditEntry::requestId))
                .addValue(entries.stream().map(each -> each.entry().times()).toArray(Long[]::new)))
        .replaceWithVoid();
  }

  /**
   * Entries, the newest first.
   *
   * @param customerHash empty: of everybody
   * @param after null: from the newest on
   */
  Uni<List<AuditEntry>> list(
      AuditQuery query, Buffer customerHash, AuditQuery.@Nullable Place after, int limit) {
    AuditConditions where = new AuditConditions();
    where.add("at >= %s", utc(query.from()));
    where.add("at < %s", utc(query.to()));
    where.add("actor = %s", query.actor().isEmpty() ? null : query.actor());
    where.add("operation = %s", query.operation().isEmpty() ? null : query.operation());
    where.add("customer_hash = %s", customerHash.length() == 0 ? null : customerHash);
    if (after != null) {
      where.add("(at, entry_id) < (%s, %s)", utc(after.at()), after.entryId());
    }
    return pool.preparedQuery(where.statement(limit))
        .execute(where.parameters())
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(AuditRepository::entry).toList());
  }

  /** Deletes entries from before a time; tells how many. */
  Uni<Integer> expire(Instant before, int most) {
    return pool.preparedQuery(EXPIRE)
        .execute(Tuple.of(utc(before), most))
        .map(rows -> rows.rowCount());
  }

  private static String[] texts(List<Hashed> entries, Function<AuditEntry, String> part) {
    return entries.stream().map(each -> part.apply(each.entry())).toArray(String[]::new);
  }

  private static AuditEntry entry(Row row) {
    return new AuditEntry(
        row.getString("entry_id"),
        row.getOffsetDateTime("at").toInstant(),
        row.getString("actor"),
        ActorKind.valueOf(row.getString("actor_kind")),
        row.getString("role"),
        row.getString("operation"),
        row.getString("path"),
        row.getString("customer_id"),
        row.getString("resource"),
        row.getInteger("status"),
        row.getString("request_id"),
        row.getLong("times"));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }
}
