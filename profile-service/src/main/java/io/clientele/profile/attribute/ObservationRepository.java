package io.clientele.profile.attribute;

import io.clientele.profile.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Keeps what each source told last of each customer under each name. */
@ApplicationScoped
class ObservationRepository {

  // The later observation wins, then the greater digest: a total order, so that any order of
  // arrival
  // ends in the same state. The same observation is written again where a later definition cleaned
  // it.
  // Rows are written in the order of their keys, so that two transactions never wait for each
  // other.
  private static final String MERGE =
      """
      INSERT INTO customer_attribute AS known (customer_id, name, source, derived_from, value, raw,
        quality, issue, digest, observed_at, definition_revision)
      SELECT DISTINCT ON (customer_id, name, source, derived_from) *
      FROM (
        SELECT customer_id COLLATE "C" AS customer_id, name COLLATE "C" AS name, source COLLATE "C" AS source,
               derived_from COLLATE "C" AS derived_from, value, raw, quality, issue, digest, observed_at, revision
        FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bytea[], $6::bytea[], $7::text[],
                    $8::text[], $9::bytea[], $10::timestamptz[], $11::bigint[])
          AS t (customer_id, name, source, derived_from, value, raw, quality, issue, digest, observed_at,
                revision)) AS told
      ORDER BY customer_id, name, source, derived_from, observed_at DESC, digest DESC, revision DESC
      ON CONFLICT (customer_id, name, source, derived_from) DO UPDATE
      SET value = excluded.value, raw = excluded.raw, plain = NULL, quality = excluded.quality,
          issue = excluded.issue, digest = excluded.digest, observed_at = excluded.observed_at,
          definition_revision = excluded.definition_revision
      WHERE (excluded.observed_at, excluded.digest, excluded.definition_revision)
          > (known.observed_at, known.digest, known.definition_revision)
      RETURNING customer_id
      """;

  private static final String COLUMNS =
      """
      SELECT customer_id, name, source, derived_from, value, raw, plain::text AS plain, quality, issue,
             digest, observed_at, definition_revision
      FROM customer_attribute
      """;

  private static final String READ = COLUMNS + "WHERE customer_id = ANY ($1::text[])";

  private static final String LOCK =
      COLUMNS
          + """
          WHERE customer_id = ANY ($1::text[])
            AND ($2 = '' OR name = $2 OR quality = 'FREE')
          ORDER BY customer_id, name, source, derived_from
          FOR UPDATE
          """;

  private static final String DELETE =
      """
      DELETE FROM customer_attribute AS known
      USING unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS t (customer_id, name, source, derived_from)
      WHERE known.customer_id = t.customer_id AND known.name = t.name AND known.source = t.source
        AND known.derived_from = t.derived_from
      """;

  private static final String KNOWN =
      "SELECT EXISTS (SELECT FROM customer WHERE customer_id = ANY ($1::text[])) AS known";

  private final Vault vault;

  ObservationRepository(Vault vault) {
    this.vault = vault;
  }

  /**
   * Takes observations in, within the caller's transaction.
   *
   * @return the customers of whom one was stored
   */
  Uni<Set<String>> merge(SqlConnection connection, List<NewObservation> observations) {
    if (observations.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    return connection
        .preparedQuery(MERGE)
        .execute(ObservationRows.columns(vault, observations))
        .map(rows -> {
          Set<String> changed = new HashSet<>();
          rows.forEach(row -> changed.add(row.getString("customer_id")));
          return changed;
        });
  }

  /** All observations of customers. */
  Uni<List<StoredObservation>> of(SqlClient client, Collection<String> customerIds) {
    return rows(client, READ, Tuple.of(customerIds.toArray(String[]::new)));
  }

  /**
   * The observations of customers that a definition may be about, locked in the order of their
   * keys.
   *
   * @param name of the attribute; empty: all
   */
  Uni<List<StoredObservation>> lock(
      SqlConnection connection, Collection<String> customerIds, String name) {
    return rows(connection, LOCK, Tuple.of(customerIds.toArray(String[]::new), name));
  }

  /** Takes observations away. */
  Uni<Void> delete(SqlConnection connection, List<Claim> claims) {
    if (claims.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return connection
        .preparedQuery(DELETE)
        .execute(
            Tuple.of(
                claims.stream().map(Claim::customerId).toArray(String[]::new),
                claims.stream().map(Claim::name).toArray(String[]::new),
                claims.stream().map(Claim::source).toArray(String[]::new),
                claims.stream().map(Claim::derivedFrom).toArray(String[]::new)))
        .replaceWithVoid();
  }

  /** Whether anything was ever told of one of the customers. */
  Uni<Boolean> known(SqlClient client, Collection<String> customerIds) {
    return client
        .preparedQuery(KNOWN)
        .execute(Tuple.of(customerIds.toArray(String[]::new)))
        .map(rows -> rows.iterator().next().getBoolean("known"));
  }

  private static Uni<List<StoredObservation>> rows(SqlClient client, String sql, Tuple tuple) {
    return client
        .preparedQuery(sql)
        .execute(tuple)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(ObservationRows::observation)
                .toList());
  }
}
