package io.clientele.profile.consent;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells who refused to be profiled. */
@ApplicationScoped
public class Refusals {

  // The order of the states' names is that of their strictness.
  private static final String REFUSING =
      """
      SELECT customer_id
      FROM (
        SELECT DISTINCT ON (customer_id) customer_id, state FROM consent
        WHERE customer_id = ANY ($1::text[]) AND purpose = $2
        ORDER BY customer_id, at DESC, state DESC) AS standing
      WHERE state = 'REFUSED'
      """;

  /** Those of the customer ids under which profiling is refused. */
  public Uni<Set<String>> ofProfiling(SqlClient client, Collection<String> customerIds) {
    return of(client, customerIds, Purpose.PROFILING);
  }

  /** The {@link Person#personId()} of those persons of whom any id refused profiling. */
  public Uni<Set<String>> ofPersons(SqlClient client, Collection<Person> persons) {
    Set<String> ids =
        persons.stream()
            .flatMap(person -> person.customerIds().stream())
            .collect(Collectors.toSet());
    return ofProfiling(client, ids)
        .map(refusing ->
            persons.stream()
                .filter(person -> !Collections.disjoint(person.customerIds(), refusing))
                .map(Person::personId)
                .collect(Collectors.toSet()));
  }

  /** Those of the customer ids under which a purpose is refused. */
  public Uni<Set<String>> of(SqlClient client, Collection<String> customerIds, Purpose purpose) {
    if (customerIds.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    return client
        .preparedQuery(REFUSING)
        .execute(Tuple.of(customerIds.toArray(String[]::new), purpose.text()))
        .map(rows -> {
          Set<String> refusing = new HashSet<>();
          rows.forEach(row -> refusing.add(row.getString("customer_id")));
          return refusing;
        });
  }
}
