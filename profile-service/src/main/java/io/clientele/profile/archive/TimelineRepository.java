package io.clientele.profile.archive;

import io.clientele.profile.archive.TimelineQuery.Place;
import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads timelines: each part by its own index and only as far as the page goes. */
@ApplicationScoped
class TimelineRepository {

  private static final String PART =
      """
      (SELECT '%1$s' COLLATE "C" AS kind, part.* FROM (%2$s) AS part
       WHERE customer_id = ANY ($1::text[])
         AND ($2::timestamptz IS NULL OR at >= $2) AND ($3::timestamptz IS NULL OR at < $3)
         AND ($4 = '' OR source = $4)
         AND ($5::timestamptz IS NULL OR at < $5
              OR at = $5 AND ('%1$s' COLLATE "C", source, entry_id, customer_id) > ($6, $7, $8, $9))
       ORDER BY at DESC, source, entry_id, customer_id LIMIT $10)
      """;

  private final Pool pool;

  TimelineRepository(Pool pool) {
    this.pool = pool;
  }

  /** Entries after a place, the newest first. */
  Uni<List<TimelineEntry>> page(
      Person person, TimelineQuery query, @Nullable Place after, int limit) {
    String parts =
        query.kinds().stream()
            .map(part -> PART.formatted(part.kind(), part.sql()))
            .collect(Collectors.joining("UNION ALL\n"));
    return pool.preparedQuery(
            "SELECT * FROM ("
                + parts
                + ") AS timeline ORDER BY at DESC, kind, source, entry_id, customer_id LIMIT $10")
        .execute(parameters(person, query, after, limit))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(TimelineRepository::entry)
                .toList());
  }

  private static Tuple parameters(
      Person person, TimelineQuery query, @Nullable Place after, int limit) {
    return Tuple.tuple()
        .addValue(person.customerIds().toArray(String[]::new))
        .addValue(utc(query.from()))
        .addValue(utc(query.before()))
        .addValue(query.source())
        .addValue(utc(after == null ? null : after.at()))
        .addValue(after == null ? "" : after.kind())
        .addValue(after == null ? "" : after.source())
        .addValue(after == null ? "" : after.entryId())
        .addValue(after == null ? "" : after.customerId())
        .addValue(limit);
  }

  private static TimelineEntry entry(Row row) {
    return new TimelineEntry(
        row.getString("kind"),
        row.getOffsetDateTime("at").toInstant(),
        row.getString("source"),
        row.getString("customer_id"),
        row.getString("entry_id"),
        row.getJsonObject("content").encode());
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }
}
