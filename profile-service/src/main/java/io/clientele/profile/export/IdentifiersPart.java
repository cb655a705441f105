package io.clientele.profile.export;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By what the person is known. */
@ApplicationScoped
class IdentifiersPart implements Part {

  private static final String SQL =
      """
      SELECT customer_id, kind, namespace, value, verified, source, first_seen_at, last_seen_at
      FROM identifier
      WHERE customer_id = ANY ($1::text[]) ORDER BY kind, namespace, first_seen_at
      """;

  private final PersonRows rows;

  IdentifiersPart(PersonRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "identifiers";
  }

  @Override
  public Set<String> tables() {
    return Set.of("identifier");
  }

  @Override
  public Multi<Map<String, @Nullable Object>> records(SqlConnection connection, Person person) {
    return rows.read(connection, SQL, person, Map.of("value", "identifier.value"));
  }
}
