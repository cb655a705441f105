package io.clientele.profile.access;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Keeps keys. */
@ApplicationScoped
class KeyRepository {

  private static final String ADD =
      """
      INSERT INTO api_key (key_id, name, source, roles, created_by, created_at, expires_at,
        requests_per_minute, requests_per_day)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING
      """;

  private static final String ADD_SECRET =
      """
      INSERT INTO api_key_secret (digest, key_id, created_at) VALUES ($1, $2, $3)
      ON CONFLICT DO NOTHING
      """;

  private static final String KEYS =
      """
      SELECT k.*, (SELECT max(s.created_at) FROM api_key_secret s WHERE s.key_id = k.key_id)
        AS rotated_at
      FROM api_key k
      """;

  private static final String LIST = KEYS + " ORDER BY name, created_at, key_id";

  private static final String HOLD = KEYS + " WHERE k.key_id = $1 FOR UPDATE OF k";

  private static final String END_SECRETS =
      """
      UPDATE api_key_secret SET ends_at = least(coalesce(ends_at, $3), $3)
      WHERE key_id = $1 AND digest <> $2
      """;

  private static final String REVOKE =
      "UPDATE api_key SET revoked_at = coalesce(revoked_at, $2) WHERE key_id = $1";

  private static final String FIND =
      """
      SELECT k.*, s.created_at AS rotated_at, least(k.expires_at, s.ends_at) AS valid_until
      FROM api_key_secret s JOIN api_key k USING (key_id)
      WHERE s.digest = $1 AND k.revoked_at IS NULL
        AND (k.expires_at IS NULL OR k.expires_at > $2) AND (s.ends_at IS NULL OR s.ends_at > $2)
      """;

  private static final String OWNER = "SELECT key_id FROM api_key_secret WHERE digest = $1";

  private static final String USED =
      """
      UPDATE api_key k SET last_used_at = u.used_at
      FROM unnest($1::text[], $2::timestamptz[]) AS u (key_id, used_at)
      WHERE k.key_id = u.key_id AND (k.last_used_at IS NULL OR k.last_used_at < u.used_at)
      """;

  private final Pool pool;

  KeyRepository(Pool pool) {
    this.pool = pool;
  }

  /** Adds a key; nothing where there is one of the id or, not revoked, of the name. */
  Uni<Void> add(SqlConnection connection, ApiKey key) {
    return connection
        .preparedQuery(ADD)
        .execute(
            Tuple.tuple()
                .addValue(key.keyId())
                .addValue(key.name())
                .addValue(key.source())
                .addValue(key.roles().toArray(String[]::new))
                .addValue(key.createdBy())
                .addValue(utc(key.createdAt()))
                .addValue(utc(key.expiresAt()))
                .addValue(key.requestsPerMinute())
                .addValue(key.requestsPerDay()))
        .replaceWithVoid();
  }

  /** Gives a key a secret; nothing where some key has it. */
  Uni<Void> addSecret(SqlConnection connection, String keyId, byte[] digest, Instant now) {
    return connection
        .preparedQuery(ADD_SECRET)
        .execute(Tuple.of(Buffer.buffer(digest), keyId, utc(now)))
        .replaceWithVoid();
  }

  /** The key that has, or had, a secret. */
  Uni<Optional<String>> owner(SqlConnection connection, byte[] digest) {
    return connection
        .preparedQuery(OWNER)
        .execute(Tuple.of(Buffer.buffer(digest)))
        .map(rows -> first(rows).map(row -> row.getString("key_id")));
  }

  /** Holds a key until the end of the caller's transaction. */
  Uni<Optional<KeptKey>> hold(SqlConnection connection, String keyId) {
    return connection
        .preparedQuery(HOLD)
        .execute(Tuple.of(keyId))
        .map(rows -> first(rows).map(KeyRepository::kept));
  }

  /** All secrets but one end at a time, or earlier where they do already. */
  Uni<Void> endOthers(SqlConnection connection, String keyId, byte[] digest, Instant end) {
    return connection
        .preparedQuery(END_SECRETS)
        .execute(Tuple.of(keyId, Buffer.buffer(digest), utc(end)))
        .replaceWithVoid();
  }

  /** Revokes a key; one that is revoked stays so since then. */
  Uni<Void> revoke(SqlConnection connection, String keyId, Instant now) {
    return connection.preparedQuery(REVOKE).execute(Tuple.of(keyId, utc(now))).replaceWithVoid();
  }

  /** All keys. */
  Uni<List<KeptKey>> list() {
    return pool.preparedQuery(LIST)
        .execute()
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(KeyRepository::kept).toList());
  }

  /** The key that a secret opens with at a time. */
  Uni<Optional<FoundKey>> find(byte[] digest, Instant now) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(Buffer.buffer(digest), utc(now)))
        .map(rows -> first(rows).map(row -> new FoundKey(kept(row), instant(row, "valid_until"))));
  }

  /** Notes when keys were used; never an earlier time than is known. */
  Uni<Void> used(Map<String, Instant> uses) {
    return pool.preparedQuery(USED)
        .execute(
            Tuple.of(
                uses.keySet().toArray(String[]::new),
                uses.values().stream().map(KeyRepository::utc).toArray(OffsetDateTime[]::new)))
        .replaceWithVoid();
  }

  private static Optional<Row> first(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).findFirst();
  }

  private static KeptKey kept(Row row) {
    return new KeptKey(
        new ApiKey(
            row.getString("key_id"),
            row.getString("name"),
            row.getString("source"),
            List.of(row.getArrayOfStrings("roles")),
            row.getString("created_by"),
            row.getOffsetDateTime("created_at").toInstant(),
            instant(row, "expires_at"),
            row.getInteger("requests_per_minute"),
            row.getInteger("requests_per_day")),
        instant(row, "revoked_at"),
        instant(row, "last_used_at"),
        instant(row, "rotated_at"));
  }

  private static @Nullable Instant instant(Row row, String column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }
}
