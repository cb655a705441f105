package io.clientele.scoring.playbook;

import io.clientele.contracts.error.ClienteleException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The playbook in force, ready to be looked at. Whether what is kept in memory still holds is
 * looked up each time, and by whoever holds the persons: so nobody is asked by an old playbook
 * after the look at everybody that the new one began.
 */
@ApplicationScoped
class PlaybookInForce {

  private static final Logger LOG = Logger.getLogger(PlaybookInForce.class);

  private record Loaded(long revision, CheckedPlaybook playbook) {}

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
    return repository
        .revision(connection)
        .chain(revision ->
            loaded != null && loaded.revision() == revision
                ? Uni.createFrom().item(loaded)
                : repository
                    .inForce(connection)
                    // Checking an expression takes milliseconds, too long for an event loop.
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .map(stored -> new Loaded(revision, ready(stored)))
                    .invoke(kept::set))
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

  /** Names what is in force. */
  Uni<String> name(SqlClient connection) {
    return repository.revision(connection).map(revision -> shipped.fingerprint() + "/" + revision);
  }
}
