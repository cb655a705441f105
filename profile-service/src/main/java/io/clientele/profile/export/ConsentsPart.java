package io.clientele.profile.export;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that the person allowed and refused. */
@ApplicationScoped
class ConsentsPart implements Part {

  private static final String SQL =
      """
      SELECT customer_id, purpose, state, evidence, source, message_id, at FROM consent
      WHERE customer_id = ANY ($1::text[]) ORDER BY at, seq
      """;

  private final PersonRows rows;

  ConsentsPart(PersonRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "consents";
  }

  @Override
  public Set<String> tables() {
    return Set.of("consent");
  }

  @Override
  public Multi<Map<String, @Nullable Object>> records(SqlConnection connection, Person person) {
    return rows.read(connection, SQL, person, Map.of("evidence", "consent.evidence"));
  }
}
