package io.clientele.scoring.person;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Applies what the profile feed says of persons: the last that is said of one holds. */
@ApplicationScoped
public class PersonUpdates {

  // Whose standings move: of both persons where a customer's changed, of one who changed his mind.
  private static final String MOVED =
      """
      SELECT c.customer_id, coalesce(m.person_id, c.customer_id), c.person_id
      FROM unnest($1::text[], $2::text[]) AS c (customer_id, person_id)
      LEFT JOIN membership m ON m.customer_id = c.customer_id
      WHERE coalesce(m.person_id, c.customer_id) <> c.person_id
      UNION ALL
      SELECT s.person_id, s.person_id, s.person_id
      FROM unnest($3::text[], $4::boolean[]) AS s (person_id, refused)
      LEFT JOIN person p ON p.person_id = s.person_id
      WHERE coalesce(p.profiling_refused, false) <> s.refused
      """;

  // Of whom demographics, attributes, tags or ways to be reached are told as they were not.
  private static final String CHANGED =
      """
      SELECT s.person_id
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
        AS s (person_id, demographics, attributes, tags, reach)
      LEFT JOIN person p ON p.person_id = s.person_id
      WHERE (s.demographics IS NOT NULL AND s.demographics::jsonb IS DISTINCT FROM p.demographics)
        OR (s.attributes IS NOT NULL AND s.attributes::jsonb IS DISTINCT FROM p.attributes)
        OR (s.tags IS NOT NULL AND s.tags::jsonb IS DISTINCT FROM p.tags)
        OR (s.reach IS NOT NULL AND s.reach::jsonb IS DISTINCT FROM p.reach)
      """;

  private static final String SPLIT = "DELETE FROM membership WHERE customer_id = ANY ($1::text[])";

  private static final String MERGE =
      """
      INSERT INTO membership (customer_id, person_id)
      SELECT * FROM unnest($1::text[], $2::text[]) AS c (customer_id, person_id) WHERE customer_id <> person_id
      ON CONFLICT (customer_id) DO UPDATE SET person_id = excluded.person_id
      WHERE membership.person_id <> excluded.person_id
      """;

  private static final String FORGET = "DELETE FROM person WHERE person_id = ANY ($1::text[])";

  private static final String REMEMBER =
      """
      INSERT INTO person (person_id, profiling_refused, demographics, attributes, tags, reach)
      SELECT person_id, refused, demographics::jsonb, attributes::jsonb, tags::jsonb, reach::jsonb
      FROM unnest($1::text[], $2::boolean[], $3::text[], $4::text[], $5::text[], $6::text[])
        AS s (person_id, refused, demographics, attributes, tags, reach)
      ON CONFLICT (person_id) DO UPDATE SET profiling_refused = excluded.profiling_refused,
        demographics = coalesce(excluded.demographics, person.demographics),
        attributes = coalesce(excluded.attributes, person.attributes),
        tags = coalesce(excluded.tags, person.tags), reach = coalesce(excluded.reach, person.reach)
      """;

  /**
   * Applies changes in their order, within the connection's transaction.
   *
   * @return whose standings are to be made anew or deleted, and of whom else anything changed
   */
  public Uni<PersonEffect> apply(SqlConnection connection, List<PersonChange> ordered) {
    if (ordered.isEmpty()) {
      return Uni.createFrom().item(PersonEffect.NONE);
    }
    PersonChanges changes = PersonChanges.of(ordered);
    String[] customers = changes.persons().keySet().toArray(String[]::new);
    String[] persons = changes.persons().values().toArray(String[]::new);
    List<Object> known = known(changes.states().values());
    return moved(connection, changes, customers, persons)
        .chain(moved ->
            changed(connection, changes.states().keySet(), known)
                .map(changed -> new PersonEffect(moved, changed)))
        .call(() -> run(connection, SPLIT, List.of((Object) array(changes.alone()))))
        .call(() -> run(connection, MERGE, List.of(customers, persons)))
        .call(() -> run(connection, FORGET, List.of((Object) array(changes.merged()))))
        .call(() -> remember(connection, changes.states(), known))
        .call(() -> Referrals.apply(connection, changes));
  }

  private static Uni<Set<String>> moved(
      SqlConnection connection, PersonChanges changes, String[] customers, String[] persons) {
    return connection
        .preparedQuery(MOVED)
        .execute(
            Tuple.of(
                customers,
                persons,
                array(changes.states().keySet()),
                refusals(changes.states().values())))
        .map(PersonUpdates::ids);
  }

  private static Set<String> ids(RowSet<Row> rows) {
    Set<String> touched = new TreeSet<>();
    for (Row row : rows) {
      touched.addAll(List.of(row.getString(0), row.getString(1), row.getString(2)));
    }
    return touched;
  }

  private static Uni<Set<String>> changed(
      SqlConnection connection, Collection<String> persons, List<Object> known) {
    List<Object> columns = new ArrayList<>(List.of((Object) array(persons)));
    columns.addAll(known);
    return connection
        .preparedQuery(CHANGED)
        .execute(Tuple.from(columns))
        .map(rows -> {
          Set<String> changed = new TreeSet<>();
          rows.forEach(row -> changed.add(row.getString(0)));
          return changed;
        });
  }

  private static Uni<Void> remember(
      SqlConnection connection, Map<String, PersonState> states, List<Object> known) {
    List<Object> columns =
        new ArrayList<>(List.of(array(states.keySet()), refusals(states.values())));
    columns.addAll(known);
    return run(connection, REMEMBER, columns);
  }

  /** What is told of the persons, as columns of JSON; null where it is not. */
  private static List<Object> known(Collection<PersonState> states) {
    return List.of(
        column(states, PersonState::demographics, DemographicsRows::json),
        column(states, PersonState::attributes, AttributeRows::json),
        column(states, PersonState::contact, ContactRows::tags),
        column(states, PersonState::contact, ContactRows::reach));
  }

  private static <T> @Nullable String[] column(
      Collection<PersonState> states,
      Function<PersonState, @Nullable T> told,
      Function<T, String> json) {
    return states.stream()
        .map(state -> {
          T value = told.apply(state);
          return value == null ? null : json.apply(value);
        })
        .toArray(String[]::new);
  }

  private static Boolean[] refusals(Collection<PersonState> states) {
    return states.stream().map(PersonState::profilingRefused).toArray(Boolean[]::new);
  }

  private static String[] array(Collection<String> texts) {
    return texts.toArray(String[]::new);
  }

  private static Uni<Void> run(SqlConnection connection, String sql, List<Object> columns) {
    return connection.preparedQuery(sql).execute(Tuple.from(columns)).replaceWithVoid();
  }
}
