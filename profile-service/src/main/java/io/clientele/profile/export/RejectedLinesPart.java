package io.clientele.profile.export;

import io.clientele.profile.erasure.Tombstones;
import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of files about the person that were not taken in. */
@ApplicationScoped
class RejectedLinesPart implements Part {

  private static final String SQL =
      """
      SELECT import_id, line_number, code, field, detail, raw FROM import_error
      WHERE customer_hash = ANY ($1::bytea[]) ORDER BY import_id, ordinal
      """;

  private final PersonRows rows;
  private final Tombstones tombstones;

  RejectedLinesPart(PersonRows rows, Tombstones tombstones) {
    this.rows = rows;
    this.tombstones = tombstones;
  }

  @Override
  public String name() {
    return "rejected_lines";
  }

  @Override
  public Set<String> tables() {
    return Set.of("import_error");
  }

  @Override
  public Multi<Map<String, @Nullable Object>> records(SqlConnection connection, Person person) {
    Buffer[] hashes = person.customerIds().stream().map(tombstones::hash).toArray(Buffer[]::new);
    return rows.read(connection, SQL, Tuple.of(hashes), Map.of("raw", "import_error.raw"));
  }
}
