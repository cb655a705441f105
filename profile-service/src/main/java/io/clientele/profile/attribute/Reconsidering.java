package io.clientele.profile.attribute;

import io.clientele.profile.schema.SchemaRepository;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Looks for walks to make, from the start of the service to its end. */
@ApplicationScoped
class Reconsidering {

  private static final Logger LOG = Logger.getLogger(Reconsidering.class);

  private final Vertx vertx;
  private final Pool pool;
  private final SchemaRepository schemas;
  private final WalkRepository walks;
  private final Reconsideration reconsideration;
  private final AttributeConfig config;
  private volatile boolean stopped;
  private volatile boolean shipped;

  Reconsidering(
      Vertx vertx,
      Pool pool,
      SchemaRepository schemas,
      WalkRepository walks,
      Reconsideration reconsideration,
      AttributeConfig config) {
    this.vertx = vertx;
    this.pool = pool;
    this.schemas = schemas;
    this.walks = walks;
    this.reconsideration = reconsideration;
    this.config = config;
  }

  void onStart(@Observes StartupEvent event) {
    schedule(1);
  }

  void onStop(@Observes ShutdownEvent event) {
    stopped = true;
  }

  private void schedule(long millis) {
    if (stopped) {
      return;
    }
    vertx.setTimer(
        millis,
        tick ->
            ship()
                .flatMap(done -> reconsideration.step())
                .subscribe()
                .with(
                    more -> schedule(more ? 1 : config.walkInterval().toMillis()),
                    failure -> {
                      LOG.debug("cannot reconsider attributes now", failure);
                      schedule(config.walkInterval().toMillis());
                    }));
  }

  // Newer shipped definitions than any before clean values otherwise.
  private Uni<Void> ship() {
    return shipped
        ? Uni.createFrom().voidItem()
        : pool.withTransaction(connection ->
                schemas
                    .ship(connection)
                    .flatMap(newer ->
                        newer
                            ? walks.add(connection, Walk.Kind.ALL, "")
                            : Uni.createFrom().voidItem()))
            .invoke(done -> shipped = true);
  }
}
