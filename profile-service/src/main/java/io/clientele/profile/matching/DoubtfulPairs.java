package io.clientele.profile.matching;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The pairs that share a verified identifier while something else speaks against their merging. */
@ApplicationScoped
class DoubtfulPairs {

  private static final String OF =
      """
      SELECT customer_id, other_id FROM review_pair
      WHERE customer_id = ANY ($1::text[]) OR other_id = ANY ($1::text[])
      """;

  /** The pairs that one of the persons is part of, by customer ids. */
  Uni<Set<Pair>> of(SqlClient client, Collection<Person> persons) {
    Set<String> ids = new HashSet<>();
    persons.forEach(person -> ids.addAll(person.customerIds()));
    return client
        .preparedQuery(OF)
        .execute(Tuple.of(ids.toArray(String[]::new)))
        .map(rows -> {
          Set<Pair> pairs = new HashSet<>();
          rows.forEach(row -> pairs.add(Pair.of(row.getString(0), row.getString(1))));
          return pairs;
        });
  }
}
