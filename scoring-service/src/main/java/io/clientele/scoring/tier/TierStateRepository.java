package io.clientele.scoring.tier;

import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps what the policy remembers of persons. */
@ApplicationScoped
class TierStateRepository {

  private static final String SELECTED =
      """
      SELECT customer_id, policy_id, tier, since, below_since, metric, reason, seen_until,
        given_tier, given_reason, given_by, given_at, expires_at
      FROM tier_state WHERE customer_id = ANY ($1::text[])
      """;

  private static final String DUE =
      """
      SELECT customer_id FROM tier_state WHERE next_due <= $1 ORDER BY next_due LIMIT $2
      """;

  private static final String NEXT_DUE = "SELECT min(next_due) FROM tier_state";

  private static final String SAVE =
      """
      INSERT INTO tier_state (customer_id, policy_id, tier, since, below_since, metric, reason, seen_until,
        next_due, given_tier, given_reason, given_by, given_at, expires_at)
      SELECT customer_id, $1, tier, since, below_since, metric, reason, seen_until,
        next_due, given_tier, given_reason, given_by, given_at, expires_at
      FROM unnest($2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::float8[], $7::text[],
        $8::timestamptz[], $9::timestamptz[], $10::text[], $11::text[], $12::text[], $13::timestamptz[],
        $14::timestamptz[])
      AS n (customer_id, tier, since, below_since, metric, reason, seen_until, next_due,
        given_tier, given_reason, given_by, given_at, expires_at)
      ON CONFLICT (customer_id) DO UPDATE SET policy_id = excluded.policy_id, tier = excluded.tier,
        since = excluded.since, below_since = excluded.below_since, metric = excluded.metric,
        reason = excluded.reason, seen_until = excluded.seen_until, next_due = excluded.next_due,
        given_tier = excluded.given_tier, given_reason = excluded.given_reason,
        given_by = excluded.given_by, given_at = excluded.given_at, expires_at = excluded.expires_at
      """;

  private static final String DELETE =
      "DELETE FROM tier_state WHERE customer_id = ANY ($1::text[])";

  /** What is kept of those of the ids that are persons or were, locked, by id. */
  Uni<Map<String, StoredState>> lock(SqlConnection connection, Collection<String> ids) {
    return select(connection, SELECTED + " ORDER BY customer_id FOR UPDATE", ids);
  }

  /** What is kept of persons, by id. */
  Uni<Map<String, StoredState>> find(SqlConnection connection, Collection<String> ids) {
    return select(connection, SELECTED, ids);
  }

  private static Uni<Map<String, StoredState>> select(
      SqlConnection connection, String sql, Collection<String> ids) {
    return connection
        .preparedQuery(sql)
        .execute(Tuple.of(ids.toArray(String[]::new)))
        .map(rows -> {
          Map<String, StoredState> found = new TreeMap<>();
          rows.forEach(row -> found.put(row.getString(0), state(row)));
          return found;
        });
  }

  private static StoredState state(Row row) {
    String given = row.getString(8);
    return new StoredState(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getOffsetDateTime(3).toInstant(),
        Times.instantOrNull(row.getOffsetDateTime(4)),
        row.getDouble(5),
        Reason.of(row.getString(6)),
        row.getOffsetDateTime(7).toInstant(),
        given == null
            ? null
            : new GivenTier(
                given,
                row.getString(9),
                row.getString(10),
                row.getOffsetDateTime(11).toInstant(),
                Times.instantOrNull(row.getOffsetDateTime(12))));
  }

  /** Up to so many persons who are to be looked at, the earliest first. */
  Uni<List<String>> due(SqlConnection connection, Instant now, int limit) {
    return connection
        .preparedQuery(DUE)
        .execute(Tuple.of(Times.sql(now), limit))
        .map(rows -> {
          List<String> ids = new ArrayList<>(rows.size());
          rows.forEach(row -> ids.add(row.getString(0)));
          return ids;
        });
  }

  /** When somebody is to be looked at next. */
  Uni<Instant> nextDue(SqlConnection connection) {
    return connection
        .preparedQuery(NEXT_DUE)
        .execute()
        .map(rows -> {
          OffsetDateTime next = rows.iterator().next().getOffsetDateTime(0);
          return next == null ? Course.NEVER : next.toInstant();
        });
  }

  /** Forgets persons. */
  Uni<Void> delete(SqlConnection connection, Collection<String> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(DELETE)
            .execute(Tuple.of(ids.toArray(String[]::new)))
            .replaceWithVoid();
  }

  private record Kept(String customerId, Held held, Instant nextDue) {}

  /** Keeps where courses ended, of those who are in a tier. */
  Uni<Void> save(SqlConnection connection, StoredPolicy policy, Map<String, Course> courses) {
    List<Kept> kept = new ArrayList<>();
    courses.forEach((id, course) -> {
      if (course.held() != null) {
        kept.add(new Kept(id, course.held(), course.nextDue()));
      }
    });
    return kept.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection.preparedQuery(SAVE).execute(parameters(policy, kept)).replaceWithVoid();
  }

  private static Tuple parameters(StoredPolicy policy, List<Kept> kept) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(policy.id());
    parameters.add(texts(kept, Kept::customerId));
    parameters.add(texts(kept, one -> policy.policy().tierAt(one.held().state().place())));
    parameters.add(times(kept, one -> one.held().state().since()));
    parameters.add(times(kept, one -> one.held().state().belowSince()));
    parameters.add(kept.stream().map(one -> one.held().metric()).toArray(Double[]::new));
    parameters.add(texts(kept, one -> one.held().reason().name()));
    parameters.add(times(kept, one -> one.held().seenUntil()));
    parameters.add(times(kept, Kept::nextDue));
    parameters.add(texts(kept, one -> given(one, GivenTier::tier)));
    parameters.add(texts(kept, one -> given(one, GivenTier::reason)));
    parameters.add(texts(kept, one -> given(one, GivenTier::givenBy)));
    parameters.add(times(kept, one -> given(one, GivenTier::givenAt)));
    parameters.add(times(kept, one -> given(one, GivenTier::expiresAt)));
    return Tuple.from(parameters);
  }

  private static <T> @Nullable T given(Kept kept, Function<GivenTier, @Nullable T> part) {
    GivenTier given = kept.held().given();
    return given == null ? null : part.apply(given);
  }

  private static @Nullable String[] texts(
      List<Kept> kept, Function<Kept, @Nullable String> column) {
    return kept.stream().map(column).toArray(String[]::new);
  }

  private static @Nullable OffsetDateTime[] times(
      List<Kept> kept, Function<Kept, @Nullable Instant> column) {
    return kept.stream()
        .map(column)
        .map(time -> time == null ? null : Times.sql(time))
        .toArray(OffsetDateTime[]::new);
  }
}
