package io.clientele.profile.identity;

import io.clientele.profile.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the identifiers that were told, their values sealed. */
@ApplicationScoped
public class IdentifierRepository {

  /** Where the values stand, as the vault calls it. */
  public static final String PLACE = "identifier.value";

  /** Whoever shares an identifier with so many that they are not all read shares it with many. */
  private static final int MOST_HOLDERS = 100;

  private static final String NAMED =
      """
      SELECT i.kind, i.namespace, encode(i.value_hash, 'hex') AS hash, i.customer_id, i.source, i.verified,
             i.first_seen_at, i.last_seen_at
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS t (kind, namespace, hash, customer_id)
      JOIN identifier AS i ON i.kind = t.kind AND i.namespace = t.namespace
        AND i.value_hash = decode(t.hash, 'hex') AND i.customer_id = t.customer_id
      """;

  private static final String PROVEN =
      """
      SELECT t.kind, t.namespace, t.hash, i.customer_id
      FROM unnest($1::text[], $2::text[], $3::text[]) AS t (kind, namespace, hash)
      CROSS JOIN LATERAL (
        SELECT DISTINCT customer_id FROM identifier
        WHERE kind = t.kind AND namespace = t.namespace AND value_hash = decode(t.hash, 'hex') AND verified
        ORDER BY customer_id LIMIT $4) AS i
      """;

  private static final String OF_CUSTOMERS =
      """
      SELECT DISTINCT customer_id, kind, namespace, encode(value_hash, 'hex') AS hash
      FROM identifier WHERE customer_id = ANY ($1::text[])
      """;

  private static final String KEEP =
      """
      INSERT INTO identifier AS known
        (kind, namespace, value_hash, customer_id, source, value, verified, first_seen_at, last_seen_at)
      SELECT kind, namespace, decode(hash, 'hex'), customer_id, $1, value, verified, first, last
      FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::boolean[],
                  $8::timestamptz[], $9::timestamptz[])
        AS t (kind, namespace, hash, customer_id, value, verified, first, last)
      ON CONFLICT (kind, namespace, value_hash, customer_id, source) DO UPDATE
      SET verified = known.verified OR excluded.verified,
          first_seen_at = least(known.first_seen_at, excluded.first_seen_at),
          last_seen_at = greatest(known.last_seen_at, excluded.last_seen_at)
      """;

  private static final String LIST =
      """
      SELECT kind, namespace, value, verified, customer_id, source, first_seen_at, last_seen_at
      FROM identifier WHERE customer_id = ANY ($1::text[]) AND value IS NOT NULL
      UNION ALL
      SELECT '', '', NULL, true, customer_id, array_to_string(sources, ', '), first_seen_at, last_seen_at
      FROM customer WHERE customer_id = ANY ($1::text[])
      """;

  private final Vault vault;

  IdentifierRepository(Vault vault) {
    this.vault = vault;
  }

  /** What an identifier is found by. */
  IdentifierKey key(Mention mention) {
    return key(mention.kind(), mention.namespace(), mention.value());
  }

  /** What the identifier is found by that a customer id itself is. */
  IdentifierKey ofCustomerId(String customerId) {
    return key(
        AnonymousId.is(customerId) ? IdentifierKind.ANONYMOUS_ID : IdentifierKind.USER_ID,
        "",
        AnonymousId.value(customerId));
  }

  private IdentifierKey key(String kind, String namespace, String value) {
    return new IdentifierKey(kind, namespace, HexFormat.of().formatHex(vault.hash(kind, value)));
  }

  /** What is kept of the same identifiers and customers, of whatever source. */
  Uni<KeptIdentifiers> kept(SqlClient client, List<Told> told) {
    if (told.isEmpty()) {
      return Uni.createFrom().item(new KeptIdentifiers());
    }
    return client
        .preparedQuery(NAMED)
        .execute(
            Tuple.of(
                told.stream().map(one -> one.key().kind()).toArray(String[]::new),
                told.stream().map(one -> one.key().namespace()).toArray(String[]::new),
                told.stream().map(one -> one.key().hash()).toArray(String[]::new),
                told.stream().map(Told::customerId).toArray(String[]::new)))
        .map(rows -> {
          KeptIdentifiers kept = new KeptIdentifiers();
          for (Row row : rows) {
            kept.add(
                key(row),
                row.getString("customer_id"),
                row.getString("source"),
                row.getBoolean("verified"),
                instant(row, "first_seen_at"),
                instant(row, "last_seen_at"));
          }
          return kept;
        });
  }

  /** The customers that identifiers were verified for; of very many the first hundred. */
  Uni<Map<IdentifierKey, Set<String>>> provenFor(SqlClient client, Collection<IdentifierKey> keys) {
    if (keys.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return client
        .preparedQuery(PROVEN)
        .execute(
            Tuple.of(
                keys.stream().map(IdentifierKey::kind).toArray(String[]::new),
                keys.stream().map(IdentifierKey::namespace).toArray(String[]::new),
                keys.stream().map(IdentifierKey::hash).toArray(String[]::new),
                MOST_HOLDERS))
        .map(rows -> {
          Map<IdentifierKey, Set<String>> proven = new HashMap<>();
          for (Row row : rows) {
            proven
                .computeIfAbsent(key(row), key -> new HashSet<>())
                .add(row.getString("customer_id"));
          }
          return proven;
        });
  }

  /** The identifiers of customers: those told, and those that their ids are. */
  Uni<Map<String, Set<IdentifierKey>>> ofCustomers(
      SqlClient client, Collection<String> customerIds) {
    return client
        .preparedQuery(OF_CUSTOMERS)
        .execute(Tuple.of(customerIds.toArray(String[]::new)))
        .map(rows -> {
          Map<String, Set<IdentifierKey>> told = new HashMap<>();
          customerIds.forEach(id -> told.put(id, new HashSet<>(Set.of(ofCustomerId(id)))));
          for (Row row : rows) {
            told.getOrDefault(row.getString("customer_id"), new HashSet<>()).add(key(row));
          }
          return told;
        });
  }

  /** Keeps identifiers as told by a source. */
  Uni<Void> keep(SqlConnection connection, String source, Collection<Told> told) {
    if (told.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<Told> rows = told.stream().sorted(Told.ROWS).toList();
    Tuple columns =
        Tuple.of(
            source,
            rows.stream().map(one -> one.key().kind()).toArray(String[]::new),
            rows.stream().map(one -> one.key().namespace()).toArray(String[]::new),
            rows.stream().map(one -> one.key().hash()).toArray(String[]::new),
            rows.stream().map(Told::customerId).toArray(String[]::new),
            rows.stream().map(this::sealed).toArray(Buffer[]::new));
    return connection
        .preparedQuery(KEEP)
        .execute(
            columns
                .addValue(rows.stream().map(Told::verified).toArray(Boolean[]::new))
                .addValue(rows.stream().map(one -> utc(one.first())).toArray(OffsetDateTime[]::new))
                .addValue(rows.stream().map(one -> utc(one.last())).toArray(OffsetDateTime[]::new)))
        .replaceWithVoid();
  }

  private @Nullable Buffer sealed(Told told) {
    return told.kind().kept() ? Buffer.buffer(vault.seal(PLACE, told.value())) : null;
  }

  /** By what customers are known, in no order. */
  Uni<List<Identifier>> list(SqlClient client, Collection<String> customerIds) {
    return client
        .preparedQuery(LIST)
        .execute(Tuple.of(customerIds.toArray(String[]::new)))
        .map(rows -> {
          List<Identifier> identifiers = new ArrayList<>();
          for (Row row : rows) {
            identifiers.add(identifier(row));
          }
          return identifiers;
        });
  }

  private Identifier identifier(Row row) {
    String customer = row.getString("customer_id");
    var sealed = row.getBuffer("value");
    return new Identifier(
        sealed == null ? ofCustomerId(customer).kind() : row.getString("kind"),
        row.getString("namespace"),
        sealed == null ? AnonymousId.value(customer) : vault.open(PLACE, sealed.getBytes()),
        row.getBoolean("verified"),
        customer,
        row.getString("source"),
        instant(row, "first_seen_at"),
        instant(row, "last_seen_at"));
  }

  private static IdentifierKey key(Row row) {
    return new IdentifierKey(
        row.getString("kind"), row.getString("namespace"), row.getString("hash"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).withOffsetSameInstant(ZoneOffset.UTC).toInstant();
  }
}
