package io.clientele.profile.export;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The labels on the person. */
@ApplicationScoped
class TagsPart implements Part {

  private static final String SQL =
      """
      SELECT customer_id, name, origin, origin_name, confidence, version, tagged_at, expires_at FROM tag
      WHERE customer_id = ANY ($1::text[]) ORDER BY name, origin
      """;

  private final PersonRows rows;

  TagsPart(PersonRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "tags";
  }

  @Override
  public Set<String> tables() {
    return Set.of("tag");
  }

  @Override
  public Multi<Map<String, @Nullable Object>> records(SqlConnection connection, Person person) {
    return rows.read(connection, SQL, person, Map.of());
  }
}
