package io.clientele.profile.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Keeps whom somebody took apart, and who somebody has to look at; all under the membership's lock.
 */
@ApplicationScoped
class DoubtRepository {

  private static final String APART =
      """
      SELECT customer_id, other_id FROM kept_apart
      WHERE customer_id = ANY ($1::text[]) AND other_id = ANY ($1::text[])
      """;

  private static final String KEEP_APART =
      "INSERT INTO kept_apart (customer_id, other_id, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";

  private static final String TOGETHER =
      """
      DELETE FROM kept_apart
      WHERE customer_id = ANY ($1::text[]) AND other_id = ANY ($1::text[])
      """;

  private static final String NOTE =
      """
      INSERT INTO review_pair (customer_id, other_id, reason, noted_at)
      SELECT customer_id, other_id, reason, $1
      FROM unnest($2::text[], $3::text[], $4::text[]) AS t (customer_id, other_id, reason)
      ON CONFLICT DO NOTHING
      """;

  /** The pairs among customers that were taken apart. */
  Uni<Set<Pair>> apart(SqlClient client, Collection<String> customerIds) {
    return client
        .preparedQuery(APART)
        .execute(Tuple.of(customerIds.toArray(String[]::new)))
        .map(rows -> {
          Set<Pair> pairs = new HashSet<>();
          for (Row row : rows) {
            pairs.add(new Pair(row.getString("customer_id"), row.getString("other_id")));
          }
          return pairs;
        });
  }

  /** From now on only somebody's decision makes one of the two. */
  Uni<Void> keepApart(SqlConnection connection, Pair pair, Instant now) {
    return connection
        .preparedQuery(KEEP_APART)
        .execute(Tuple.of(pair.customerId(), pair.otherId(), now.atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  /** The customers are one: what kept any of them apart no longer holds. */
  Uni<Void> together(SqlConnection connection, Collection<String> customerIds) {
    return connection
        .preparedQuery(TOGETHER)
        .execute(Tuple.of(customerIds.toArray(String[]::new)))
        .replaceWithVoid();
  }

  /** Notes who somebody has to look at. */
  Uni<Void> note(SqlConnection connection, Collection<Doubt> doubts, Instant now) {
    if (doubts.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return connection
        .preparedQuery(NOTE)
        .execute(
            Tuple.of(
                now.atOffset(ZoneOffset.UTC),
                doubts.stream().map(doubt -> doubt.pair().customerId()).toArray(String[]::new),
                doubts.stream().map(doubt -> doubt.pair().otherId()).toArray(String[]::new),
                doubts.stream().map(doubt -> doubt.reason().name()).toArray(String[]::new)))
        .replaceWithVoid();
  }
}
