package io.clientele.profile.attribute;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps what is known of customers, attribute by attribute. */
@ApplicationScoped
public class AttributeRepository {

  // The later observation wins, then the greater text, then the greater source: a total order, so
  // that
  // any order of arrival ends in the same state.
  private static final String MERGE =
      """
      INSERT INTO customer_attribute AS known (customer_id, name, value, source, observed_at)
      SELECT DISTINCT ON (customer_id, name) customer_id, name, value, $1::text, observed_at
      FROM (
        SELECT customer_id COLLATE "C" AS customer_id, name COLLATE "C" AS name,
               value::jsonb AS value, observed_at
        FROM unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[])
          AS t (customer_id, name, value, observed_at)) AS told
      ORDER BY customer_id, name, observed_at DESC, value::text COLLATE "C" DESC
      ON CONFLICT (customer_id, name) DO UPDATE
      SET value = excluded.value, source = excluded.source, observed_at = excluded.observed_at
      WHERE (excluded.observed_at, excluded.value::text COLLATE "C", excluded.source)
          > (known.observed_at, known.value::text COLLATE "C", known.source)
      """;

  private static final String READ =
      """
      SELECT person_id, jsonb_object_agg(name, value)::text AS attributes
      FROM (
        SELECT DISTINCT ON (t.person_id, a.name) t.person_id, a.name, a.value
        FROM unnest($1::text[], $2::text[]) AS t (person_id, customer_id)
        JOIN customer_attribute AS a ON a.customer_id = t.customer_id
        ORDER BY t.person_id, a.name, a.observed_at DESC, a.value::text COLLATE "C" DESC) AS latest
      GROUP BY person_id
      """;

  private final Pool pool;

  AttributeRepository(Pool pool) {
    this.pool = pool;
  }

  /** Takes identities in, within the caller's transaction. */
  public Uni<Void> merge(SqlConnection connection, String source, List<Identity> identities) {
    List<String> customers = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    List<OffsetDateTime> times = new ArrayList<>();
    for (Identity identity : identities) {
      identity
          .attributes()
          .forEach((name, value) -> {
            customers.add(identity.customerId());
            names.add(name);
            values.add(value);
            times.add(identity.observedAt().atOffset(ZoneOffset.UTC));
          });
    }
    if (names.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return connection
        .preparedQuery(MERGE)
        .execute(
            Tuple.of(
                source,
                customers.toArray(String[]::new),
                names.toArray(String[]::new),
                values.toArray(String[]::new),
                times.toArray(OffsetDateTime[]::new)))
        .replaceWithVoid();
  }

  /**
   * The attributes of persons as a JSON object, by person; one without attributes is absent. Of
   * what was told under several ids the latest holds.
   */
  public Uni<Map<String, String>> of(Collection<Person> persons) {
    List<String> personIds = new ArrayList<>();
    List<String> customerIds = new ArrayList<>();
    for (Person person : persons) {
      person
          .customerIds()
          .forEach(id -> {
            personIds.add(person.personId());
            customerIds.add(id);
          });
    }
    return pool.preparedQuery(READ)
        .execute(Tuple.of(personIds.toArray(String[]::new), customerIds.toArray(String[]::new)))
        .map(rows -> {
          Map<String, String> attributes = new HashMap<>();
          rows.forEach(
              row -> attributes.put(row.getString("person_id"), row.getString("attributes")));
          return attributes;
        });
  }
}
