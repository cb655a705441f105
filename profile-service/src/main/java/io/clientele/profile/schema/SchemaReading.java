package io.clientele.profile.schema;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The schema that holds now. It is read again whenever its revision in the database is another one,
 * so that a change holds on every replica at once.
 */
@ApplicationScoped
public class SchemaReading {

  private static final String REVISION = "SELECT revision FROM attribute_schema";

  private final SchemaRepository repository;
  private final AtomicReference<@Nullable Schema> last = new AtomicReference<>();

  SchemaReading(SchemaRepository repository) {
    this.repository = repository;
  }

  /** The schema as the client sees it. */
  public Uni<Schema> current(SqlClient client) {
    return client
        .preparedQuery(REVISION)
        .execute()
        .flatMap(rows -> of(client, rows.iterator().next().getLong("revision")));
  }

  /** The schema of a revision that the client has just read. */
  public Uni<Schema> of(SqlClient client, long revision) {
    Schema schema = last.get();
    return schema != null && schema.revision() == revision
        ? Uni.createFrom().item(schema)
        : repository.read(client).invoke(last::set);
  }
}
