package io.clientele.profile.consent;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Tells who refused to be profiled. */
@ApplicationScoped
public class Refusals {

  private record Refused(String customerId, Purpose purpose) {}

  // The order of the states' names is that of their strictness.
  private static final String REFUSED =
      """
      SELECT customer_id, purpose
      FROM (
        SELECT DISTINCT ON (customer_id, purpose) customer_id, purpose, state FROM consent
        WHERE customer_id = ANY ($1::text[])
        ORDER BY customer_id, purpose, at DESC, state DESC) AS standing
      WHERE state = 'REFUSED'
      """;

  /** Those of the customer ids under which profiling is refused. */
  public Uni<Set<String>> ofProfiling(SqlClient client, Collection<String> customerIds) {
    return refused(client, customerIds)
        .map(rows ->
            rows.stream()
                .filter(row -> row.purpose() == Purpose.PROFILING)
                .map(Refused::customerId)
                .collect(Collectors.toSet()));
  }

  /** The names of the purposes that are refused under any of the customer ids. */
  public Uni<SortedSet<String>> ofAny(SqlClient client, Collection<String> customerIds) {
    return refused(client, customerIds)
        .map(rows ->
            rows.stream()
                .map(row -> row.purpose().text())
                .collect(Collectors.toCollection(TreeSet::new)));
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
                .filter(person -> person.customerIds().stream().anyMatch(refusing::contains))
                .map(Person::personId)
                .collect(Collectors.toSet()));
  }

  private static Uni<List<Refused>> refused(SqlClient client, Collection<String> customerIds) {
    if (customerIds.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return client
        .preparedQuery(REFUSED)
        .execute(Tuple.of(customerIds.toArray(String[]::new)))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row ->
                    new Refused(row.getString("customer_id"), Purpose.of(row.getString("purpose"))))
                .toList());
  }
}
