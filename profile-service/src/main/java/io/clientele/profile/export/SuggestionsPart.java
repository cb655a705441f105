package io.clientele.profile.export;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who the person was thought to be as well. */
@ApplicationScoped
class SuggestionsPart implements Part {

  private static final String SQL =
      """
      SELECT customer_id, other_id, probability, state, suggested_at, decided_at, decided_by, reason
      FROM match_suggestion
      WHERE customer_id = ANY ($1::text[]) OR other_id = ANY ($1::text[]) ORDER BY suggested_at
      """;

  private final PersonRows rows;

  SuggestionsPart(PersonRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "suggestions";
  }

  @Override
  public Set<String> tables() {
    return Set.of("match_suggestion");
  }

  @Override
  public Multi<Map<String, @Nullable Object>> records(SqlConnection connection, Person person) {
    return rows.read(connection, SQL, person, Map.of("reason", "match_suggestion.reason"));
  }
}
