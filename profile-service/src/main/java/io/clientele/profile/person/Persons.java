package io.clientele.profile.person;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells whose facts a customer's are. */
@ApplicationScoped
public class Persons {

  // An OR of the two ways to be found would read the whole table.
  private static final String MEMBERS =
      """
      SELECT person_id, customer_id FROM membership
      WHERE person_id IN (
        SELECT unnest($1::text[])
        UNION SELECT person_id FROM membership WHERE customer_id = ANY ($1::text[]))
      """;

  private final Pool pool;

  Persons(Pool pool) {
    this.pool = pool;
  }

  /**
   * The person behind each customer id. An id that was never merged, known or not, is a person by
   * itself.
   */
  public Uni<Map<String, Person>> of(Collection<String> customerIds) {
    return of(pool, customerIds);
  }

  /** As {@link #of(Collection)}, within the caller's transaction. */
  public Uni<Map<String, Person>> of(SqlClient client, Collection<String> customerIds) {
    return client
        .preparedQuery(MEMBERS)
        .execute(Tuple.of(customerIds.toArray(String[]::new)))
        .map(rows -> {
          Map<String, Set<String>> members = new HashMap<>();
          for (Row row : rows) {
            members
                .computeIfAbsent(row.getString("person_id"), id -> new HashSet<>())
                .add(row.getString("customer_id"));
          }
          return byCustomer(customerIds, members);
        });
  }

  private static Map<String, Person> byCustomer(
      Collection<String> customerIds, Map<String, Set<String>> members) {
    Map<String, Person> persons = new HashMap<>();
    members.forEach((personId, merged) -> {
      Person person = new Person(personId, new TreeSet<>(merged));
      person.customerIds().forEach(id -> persons.put(id, person));
    });
    customerIds.forEach(id -> persons.computeIfAbsent(id, Person::alone));
    return persons;
  }
}
