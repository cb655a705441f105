package io.clientele.scoring.segment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Tells which segments there are. */
@ApplicationScoped
public class KnownSegments {

  /** Those of the names that are a segment's. */
  public Uni<Set<String>> among(SqlClient connection, Collection<String> names) {
    return names.isEmpty()
        ? Uni.createFrom().item(Set.of())
        : connection
            .preparedQuery("SELECT name FROM segment WHERE name = ANY ($1::text[])")
            .execute(Tuple.of(names.toArray(String[]::new)))
            .map(rows -> {
              Set<String> known = new HashSet<>();
              rows.forEach(row -> known.add(row.getString(0)));
              return known;
            });
  }
}
