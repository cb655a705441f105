package io.clientele.profile.vault;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Brings everything under the active key, at the start and once in a while: another replica may
 * have sealed with the old key until it was restarted. {@code clientele_vault_rows_to_reseal} says
 * how many rows are left: once it is 0 in every replica the old key can be taken away; it is -1
 * until the first walk is over.
 */
@ApplicationScoped
class Rotation {

  private static final Logger LOG = Logger.getLogger(Rotation.class);

  private static final long AT_ONCE = 1;

  private final Vertx vertx;
  private final VaultConfig config;
  private final List<Resealing> columns;
  private final AtomicLong left = new AtomicLong(-1);
  private long timer;

  Rotation(Vertx vertx, Pool pool, Vault vault, VaultConfig config, MeterRegistry registry) {
    this.vertx = vertx;
    this.config = config;
    this.columns =
        SealedColumns.ALL.stream().map(column -> new Resealing(pool, vault, column)).toList();
    registry.gauge("clientele.vault.rows.to.reseal", left);
  }

  void onStart(@Observes StartupEvent event) {
    schedule(AT_ONCE);
  }

  void onStop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }

  private void schedule(long millis) {
    timer =
        vertx.setTimer(
            millis,
            tick ->
                walk()
                    .onTermination()
                    .invoke(() -> schedule(config.resealInterval().toMillis()))
                    .subscribe()
                    .with(done -> {}, failure -> LOG.warn("cannot reseal now", failure)));
  }

  private Uni<Long> walk() {
    return Resealing.walkAll(columns)
        .invoke(rows -> {
          left.set(rows);
          if (rows > 0) {
            LOG.infof("%d sealed rows are still under another key than the active one", rows);
          }
        });
  }
}
