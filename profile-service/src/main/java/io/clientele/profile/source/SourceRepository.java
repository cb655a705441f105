package io.clientele.profile.source;

import io.clientele.profile.schema.Trust;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps who sends, and how far each sender is trusted. */
@ApplicationScoped
public class SourceRepository {

  private static final String FIND = "SELECT trust FROM source WHERE source = $1";
  private static final String ADD =
      "INSERT INTO source (source) VALUES ($1) ON CONFLICT DO NOTHING";
  private static final String TRUSTED = "SELECT source, trust FROM source WHERE trust IS NOT NULL";

  private static final String SET =
      """
      INSERT INTO source AS known (source, trust) VALUES ($1, $2)
      ON CONFLICT (source) DO UPDATE SET trust = excluded.trust
      WHERE known.trust IS DISTINCT FROM excluded.trust
      """;

  /** Notes that a source sends, and tells how far it is trusted. */
  public Uni<Trust> seen(SqlConnection connection, String source) {
    return connection
        .preparedQuery(FIND)
        .execute(Tuple.of(source))
        .flatMap(rows ->
            rows.size() > 0
                ? Uni.createFrom().item(trust(rows.iterator().next().getString("trust")))
                : connection
                    .preparedQuery(ADD)
                    .execute(Tuple.of(source))
                    .replaceWith(Source.USUAL));
  }

  /** How far sources are trusted of which somebody said so. */
  public Uni<Map<String, Trust>> trust(SqlClient client) {
    return client
        .preparedQuery(TRUSTED)
        .execute()
        .map(rows -> {
          Map<String, Trust> trust = new HashMap<>();
          rows.forEach(
              row -> trust.put(row.getString("source"), Trust.valueOf(row.getString("trust"))));
          return trust;
        });
  }

  /** Says how far a source is trusted; tells whether that was said for the first time. */
  public Uni<Boolean> trust(SqlConnection connection, Source source) {
    return connection
        .preparedQuery(SET)
        .execute(Tuple.of(source.name(), source.trust().name()))
        .map(rows -> rows.rowCount() > 0);
  }

  /** All sources, by name. */
  public Uni<List<Source>> all() {
    return Panache.withSession(() -> SourceEntity.<SourceEntity>listAll(Sort.by("source")))
        .map(rows -> rows.stream().map(SourceEntity::toSource).toList());
  }

  private static Trust trust(@Nullable String name) {
    return name == null ? Source.USUAL : Trust.valueOf(name);
  }
}
