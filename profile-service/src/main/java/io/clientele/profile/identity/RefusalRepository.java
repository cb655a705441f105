package io.clientele.profile.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Counts what was told and not taken for an identifier: a row for each customer, kind and reason.
 */
@ApplicationScoped
class RefusalRepository {

  // Sorted, so that two transactions never wait for each other.
  private static final String COUNT =
      """
      INSERT INTO identifier_refusal AS known
        (customer_id, kind, reason, times, first_seen_at, last_seen_at)
      SELECT customer_id, kind, reason, count(*), min(at), max(at)
      FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[]) AS t (customer_id, kind, reason, at)
      GROUP BY customer_id, kind, reason
      ORDER BY customer_id COLLATE "C", kind COLLATE "C", reason COLLATE "C"
      ON CONFLICT (customer_id, kind, reason) DO UPDATE
      SET times = known.times + excluded.times,
          first_seen_at = least(known.first_seen_at, excluded.first_seen_at),
          last_seen_at = greatest(known.last_seen_at, excluded.last_seen_at)
      """;

  Uni<Void> count(SqlConnection connection, List<Refused> refused) {
    if (refused.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return connection
        .preparedQuery(COUNT)
        .execute(
            Tuple.of(
                refused.stream().map(Refused::customerId).toArray(String[]::new),
                refused.stream().map(Refused::kind).toArray(String[]::new),
                refused.stream().map(one -> one.reason().name()).toArray(String[]::new),
                refused.stream()
                    .map(one -> one.at().atOffset(ZoneOffset.UTC))
                    .toArray(OffsetDateTime[]::new)))
        .replaceWithVoid();
  }
}
