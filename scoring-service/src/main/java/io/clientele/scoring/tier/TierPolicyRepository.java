package io.clientele.scoring.tier;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.operation.RandomIds;
import io.clientele.scoring.tier.StoredPolicy.State;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the versions of policies. */
@ApplicationScoped
class TierPolicyRepository {

  private static final String SELECTED =
      "SELECT policy_id, seq, version, state, body, created_at, activated_at, retired_at, placed"
          + " FROM tier_policy ";

  // Two versions of one name never get one number.
  private static final String LOCK_NAME =
      "SELECT pg_advisory_xact_lock(hashtextextended('tier_policy ' || $1::text, 0))";

  private static final String INSERT =
      """
      INSERT INTO tier_policy (policy_id, name, version, state, body, created_at)
      SELECT $1, $2, 1 + coalesce(max(version), 0), 'DRAFT', $3, $4 FROM tier_policy WHERE name = $2
      """;

  private static final String RETIRE =
      "UPDATE tier_policy SET state = 'RETIRED', retired_at = $1 WHERE state = 'IN_FORCE'";

  private static final String ACTIVATE =
      "UPDATE tier_policy SET state = 'IN_FORCE', activated_at = $2 WHERE policy_id = $1";

  /** Stores a new version, as a draft. */
  Uni<StoredPolicy> create(SqlConnection connection, TierPolicy policy, Instant now) {
    String id = RandomIds.with("tip_");
    return connection
        .preparedQuery(LOCK_NAME)
        .execute(Tuple.of(policy.name()))
        .chain(() ->
            connection
                .preparedQuery(INSERT)
                .execute(Tuple.of(id, policy.name(), PolicyJson.json(policy), Times.sql(now))))
        .chain(() -> find(connection, id));
  }

  /**
   * A version.
   *
   * @throws ClienteleException TIER_POLICY_NOT_FOUND
   */
  Uni<StoredPolicy> find(SqlClient connection, String id) {
    return connection
        .preparedQuery(SELECTED + "WHERE policy_id = $1")
        .execute(Tuple.of(id))
        .map(rows -> first(rows).orElseThrow(TierPolicyRepository::notFound));
  }

  private static ClienteleException notFound() {
    return new ClienteleException(
        ErrorCode.TIER_POLICY_NOT_FOUND, "policy_id", "there is no such tier policy");
  }

  /** Those of the versions that there are, by id. */
  Uni<Map<String, StoredPolicy>> find(SqlClient connection, Collection<String> ids) {
    return connection
        .preparedQuery(SELECTED + "WHERE policy_id = ANY ($1::text[])")
        .execute(Tuple.of(ids.toArray(String[]::new)))
        .map(rows -> {
          Map<String, StoredPolicy> found = new HashMap<>();
          all(rows).forEach(policy -> found.put(policy.id(), policy));
          return found;
        });
  }

  /** The one in force, if one is. */
  Uni<Optional<StoredPolicy>> inForce(SqlClient connection) {
    return connection
        .preparedQuery(SELECTED + "WHERE state = 'IN_FORCE'")
        .execute()
        .map(TierPolicyRepository::first);
  }

  /** The tiers of every policy that is or was in force, each once. */
  Uni<List<String>> tiersEver(SqlClient connection) {
    return connection
        .preparedQuery(SELECTED + "WHERE state <> 'DRAFT'")
        .execute()
        .map(rows ->
            all(rows).stream()
                .flatMap(stored -> stored.policy().names().stream())
                .distinct()
                .toList());
  }

  /** Up to {@code size} versions made before a place, the latest first. */
  Uni<List<StoredPolicy>> list(SqlClient connection, long before, int size) {
    return connection
        .preparedQuery(SELECTED + "WHERE seq < $1 ORDER BY seq DESC LIMIT $2")
        .execute(Tuple.of(before, size))
        .map(TierPolicyRepository::all);
  }

  /** Puts a version in force in place of the one that is. */
  Uni<StoredPolicy> activate(SqlConnection connection, String id, Instant now) {
    return connection
        .preparedQuery(RETIRE)
        .execute(Tuple.of(Times.sql(now)))
        .chain(() -> connection.preparedQuery(ACTIVATE).execute(Tuple.of(id, Times.sql(now))))
        .chain(() -> find(connection, id));
  }

  /** Notes that everybody was placed by a version. */
  Uni<Void> placed(SqlClient connection, String id) {
    return connection
        .preparedQuery("UPDATE tier_policy SET placed = true WHERE policy_id = $1")
        .execute(Tuple.of(id))
        .replaceWithVoid();
  }

  private static Optional<StoredPolicy> first(RowSet<Row> rows) {
    return rows.iterator().hasNext()
        ? Optional.of(policy(rows.iterator().next()))
        : Optional.empty();
  }

  private static List<StoredPolicy> all(RowSet<Row> rows) {
    List<StoredPolicy> found = new ArrayList<>(rows.size());
    rows.forEach(row -> found.add(policy(row)));
    return found;
  }

  private static StoredPolicy policy(Row row) {
    return new StoredPolicy(
        row.getString(0),
        row.getLong(1),
        row.getInteger(2),
        State.valueOf(row.getString(3)),
        PolicyJson.policy((JsonObject) row.getValue(4)),
        row.getOffsetDateTime(5).toInstant(),
        Times.instantOrNull(row.getOffsetDateTime(6)),
        Times.instantOrNull(row.getOffsetDateTime(7)),
        row.getBoolean(8));
  }
}
