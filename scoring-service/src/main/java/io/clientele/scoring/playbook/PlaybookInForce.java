package io.clientele.scoring.playbook;

import io.clientele.contracts.error.ClienteleException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The playbook in force, ready to be looked at. It is kept for a second; then one small query tells
 * whether it is still right.
 */
@ApplicationScoped
class PlaybookInForce {

  private static final Logger LOG = Logger.getLogger(PlaybookInForce.class);
  private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

  private record Loaded(long revision, CheckedPlaybook playbook, long checkedAt) {
    boolean fresh() {
      return System.nanoTime() - checkedAt < KEPT_NANOS;
    }

    Loaded checkedNow() {
      return new Loaded(revision, playbook, System.nanoTime());
    }
  }

  private final PlaybookRepository repository;
  private final ShippedPlaybook shipped;
  private final AtomicReference<@Nullable Loaded> kept = new AtomicReference<>();

  PlaybookInForce(PlaybookRepository repository, ShippedPlaybook shipped) {
    this.repository = repository;
    this.shipped = shipped;
  }

  /** The one in force. */
  Uni<CheckedPlaybook> load(SqlClient connection) {
    Loaded loaded = kept.get();
    if (loaded != null && loaded.fresh()) {
      return Uni.createFrom().item(loaded.playbook());
    }
    return repository
        .revision(connection)
        .chain(revision ->
            loaded != null && loaded.revision() == revision
                ? Uni.createFrom().item(loaded.checkedNow())
                : repository
                    .inForce(connection)
                    // Checking an expression takes milliseconds, too long for an event loop.
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .map(stored -> new Loaded(revision, ready(stored), System.nanoTime())))
        .invoke(kept::set)
        .map(Loaded::playbook);
  }

  private CheckedPlaybook ready(Optional<StoredPlaybook> stored) {
    if (stored.isEmpty()) {
      return shipped.checked();
    }
    try {
      return stored.get().checked();
    } catch (ClienteleException e) {
      LOG.errorf(
          "playbook %s cannot be used any more, the shipped one takes its place: %s: %s",
          stored.get().id(), e.field(), e.detail());
      return shipped.checked();
    }
  }

  /** Names what is in force; what is kept in memory and is another version is forgotten. */
  Uni<String> name(SqlClient connection) {
    return repository
        .revision(connection)
        .invoke(revision -> {
          Loaded loaded = kept.get();
          if (loaded != null && loaded.revision() != revision) {
            kept.compareAndSet(loaded, null);
          }
        })
        .map(revision -> shipped.fingerprint() + "/" + revision);
  }

  /** Looks again at the next read. */
  void changed() {
    kept.set(null);
  }
}
