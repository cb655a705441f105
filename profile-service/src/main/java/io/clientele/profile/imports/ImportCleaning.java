package io.clientele.profile.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Deletes the staged lines of imports that have ended, and uploads that were given up. */
@ApplicationScoped
class ImportCleaning {

  private static final Logger LOG = Logger.getLogger(ImportCleaning.class);
  private static final long INTERVAL_MILLIS = 1000;

  private final Vertx vertx;
  private final Pool pool;
  private final OperationRepository operations;
  private final LineRepository lines;
  private final ImportConfig config;
  private long timer;

  ImportCleaning(
      Vertx vertx,
      Pool pool,
      OperationRepository operations,
      LineRepository lines,
      ImportConfig config) {
    this.vertx = vertx;
    this.pool = pool;
    this.operations = operations;
    this.lines = lines;
    this.config = config;
  }

  void onStart(@Observes StartupEvent event) {
    schedule();
  }

  void onStop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }

  private void schedule() {
    timer =
        vertx.setTimer(
            INTERVAL_MILLIS,
            tick ->
                clean()
                    .onTermination()
                    .invoke(this::schedule)
                    .subscribe()
                    .with(done -> {}, failure -> LOG.debug("cannot clean up now", failure)));
  }

  /** Deletes what is not needed any more. */
  Uni<Void> clean() {
    OffsetDateTime untouchedSince =
        OffsetDateTime.now(ZoneOffset.UTC).minus(config.uploadTimeout());
    return operations
        .removeUploads(untouchedSince)
        .flatMap(removed -> operations.ended())
        .onItem()
        .transformToMulti(ended -> Multi.createFrom().iterable(ended))
        .onItem()
        .transformToUniAndConcatenate(this::clean)
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private Uni<Boolean> clean(String importId) {
    return pool.withTransaction(connection ->
        lines
            .delete(connection, importId)
            .flatMap(deleted -> operations.cleaned(connection, importId))
            .replaceWith(true));
  }
}
