package io.clientele.profile.export;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who the person was merged with, and taken apart from. */
@ApplicationScoped
class MergesPart implements Part {

  private static final String SQL =
      """
      SELECT merge_id, kind, customer_id, merged_id, cause, reason, actor, at FROM merge_entry
      WHERE customer_id = ANY ($1::text[]) OR merged_id = ANY ($1::text[]) ORDER BY seq
      """;

  private final PersonRows rows;

  MergesPart(PersonRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "merges";
  }

  @Override
  public Set<String> tables() {
    return Set.of("merge_entry");
  }

  @Override
  public Multi<Map<String, @Nullable Object>> records(SqlConnection connection, Person person) {
    return rows.read(connection, SQL, person, Map.of("reason", "merge_entry.reason"));
  }
}
