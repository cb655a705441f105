package io.clientele.profile.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads all that a decision about a few people needs to know of them. */
@ApplicationScoped
class NeighbourhoodReading {

  private static final String FIRST_SEEN =
      "SELECT customer_id, first_seen_at FROM customer WHERE customer_id = ANY ($1::text[])";

  private final MembershipRepository memberships;
  private final IdentifierRepository identifiers;
  private final DoubtRepository doubts;

  NeighbourhoodReading(
      MembershipRepository memberships, IdentifierRepository identifiers, DoubtRepository doubts) {
    this.memberships = memberships;
    this.identifiers = identifiers;
    this.doubts = doubts;
  }

  /** The people behind customers, and those that identifiers were verified for. */
  Uni<Neighbourhood> around(
      SqlClient client, Collection<String> customerIds, Collection<IdentifierKey> proofs) {
    return identifiers
        .provenFor(client, proofs)
        .flatMap(proven -> {
          Set<String> asked = new HashSet<>(customerIds);
          proven.values().forEach(asked::addAll);
          return memberships
              .forest(client, asked)
              .flatMap(forest -> around(client, asked, proven, forest));
        });
  }

  private Uni<Neighbourhood> around(
      SqlClient client, Set<String> asked, Map<IdentifierKey, Set<String>> proven, Forest forest) {
    Set<String> all = new HashSet<>();
    asked.forEach(id -> all.addAll(forest.members(id)));
    // Sent together: they run one after the other, but cost one way to the database and back.
    return Uni.combine()
        .all()
        .unis(
            identifiers.ofCustomers(client, all), firstSeen(client, all), doubts.apart(client, all))
        .with((told, seen, apart) -> new Neighbourhood(forest, told, proven, seen, apart));
  }

  private static Uni<Map<String, Instant>> firstSeen(SqlClient client, Set<String> customerIds) {
    return client
        .preparedQuery(FIRST_SEEN)
        .execute(Tuple.of(customerIds.toArray(String[]::new)))
        .map(rows -> {
          Map<String, Instant> seen = new HashMap<>();
          for (Row row : rows) {
            seen.put(
                row.getString("customer_id"),
                row.getOffsetDateTime("first_seen_at")
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toInstant());
          }
          return seen;
        });
  }
}
