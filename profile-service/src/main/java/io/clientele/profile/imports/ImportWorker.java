package io.clientele.profile.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Runs imports in the background, batch by batch, until they end. It keeps nothing that a restart
 * would lose: what is next stands in the database.
 */
@ApplicationScoped
public class ImportWorker {

  private static final Logger LOG = Logger.getLogger(ImportWorker.class);

  private final Vertx vertx;
  private final Pool pool;
  private final OperationRepository operations;
  private final FactStep facts;
  private final FeedbackStep feedback;
  private final ImportConfig config;
  private final Set<String> active = ConcurrentHashMap.newKeySet();
  private final Map<String, Attempts> attempts = new ConcurrentHashMap<>();
  private volatile boolean running;
  private long timer;

  ImportWorker(
      Vertx vertx,
      Pool pool,
      OperationRepository operations,
      FactStep facts,
      FeedbackStep feedback,
      ImportConfig config) {
    this.vertx = vertx;
    this.pool = pool;
    this.operations = operations;
    this.facts = facts;
    this.feedback = feedback;
    this.config = config;
  }

  void onStart(@Observes StartupEvent event) {
    start();
  }

  void onStop(@Observes ShutdownEvent event) {
    stop();
  }

  /** Begins to look for imports. */
  synchronized void start() {
    if (!running) {
      running = true;
      timer = vertx.setPeriodic(config.pollInterval().toMillis(), tick -> look());
    }
  }

  /** Stops after the batches that are under way. */
  synchronized void stop() {
    if (running) {
      running = false;
      vertx.cancelTimer(timer);
    }
  }

  /** Whether no batch is under way. */
  boolean isIdle() {
    return active.isEmpty();
  }

  private void look() {
    operations
        .running()
        .subscribe()
        .with(this::runThoseDue, failure -> LOG.debug("cannot look for imports", failure));
  }

  private void runThoseDue(List<String> importIds) {
    attempts.keySet().retainAll(importIds);
    Instant now = Instant.now();
    for (String importId : importIds) {
      boolean due = !attempts.getOrDefault(importId, Attempts.NONE).notBefore().isAfter(now);
      if (running && due && active.size() < config.parallel() && active.add(importId)) {
        run(importId);
      }
    }
  }

  private void run(String importId) {
    operations
        .find(importId)
        .flatMap(found ->
            found
                .map(operation -> batches(importId, operation.kind()))
                .orElseGet(() -> Uni.createFrom().item(false)))
        .onFailure()
        .recoverWithUni(failure -> failed(importId, failure))
        .onTermination()
        .invoke(() -> active.remove(importId))
        .subscribe()
        .with(
            done -> {},
            failure -> LOG.errorf(failure, "import %s: its state cannot be written", importId));
  }

  private Uni<Boolean> batches(String importId, ImportKind kind) {
    return Uni.createFrom()
        .deferred(
            () -> kind == ImportKind.FEEDBACK ? feedback.take(importId) : facts.take(importId))
        .invoke(more -> attempts.remove(importId))
        .repeat()
        .whilst(more -> more && running)
        .collect()
        .last();
  }

  private Uni<Boolean> failed(String importId, Throwable failure) {
    boolean fault = Failures.isFault(failure);
    Attempts failed =
        attempts
            .getOrDefault(importId, Attempts.NONE)
            .failed(fault, Instant.now(), config.maxRetryDelay());
    attempts.put(importId, failed);
    if (failed.faults() < config.maxFaults()) {
      LOG.warnf(
          "import %s waits after failure %d: %s",
          importId, failed.failures(), Failures.problem(failure).detail());
      return Uni.createFrom().item(false);
    }
    LOG.errorf(
        Failures.loggable(failure),
        "import %s failed: %s",
        importId,
        Failures.problem(failure).detail());
    return operations
        .finish(pool, importId, ImportState.FAILED, Failures.problem(failure))
        .replaceWith(false);
  }
}
