package io.clientele.profile.tag;

import io.clientele.profile.tag.Tag.Origin;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Keeps tags. What has expired is not there for any reader. */
@ApplicationScoped
class TagRepository {

  // A repeat that tells no time leaves the time of the first.
  private static final String PUT =
      """
      INSERT INTO tag AS known
        (customer_id, name, origin, origin_name, confidence, version, tagged_at, expires_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (customer_id, name, origin) DO UPDATE
      SET origin_name = excluded.origin_name, confidence = excluded.confidence,
          version = excluded.version, expires_at = excluded.expires_at,
          tagged_at = CASE
            WHEN NOT $9 AND (known.origin_name, known.confidence, known.version, known.expires_at)
              IS NOT DISTINCT FROM
              (excluded.origin_name, excluded.confidence, excluded.version, excluded.expires_at)
            THEN known.tagged_at ELSE excluded.tagged_at END
      RETURNING *
      """;

  private static final String LIST =
      """
      SELECT * FROM tag
      WHERE customer_id = ANY($1::text[]) AND (expires_at IS NULL OR expires_at > $2)
      ORDER BY name, origin, customer_id
      """;

  private static final String DELETE =
      """
      DELETE FROM tag WHERE customer_id = ANY($1::text[]) AND name = $2
      RETURNING expires_at IS NULL OR expires_at > $3 AS held
      """;

  private static final String COUNT =
      """
      SELECT name, count(DISTINCT coalesce(membership.person_id, tag.customer_id)) AS customers
      FROM tag LEFT JOIN membership USING (customer_id)
      WHERE expires_at IS NULL OR expires_at > $1
      GROUP BY name ORDER BY name
      """;

  private static final String SWEEP = "DELETE FROM tag WHERE expires_at < $1";

  private final Pool pool;

  TagRepository(Pool pool) {
    this.pool = pool;
  }

  /**
   * Puts a tag on within the caller's transaction.
   *
   * @param timeTold whether somebody said when it was put on
   */
  Uni<Tag> put(SqlConnection connection, Tag tag, boolean timeTold) {
    return connection
        .preparedQuery(PUT)
        .execute(
            Tuple.tuple()
                .addValue(tag.customerId())
                .addValue(tag.name())
                .addValue(tag.origin().name())
                .addValue(tag.originName())
                .addValue(tag.confidence())
                .addValue(tag.version())
                .addValue(utc(tag.taggedAt()))
                .addValue(tag.expiresAt() == null ? null : utc(tag.expiresAt()))
                .addValue(timeTold))
        .map(rows -> tag(rows.iterator().next()));
  }

  /** What holds at a time of any of the customers, by name. */
  Uni<List<Tag>> list(SqlClient client, Collection<String> customerIds, Instant now) {
    return client
        .preparedQuery(LIST)
        .execute(Tuple.of(customerIds.toArray(String[]::new), utc(now)))
        .map(TagRepository::tags);
  }

  /** Takes a tag away within the caller's transaction and tells whether it held. */
  Uni<Boolean> delete(
      SqlConnection connection, Collection<String> customerIds, String name, Instant now) {
    return connection
        .preparedQuery(DELETE)
        .execute(Tuple.of(customerIds.toArray(String[]::new), name, utc(now)))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .anyMatch(row -> row.getBoolean("held")));
  }

  /** How many persons have each tag, by name. */
  Uni<Map<String, Long>> count(Instant now) {
    return pool.preparedQuery(COUNT)
        .execute(Tuple.of(utc(now)))
        .map(rows -> {
          Map<String, Long> counts = new LinkedHashMap<>();
          rows.forEach(row -> counts.put(row.getString("name"), row.getLong("customers")));
          return counts;
        });
  }

  /** Forgets what expired so long ago. */
  Uni<Void> sweep(Instant now, Duration age) {
    return pool.preparedQuery(SWEEP).execute(Tuple.of(utc(now.minus(age)))).replaceWithVoid();
  }

  private static List<Tag> tags(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(TagRepository::tag).toList();
  }

  private static Tag tag(Row row) {
    return new Tag(
        row.getString("customer_id"),
        row.getString("name"),
        Origin.valueOf(row.getString("origin")),
        row.getString("origin_name"),
        row.getDouble("confidence"),
        row.getString("version"),
        row.getOffsetDateTime("tagged_at").toInstant(),
        instant(row.getOffsetDateTime("expires_at")));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
