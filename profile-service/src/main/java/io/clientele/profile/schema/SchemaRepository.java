package io.clientele.profile.schema;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Keeps what the business says of attributes. */
@ApplicationScoped
public class SchemaRepository {

  private static final String READ =
      """
      SELECT s.revision AS schema_revision, s.shipped_revision, d.*
      FROM attribute_schema AS s LEFT JOIN attribute_definition AS d ON true
      """;

  private static final String LOCK = "SELECT revision FROM attribute_schema FOR UPDATE";

  private static final String REVISE = "UPDATE attribute_schema SET revision = revision + 1";

  private static final String SHIP =
      """
      UPDATE attribute_schema
      SET revision = revision + 1, shipped_revision = revision + 1, shipped_version = $1
      WHERE shipped_version < $1
      """;

  private static final String SAVE =
      """
      INSERT INTO attribute_definition (name, type, display_name_en, display_name_zh, category, choices,
        minimum, maximum, stale_after_days, trust_order, aliases, personal, retired_at, revision)
      VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10::text[], $11::text[], $12, $13, $14)
      ON CONFLICT (name) DO UPDATE
      SET display_name_en = excluded.display_name_en, display_name_zh = excluded.display_name_zh,
          category = excluded.category, choices = excluded.choices, minimum = excluded.minimum,
          maximum = excluded.maximum, stale_after_days = excluded.stale_after_days,
          trust_order = excluded.trust_order, retired_at = excluded.retired_at,
          revision = excluded.revision
      """;

  private final ShippedSchema shipped = ShippedSchema.load();

  /** The schema as it is in the database. */
  Uni<Schema> read(SqlClient client) {
    return client
        .preparedQuery(READ)
        .execute()
        .map(rows -> {
          long revision = 0;
          long shippedRevision = 0;
          List<AttributeDefinition> business = new ArrayList<>();
          for (Row row : rows) {
            revision = row.getLong("schema_revision");
            shippedRevision = row.getLong("shipped_revision");
            if (row.getString("name") != null) {
              business.add(DefinitionRow.definition(row));
            }
          }
          return shipped.with(revision, shippedRevision, business);
        });
  }

  /** The schema's revision, which until the transaction ends nobody else can change. */
  public Uni<Long> lock(SqlConnection connection) {
    return connection
        .preparedQuery(LOCK)
        .execute()
        .map(rows -> rows.iterator().next().getLong("revision"));
  }

  /** Gives the schema its next revision. */
  public Uni<Void> revise(SqlConnection connection) {
    return connection.preparedQuery(REVISE).execute().replaceWithVoid();
  }

  /** Stores a definition. */
  public Uni<Void> save(SqlConnection connection, AttributeDefinition definition) {
    return connection
        .preparedQuery(SAVE)
        .execute(DefinitionRow.tuple(definition))
        .replaceWithVoid();
  }

  /** Notes the version of the shipped definitions; tells whether it is newer than any before. */
  public Uni<Boolean> ship(SqlConnection connection) {
    return connection
        .preparedQuery(SHIP)
        .execute(Tuple.of(shipped.version()))
        .map(rows -> rows.rowCount() > 0);
  }
}
