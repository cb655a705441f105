package io.clientele.profile.export;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the person is said to be. */
@ApplicationScoped
class AttributesPart implements Part {

  private static final String SQL =
      """
      SELECT customer_id, name, value, raw, plain, quality, issue, derived_from, source, observed_at
      FROM customer_attribute
      WHERE customer_id = ANY ($1::text[]) ORDER BY customer_id, name, source
      """;

  private final PersonRows rows;

  AttributesPart(PersonRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "attributes";
  }

  @Override
  public Set<String> tables() {
    return Set.of("customer_attribute");
  }

  @Override
  public Multi<Map<String, @Nullable Object>> records(SqlConnection connection, Person person) {
    return rows.read(
        connection,
        SQL,
        person,
        Map.of("value", "customer_attribute.value", "raw", "customer_attribute.raw"));
  }
}
