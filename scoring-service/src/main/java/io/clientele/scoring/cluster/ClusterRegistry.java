package io.clientele.scoring.cluster;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.history.IntakeLock;
import io.clientele.scoring.language.DisplayNames;
import io.clientele.scoring.operation.RandomIds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Keeps the clusterings and decides which is in force. A change takes the lock of the intake: one
 * after the other, and batches of changes come wholly before or after.
 */
@ApplicationScoped
class ClusterRegistry {

  private static final Pattern ID = Pattern.compile("clu_[0-9a-f]{24}");

  private final Pool pool;
  private final ClusteringRepository repository;
  private final ClusteringInForce inForce;

  ClusterRegistry(Pool pool, ClusteringRepository repository, ClusteringInForce inForce) {
    this.pool = pool;
    this.repository = repository;
    this.inForce = inForce;
  }

  /** Stores what was found, and puts it in force where that was asked for and it is good. */
  Uni<String> store(ClusterRequest request, Clustering clustering) {
    String id = RandomIds.with("clu_");
    ClusteringState state =
        clustering.refused() ? ClusteringState.REFUSED : ClusteringState.CANDIDATE;
    Function<SqlConnection, Uni<String>> insert =
        connection -> repository.insert(connection, id, state, request, clustering).replaceWith(id);
    return request.promote() && clustering.good()
        ? changing(
            connection -> insert.apply(connection).call(() -> repository.promote(connection, id)))
        : pool.withTransaction(insert);
  }

  /**
   * The clustering.
   *
   * @param id empty: the one in force
   * @throws ClienteleException CLUSTERING_NOT_FOUND
   */
  Uni<StoredClustering> get(String id) {
    return pool.withConnection(connection ->
        id.isEmpty()
            ? repository
                .inForce(connection)
                .map(found -> found.orElseThrow(ClusterRegistry::noneInForce))
            : found(connection, id));
  }

  private Uni<StoredClustering> found(SqlConnection connection, String id) {
    return ID.matcher(id).matches()
        ? repository.find(connection, id).map(found -> found.orElseThrow(ClusterRegistry::notFound))
        : Uni.createFrom().failure(notFound());
  }

  Uni<List<StoredClustering>> list(long before, int size) {
    return repository.list(pool, before, size);
  }

  /**
   * Puts it in force; the one that is already stays.
   *
   * @throws ClienteleException CLUSTERING_NOT_FOUND, or WRONG_STATE where it was refused
   */
  Uni<StoredClustering> promote(String id) {
    return changing(connection ->
        found(connection, id)
            .invoke(ClusterRegistry::checkUsable)
            .call(found ->
                found.state() == ClusteringState.IN_FORCE
                    ? Uni.createFrom().voidItem()
                    : repository.promote(connection, id))
            .chain(() -> found(connection, id)));
  }

  private static void checkUsable(StoredClustering found) {
    if (found.state() == ClusteringState.REFUSED) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE,
          "clustering_id",
          "this clustering was refused when it was made; its notes say why. Make another one");
    }
  }

  /**
   * Gives a cluster a name.
   *
   * @throws ClienteleException CLUSTERING_NOT_FOUND, or INVALID_FIELD where there is no such place
   *     or the name is another's
   */
  Uni<StoredClustering> rename(String id, int place, String name, DisplayNames display) {
    return changing(connection ->
        found(connection, id)
            .map(found -> renamed(found.clustering(), place, name, display))
            .chain(renamed -> repository.rename(connection, id, renamed))
            .chain(() -> found(connection, id)));
  }

  private static Clustering renamed(
      Clustering clustering, int place, String name, DisplayNames display) {
    List<Cluster> clusters = clustering.clusters();
    if (place < 0 || place >= clusters.size()) {
      throw Field.invalid("place", "place must be 0 to " + (clusters.size() - 1));
    }
    boolean taken =
        IntStream.range(0, clusters.size())
            .anyMatch(other -> other != place && clusters.get(other).name().equals(name));
    if (taken) {
      throw Field.invalid("name", "another cluster is called " + name + " already");
    }
    return clustering.with(place, clusters.get(place).named(name, display));
  }

  private <T> Uni<T> changing(Function<SqlConnection, Uni<T>> change) {
    return pool.withTransaction(
            connection -> IntakeLock.take(connection).chain(() -> change.apply(connection)))
        .invoke(inForce::changed);
  }

  private static ClienteleException notFound() {
    return new ClienteleException(
        ErrorCode.CLUSTERING_NOT_FOUND,
        "clustering_id",
        "there is no such clustering; list them to see which are");
  }

  private static ClienteleException noneInForce() {
    return new ClienteleException(
        ErrorCode.CLUSTERING_NOT_FOUND,
        "clustering_id",
        "no clustering is in force; find clusters, and promote what was found");
  }
}
