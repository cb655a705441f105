package io.clientele.profile.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.embedded.postgres.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing that the database can hold of a person is forgotten by those who forget. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ErasedTablesTest {

  /** What a column is called that says who somebody is. */
  private static final String WHO =
      "(.*_)?(customer|person|parent|member|merged|previous|other|anonymous|contact)(_ids?|_hash)?";

  /** Bytes that are sealed, or tell of their content by being equal. */
  private static final String BYTES = "bytea";

  @Inject Pool pool;

  @Test
  void everyTableEitherHoldsPersonsOrSaysWhyNot() {
    Set<String> named = new TreeSet<>(ErasedTables.HOLD_NOBODY.keySet());
    ErasedTables.ALL.forEach(table -> named.add(table.table()));

    assertThat(named).isEqualTo(columns().keySet());
    assertThat(ErasedTables.HOLD_NOBODY.keySet())
        .doesNotContainAnyElementsOf(ErasedTables.holdingPersons());
  }

  @Test
  void everyColumnThatSaysWhoSomebodyIsIsLookedAt() {
    Map<String, Map<String, String>> columns = columns();
    for (ErasedTable table : ErasedTables.ALL) {
      Set<String> naming =
          columns.getOrDefault(table.table(), Map.of()).keySet().stream()
              .filter(column -> column.matches(WHO))
              .collect(Collectors.toSet());

      assertThat(table.columns()).as(table.table()).containsAll(naming);
    }
  }

  @Test
  void aTableThatHoldsNobodyHasNoSuchColumn() {
    Map<String, Map<String, String>> columns = columns();
    for (String table : ErasedTables.HOLD_NOBODY.keySet()) {
      if (Set.of("tombstone", "erasure_subject", "reconsideration", "api_key_secret")
          .contains(table)) {
        continue;
      }
      Map<String, String> of = columns.getOrDefault(table, Map.of());
      assertThat(of).as(table).doesNotContainValue(BYTES);
      assertThat(of.keySet()).as(table).noneMatch(column -> column.matches(WHO));
    }
  }

  private Map<String, Map<String, String>> columns() {
    Map<String, Map<String, String>> columns = new TreeMap<>();
    pool.query(
            """
            SELECT column_of.table_name::text, column_of.column_name::text, column_of.data_type::text
            FROM information_schema.columns AS column_of
            JOIN information_schema.tables AS whole USING (table_schema, table_name)
            WHERE table_schema = 'public' AND whole.table_type = 'BASE TABLE'
            """)
        .execute()
        .await()
        .atMost(Duration.ofSeconds(30))
        .forEach(row ->
            columns
                .computeIfAbsent(row.getString(0), table -> new TreeMap<>())
                .put(row.getString(1), row.getString(2)));
    return columns;
  }
}
