package io.clientele.profile.export;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ids of the person: when and by whom they were seen. */
@ApplicationScoped
class CustomerPart implements Part {

  private static final String SQL =
      """
      SELECT customer.customer_id, membership.parent_id AS merged_into, first_seen_at, last_seen_at, sources
      FROM customer LEFT JOIN membership USING (customer_id)
      WHERE customer_id = ANY ($1::text[]) ORDER BY customer_id
      """;

  private final PersonRows rows;

  CustomerPart(PersonRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "customer";
  }

  @Override
  public Set<String> tables() {
    return Set.of("customer", "membership");
  }

  @Override
  public Multi<Map<String, @Nullable Object>> records(SqlConnection connection, Person person) {
    return rows.read(connection, SQL, person, Map.of());
  }
}
