package io.clientele.profile.consent;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tells what persons say of being told of offers, without the evidence. */
@ApplicationScoped
public class MarketingWords {

  // The order of the states' names is that of their strictness.
  private static final String WORDS =
      """
      SELECT DISTINCT ON (customer_id) customer_id, state FROM consent
      WHERE customer_id = ANY ($1::text[]) AND purpose = 'marketing'
      ORDER BY customer_id, at DESC, state DESC
      """;

  /** The word that decides, by {@link Person#personId()}; absent where none was said. */
  public Uni<Map<String, Consent.State>> of(SqlClient client, Collection<Person> persons) {
    Map<String, String> personOf = new HashMap<>();
    persons.forEach(
        person -> person.customerIds().forEach(id -> personOf.put(id, person.personId())));
    Set<String> ids = new HashSet<>(personOf.keySet());
    return client
        .preparedQuery(WORDS)
        .execute(Tuple.of(ids.toArray(String[]::new)))
        .map(rows -> {
          Map<String, Consent.State> words = new HashMap<>();
          for (Row row : rows) {
            String id = row.getString("customer_id");
            words.merge(
                personOf.getOrDefault(id, id),
                Consent.State.valueOf(row.getString("state")),
                MarketingWords::stricter);
          }
          return words;
        });
  }

  private static Consent.State stricter(Consent.State one, Consent.State other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
