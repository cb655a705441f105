package io.clientele.scoring.person;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells whose facts a customer's are and what is known of that person. */
@ApplicationScoped
public class PersonRepository {

  // An id that was merged is no person any more, even while others still point at it: their own
  // change is on its way.
  private static final String PERSONS =
      """
      SELECT r.person_id, coalesce(p.profiling_refused, false),
        array(SELECT m.customer_id FROM membership m WHERE m.person_id = r.person_id)
      FROM (SELECT DISTINCT coalesce(m.person_id, t.id) FROM unnest($1::text[]) AS t (id)
            LEFT JOIN membership m ON m.customer_id = t.id) AS r (person_id)
      LEFT JOIN person p ON p.person_id = r.person_id
      WHERE NOT EXISTS (SELECT FROM membership m WHERE m.customer_id = r.person_id)
      ORDER BY r.person_id
      """;

  private static final String PROFILES =
      """
      SELECT t.id, coalesce(m.person_id, t.id), coalesce(p.profiling_refused, false), p.demographics::text,
        p.attributes::text, p.tags::text, p.reach::text
      FROM unnest($1::text[]) AS t (id)
      LEFT JOIN membership m ON m.customer_id = t.id
      LEFT JOIN person p ON p.person_id = coalesce(m.person_id, t.id)
      """;

  /** The persons that the ids belong to, each once, ascending. */
  public Uni<List<Person>> persons(SqlConnection connection, Collection<String> customerIds) {
    return connection
        .preparedQuery(PERSONS)
        .execute(Tuple.of(customerIds.toArray(String[]::new)))
        .map(PersonRepository::persons);
  }

  private static List<Person> persons(RowSet<Row> rows) {
    List<Person> persons = new ArrayList<>(rows.size());
    rows.forEach(row ->
        persons.add(
            new Person(
                row.getString(0),
                row.getBoolean(1),
                Set.copyOf(Arrays.asList(row.getArrayOfStrings(2))))));
    return persons;
  }

  /** What is known of the person behind each id, by that id. */
  public Uni<Map<String, Profile>> profiles(
      SqlConnection connection, Collection<String> customerIds) {
    return connection
        .preparedQuery(PROFILES)
        .execute(Tuple.of(customerIds.toArray(String[]::new)))
        .map(rows -> {
          Map<String, Profile> profiles = HashMap.newHashMap(rows.size());
          for (Row row : rows) {
            profiles.put(
                row.getString(0),
                new Profile(
                    row.getString(1),
                    row.getBoolean(2),
                    DemographicsRows.demographics(row.getString(3)),
                    AttributeRows.attributes(row.getString(4)),
                    ContactRows.contact(row.getString(5), row.getString(6))));
          }
          return profiles;
        });
  }
}
