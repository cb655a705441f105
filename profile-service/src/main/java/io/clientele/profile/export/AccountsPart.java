package io.clientele.profile.export;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The organisations that the person belongs to. */
@ApplicationScoped
class AccountsPart implements Part {

  private static final String SQL =
      """
      SELECT customer_id, account_id, roles, since FROM account_member
      WHERE customer_id = ANY ($1::text[]) ORDER BY account_id, customer_id
      """;

  private final PersonRows rows;

  AccountsPart(PersonRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "accounts";
  }

  @Override
  public Set<String> tables() {
    return Set.of("account_member");
  }

  @Override
  public Multi<Map<String, @Nullable Object>> records(SqlConnection connection, Person person) {
    return rows.read(connection, SQL, person, Map.of());
  }
}
