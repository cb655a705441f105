package io.clientele.profile.export;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who told something of the person, and when that was taken in. */
@ApplicationScoped
class MessagesPart implements Part {

  private static final String SQL =
      """
      SELECT customer_id, source, message_id, received_at FROM message
      WHERE customer_id = ANY ($1::text[]) ORDER BY received_at, source, message_id
      """;

  private final PersonRows rows;

  MessagesPart(PersonRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "messages";
  }

  @Override
  public Set<String> tables() {
    return Set.of("message");
  }

  @Override
  public Multi<Map<String, @Nullable Object>> records(SqlConnection connection, Person person) {
    return rows.read(connection, SQL, person, Map.of());
  }
}
