package io.clientele.scoring.cluster;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The clustering in force. It is kept for a second; then one small query tells whether it is still
 * right. So a change at another replica is seen within a second, and reads of a base without
 * clusters cost nothing.
 */
@ApplicationScoped
class ClusteringInForce {

  private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

  private record Loaded(String revision, Optional<ClusterJudge> judge, long checkedAt) {
    boolean fresh() {
      return System.nanoTime() - checkedAt < KEPT_NANOS;
    }

    Loaded checkedNow() {
      return new Loaded(revision, judge, System.nanoTime());
    }
  }

  private final ClusteringRepository repository;
  private final AtomicReference<@Nullable Loaded> kept = new AtomicReference<>();

  ClusteringInForce(ClusteringRepository repository) {
    this.repository = repository;
  }

  /** Says where customers belong, by the clustering in force; nothing where there is none. */
  Uni<Optional<ClusterJudge>> load(SqlClient client) {
    Loaded loaded = kept.get();
    if (loaded != null && loaded.fresh()) {
      return Uni.createFrom().item(loaded.judge());
    }
    return repository
        .revision(client)
        .chain(revision ->
            loaded != null && loaded.revision().equals(revision)
                ? Uni.createFrom().item(loaded.checkedNow())
                : repository.inForce(client).map(found -> loaded(revision, found)))
        .invoke(kept::set)
        .map(Loaded::judge);
  }

  private static Loaded loaded(String revision, Optional<StoredClustering> found) {
    return new Loaded(
        revision,
        found.map(stored -> new ClusterJudge(stored.id(), stored.clustering())),
        System.nanoTime());
  }

  /** Names what is in force; what is kept in memory and is another is forgotten. */
  Uni<String> revision(SqlClient client) {
    return repository
        .revision(client)
        .invoke(revision -> {
          Loaded loaded = kept.get();
          if (loaded != null && !loaded.revision().equals(revision)) {
            kept.compareAndSet(loaded, null);
          }
        });
  }

  /** Looks again at the next read. */
  void changed() {
    kept.set(null);
  }
}
