package io.clientele.profile.matching;

import io.clientele.profile.matching.Suggestion.State;
import io.clientele.profile.matching.linkage.Score;
import io.clientele.profile.matching.linkage.Score.Evidence;
import io.clientele.profile.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Keeps suggestions. */
@ApplicationScoped
class SuggestionRepository {

  private static final String OFFER =
      """
      INSERT INTO match_suggestion AS known
        (suggestion_id, customer_id, other_id, probability, weight, evidence, state, suggested_at)
      SELECT suggestion_id, customer_id, other_id, probability, weight, evidence::jsonb, 'OPEN', $7
      FROM unnest($1::text[], $2::text[], $3::text[], $4::float8[], $5::float8[], $6::text[])
        AS t (suggestion_id, customer_id, other_id, probability, weight, evidence)
      ORDER BY customer_id, other_id
      ON CONFLICT (customer_id, other_id) DO UPDATE
      SET probability = excluded.probability, weight = excluded.weight, evidence = excluded.evidence,
          state = 'OPEN'
      WHERE known.state IN ('OPEN', 'OBSOLETE')
      """;

  private static final String WITHDRAW =
      """
      UPDATE match_suggestion SET state = 'OBSOLETE'
      FROM unnest($1::text[], $2::text[]) AS t (customer_id, other_id)
      WHERE match_suggestion.customer_id = t.customer_id AND match_suggestion.other_id = t.other_id
        AND state = 'OPEN'
      """;

  private static final String OF =
      """
      SELECT * FROM match_suggestion_now WHERE customer_id = ANY($1::text[])
      UNION
      SELECT * FROM match_suggestion_now WHERE other_id = ANY($1::text[])
      """;

  private static final String FILTER =
      """
      FROM match_suggestion_now
      WHERE state = $1 AND ($2::text[] IS NULL OR customer_id = ANY($2::text[]) OR other_id = ANY($2::text[]))
      """;

  private static final String PAGE =
      "SELECT * "
          + FILTER
          + """
          AND ($3::float8 IS NULL OR probability < $3 OR probability = $3 AND suggestion_id > $4)
          ORDER BY probability DESC, suggestion_id LIMIT $5
          """;

  private static final String COUNT = "SELECT count(*) AS total " + FILTER;

  private static final String FIND = "SELECT * FROM match_suggestion_now WHERE suggestion_id = $1";

  private static final String DECIDE =
      """
      UPDATE match_suggestion
      SET state = $2, decided_at = $3, decided_by = $4, reason = $5, merge_id = $6
      WHERE suggestion_id = $1 AND state = 'OPEN'
      """;

  private static final String REASON = "match_suggestion.reason";

  private final Pool pool;
  private final Vault vault;

  SuggestionRepository(Pool pool, Vault vault) {
    this.pool = pool;
    this.vault = vault;
  }

  /**
   * Suggests pairs, or anew with what speaks for them now; those that were decided stay as they
   * are.
   */
  Uni<Void> offer(SqlConnection connection, Collection<Suggestion> found, Instant now) {
    if (found.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return connection
        .preparedQuery(OFFER)
        .execute(
            Tuple.tuple()
                .addValue(
                    found.stream().map(any -> UUID.randomUUID().toString()).toArray(String[]::new))
                .addValue(found.stream().map(one -> one.pair().customerId()).toArray(String[]::new))
                .addValue(found.stream().map(one -> one.pair().otherId()).toArray(String[]::new))
                .addValue(
                    found.stream().map(one -> one.score().probability()).toArray(Double[]::new))
                .addValue(found.stream().map(one -> one.score().weight()).toArray(Double[]::new))
                .addValue(
                    found.stream().map(one -> json(one.score().evidence())).toArray(String[]::new))
                .addValue(now.atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  /** Takes open suggestions back. */
  Uni<Void> withdraw(SqlConnection connection, Collection<Pair> pairs) {
    if (pairs.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return connection
        .preparedQuery(WITHDRAW)
        .execute(
            Tuple.of(
                pairs.stream().map(Pair::customerId).toArray(String[]::new),
                pairs.stream().map(Pair::otherId).toArray(String[]::new)))
        .replaceWithVoid();
  }

  /** All suggestions that any of the customers is part of. */
  Uni<List<Suggestion>> of(SqlClient client, Collection<String> customerIds) {
    return client
        .preparedQuery(OF)
        .execute(Tuple.of(customerIds.toArray(String[]::new)))
        .map(SuggestionRepository::suggestions);
  }

  /**
   * Suggestions in a state, the most probable first.
   *
   * @param customerIds of whom; null: of all
   * @param after null: from the first
   */
  Uni<List<Suggestion>> page(
      State state, @Nullable Collection<String> customerIds, @Nullable Place after, int limit) {
    return pool.preparedQuery(PAGE)
        .execute(
            Tuple.of(
                state.name(),
                column(customerIds),
                after == null ? null : after.probability(),
                after == null ? "" : after.suggestionId(),
                limit))
        .map(SuggestionRepository::suggestions);
  }

  /** How many suggestions are in a state; parameters as of {@link #page}. */
  Uni<Long> count(State state, @Nullable Collection<String> customerIds) {
    return pool.preparedQuery(COUNT)
        .execute(Tuple.of(state.name(), column(customerIds)))
        .map(rows -> rows.iterator().next().getLong("total"));
  }

  /** The suggestion of an id, where there is one. */
  Uni<@Nullable Suggestion> find(String suggestionId) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(suggestionId))
        .map(rows -> rows.size() == 0 ? null : suggestion(rows.iterator().next()));
  }

  /** Decides an open suggestion and tells whether it was open. */
  Uni<Boolean> decide(
      String suggestionId, State state, Instant now, String actor, String reason, String mergeId) {
    return pool.preparedQuery(DECIDE)
        .execute(
            Tuple.of(
                suggestionId,
                state.name(),
                now.atOffset(ZoneOffset.UTC),
                actor,
                reason.isEmpty() ? null : Buffer.buffer(vault.seal(REASON, reason)),
                mergeId))
        .map(rows -> rows.rowCount() > 0);
  }

  private static String @Nullable [] column(@Nullable Collection<String> customerIds) {
    return customerIds == null ? null : customerIds.toArray(String[]::new);
  }

  private static List<Suggestion> suggestions(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(SuggestionRepository::suggestion)
        .toList();
  }

  private static Suggestion suggestion(Row row) {
    return new Suggestion(
        row.getString("suggestion_id"),
        new Pair(row.getString("customer_id"), row.getString("other_id")),
        new Score(
            row.getDouble("weight"),
            row.getDouble("probability"),
            evidence(row.getJsonArray("evidence"))),
        State.valueOf(row.getString("state")),
        row.getOffsetDateTime("suggested_at").toInstant(),
        instant(row.getOffsetDateTime("decided_at")),
        row.getString("decided_by"),
        row.getString("merge_id"));
  }

  private static String json(List<Evidence> evidence) {
    JsonArray json = new JsonArray();
    evidence.forEach(one ->
        json.add(
            new JsonObject()
                .put("field", one.field())
                .put("level", one.level())
                .put("weight", one.weight())));
    return json.encode();
  }

  private static List<Evidence> evidence(JsonArray json) {
    List<Evidence> evidence = new ArrayList<>();
    for (int place = 0; place < json.size(); place++) {
      JsonObject one = json.getJsonObject(place);
      evidence.add(
          new Evidence(one.getString("field"), one.getString("level"), one.getDouble("weight")));
    }
    return evidence;
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  /** Where a suggestion stands in the queue. */
  record Place(double probability, String suggestionId) {}
}
