package io.clientele.scoring.cluster;

import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Clusterings as rows. */
@ApplicationScoped
class ClusteringRepository {

  private static final String COLUMNS =
      "clustering_id, seq, state, revision, request, body, created_at, promoted_at";

  private static final String INSERT =
      "INSERT INTO clustering (clustering_id, state, request, body) VALUES ($1, $2, $3, $4)";

  private static final String BY_ID =
      "SELECT " + COLUMNS + " FROM clustering WHERE clustering_id = $1";

  private static final String IN_FORCE =
      "SELECT " + COLUMNS + " FROM clustering WHERE state = 'IN_FORCE'";

  private static final String REVISION =
      "SELECT clustering_id || '@' || revision FROM clustering WHERE state = 'IN_FORCE'";

  private static final String LIST =
      "SELECT " + COLUMNS + " FROM clustering WHERE seq < $1 ORDER BY seq DESC LIMIT $2";

  private static final String RETIRE =
      "UPDATE clustering SET state = 'RETIRED' WHERE state = 'IN_FORCE'";

  private static final String PUT_IN_FORCE =
      "UPDATE clustering SET state = 'IN_FORCE', promoted_at = now() WHERE clustering_id = $1";

  private static final String RENAME =
      "UPDATE clustering SET body = $2, revision = revision + 1 WHERE clustering_id = $1";

  Uni<Void> insert(
      SqlClient client,
      String id,
      ClusteringState state,
      ClusterRequest request,
      Clustering clustering) {
    return client
        .preparedQuery(INSERT)
        .execute(
            Tuple.of(
                id, state.name(), ClusteringJson.json(request), ClusteringJson.json(clustering)))
        .replaceWithVoid();
  }

  Uni<Optional<StoredClustering>> find(SqlClient client, String id) {
    return client.preparedQuery(BY_ID).execute(Tuple.of(id)).map(ClusteringRepository::first);
  }

  Uni<Optional<StoredClustering>> inForce(SqlClient client) {
    return client.preparedQuery(IN_FORCE).execute().map(ClusteringRepository::first);
  }

  /** Names what is in force; empty where nothing is. */
  Uni<String> revision(SqlClient client) {
    return client
        .preparedQuery(REVISION)
        .execute()
        .map(rows -> rows.iterator().hasNext() ? rows.iterator().next().getString(0) : "");
  }

  /** The latest first. */
  Uni<List<StoredClustering>> list(SqlClient client, long before, int size) {
    return client
        .preparedQuery(LIST)
        .execute(Tuple.of(before, size))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(ClusteringRepository::clustering)
                .toList());
  }

  /** Puts one in force in place of the one before. */
  Uni<Void> promote(SqlConnection connection, String id) {
    return connection
        .preparedQuery(RETIRE)
        .execute()
        .chain(() -> connection.preparedQuery(PUT_IN_FORCE).execute(Tuple.of(id)))
        .replaceWithVoid();
  }

  /** Stores it with another name. */
  Uni<Void> rename(SqlConnection connection, String id, Clustering clustering) {
    return connection
        .preparedQuery(RENAME)
        .execute(Tuple.of(id, ClusteringJson.json(clustering)))
        .replaceWithVoid();
  }

  private static Optional<StoredClustering> first(RowSet<Row> rows) {
    return rows.iterator().hasNext()
        ? Optional.of(clustering(rows.iterator().next()))
        : Optional.empty();
  }

  private static StoredClustering clustering(Row row) {
    return new StoredClustering(
        row.getString("clustering_id"),
        row.getLong("seq"),
        ClusteringState.valueOf(row.getString("state")),
        row.getInteger("revision"),
        ClusteringJson.request((JsonObject) row.getValue("request")),
        ClusteringJson.clustering((JsonObject) row.getValue("body")),
        row.getOffsetDateTime("created_at").toInstant(),
        Times.instantOrNull(row.getOffsetDateTime("promoted_at")));
  }
}
