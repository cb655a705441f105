package io.clientele.scoring.person;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
      INSERT INTO person (person_id, profiling_refused, demographics, attributes)
      SELECT person_id, refused, demographics::jsonb, attributes::jsonb
      FROM unnest($1::text[], $2::boolean[], $3::text[], $4::text[])
        AS s (person_id, refused, demographics, attributes)
      ON CONFLICT (person_id) DO UPDATE SET profiling_refused = excluded.profiling_refused,
        demographics = coalesce(excluded.demographics, person.demographics),
        attributes = coalesce(excluded.attributes, person.attributes)
      """;

  /**
   * Applies changes in their order, within the connection's transaction.
   *
   * @return ids whose standings are to be made anew or deleted; nobody's where only demographics
   *     changed
   */
  public Uni<Set<String>> apply(SqlConnection connection, List<PersonChange> ordered) {
    if (ordered.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    PersonChanges changes = PersonChanges.of(ordered);
    String[] customers = changes.persons().keySet().toArray(String[]::new);
    String[] persons = changes.persons().values().toArray(String[]::new);
    return moved(connection, changes, customers, persons)
        .call(() -> run(connection, SPLIT, List.of((Object) array(changes.alone()))))
        .call(() -> run(connection, MERGE, List.of(customers, persons)))
        .call(() -> run(connection, FORGET, List.of((Object) array(changes.merged()))))
        .call(() -> remember(connection, changes.states()))
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

  private static Uni<Void> remember(SqlConnection connection, Map<String, PersonState> states) {
    @Nullable String[] demographics =
        states.values().stream().map(PersonUpdates::demographics).toArray(String[]::new);
    @Nullable String[] attributes =
        states.values().stream().map(PersonUpdates::attributes).toArray(String[]::new);
    return run(
        connection,
        REMEMBER,
        List.of(array(states.keySet()), refusals(states.values()), demographics, attributes));
  }

  private static @Nullable String demographics(PersonState state) {
    return state.demographics() == null ? null : DemographicsRows.json(state.demographics());
  }

  private static @Nullable String attributes(PersonState state) {
    return state.attributes() == null ? null : AttributeRows.json(state.attributes());
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
