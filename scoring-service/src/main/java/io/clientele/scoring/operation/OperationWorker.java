package io.clientele.scoring.operation;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.operation.OperationRepository.Claimed;
import io.clientele.scoring.operation.RunningOperation.End;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does the work of operations, one after the other. While it works it says so twice a second; what
 * a replica left behind without a sign of life is begun again, three times at most.
 */
@ApplicationScoped
class OperationWorker {

  private static final Logger LOG = Logger.getLogger(OperationWorker.class);
  private static final long BEAT_MILLIS = 500;
  private static final int MOST_ATTEMPTS = 3;
  private static final Duration GRACE = Duration.ofMinutes(1);
  private static final Duration SWEEP_EVERY = Duration.ofHours(1);

  private final OperationRepository repository;
  private final OperationSettings settings;
  private final Vertx vertx;
  private final MeterRegistry meters;
  private final Map<OperationKind, Job> jobs = new EnumMap<>(OperationKind.class);
  private final UUID owner = UUID.randomUUID();
  private final AtomicBoolean busy = new AtomicBoolean();
  private final AtomicReference<@Nullable RunningOperation> running = new AtomicReference<>();
  private volatile boolean started;
  private volatile boolean stopped;

  OperationWorker(
      OperationRepository repository,
      OperationSettings settings,
      @All List<Job> jobs,
      Vertx vertx,
      MeterRegistry meters) {
    this.repository = repository;
    this.settings = settings;
    this.vertx = vertx;
    this.meters = meters;
    for (Job job : jobs) {
      if (this.jobs.put(job.kind(), job) != null) {
        throw new IllegalStateException("there are two jobs of kind " + job.kind());
      }
      // So that the first failure is a change of a number, not a number that appears.
      ended(job.kind(), OperationState.FAILED);
    }
  }

  void start(@Observes StartupEvent event) {
    if (settings.enabled()) {
      start();
    }
  }

  void start() {
    started = true;
    vertx.setPeriodic(1, settings.poll().toMillis(), timer -> next(timer));
    vertx.setPeriodic(1, SWEEP_EVERY.toMillis(), this::sweep);
  }

  /** Gives back what is under way, so that another replica need not wait for the lease to end. */
  void stop(@Observes ShutdownEvent event) {
    stop();
  }

  void stop() {
    stopped = true;
    RunningOperation current = running.get();
    if (current != null) {
      current.end(End.LOST);
      repository.release(owner).onFailure().recoverWithNull().await().atMost(Duration.ofSeconds(5));
    }
  }

  /** There may be work; returns at once. */
  void wake() {
    if (started) {
      vertx.runOnContext(nothing -> next(-1));
    }
  }

  private void next(long timer) {
    if (stopped) {
      vertx.cancelTimer(timer);
      return;
    }
    if (jobs.isEmpty() || !busy.compareAndSet(false, true)) {
      return;
    }
    repository
        .claim(owner, settings.lease(), jobs.keySet())
        .chain(this::workOn)
        .subscribe()
        .with(
            worked -> {
              busy.set(false);
              if (worked) {
                wake();
              }
            },
            failure -> {
              busy.set(false);
              LOG.warnf(
                  "no operation could be taken up, trying again: %s", failure.getClass().getName());
            });
  }

  private Uni<Boolean> workOn(Optional<Claimed> claimed) {
    return claimed.isEmpty() ? Uni.createFrom().item(false) : work(claimed.get()).replaceWith(true);
  }

  private Uni<Void> work(Claimed claimed) {
    Operation operation = claimed.operation();
    if (claimed.attempt() > MOST_ATTEMPTS) {
      return fail(operation, new Problem(ErrorCode.INTERNAL, "", "it was interrupted too often"));
    }
    RunningOperation current = new RunningOperation(settings.lease(), settings.longest());
    running.set(current);
    long beat = vertx.setPeriodic(BEAT_MILLIS, timer -> beat(operation, current));
    return Uni.createFrom()
        .deferred(() -> job(operation).run(operation.request().copy(), current))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .ifNoItem()
        .after(settings.longest().plus(GRACE))
        .recoverWithUni(() -> overdue(current))
        .onItemOrFailure()
        .transformToUni((result, failure) -> finish(operation, current, result, failure))
        .onTermination()
        .invoke(() -> {
          vertx.cancelTimer(beat);
          running.set(null);
        });
  }

  // Of a job that does not even ask whether it may go on.
  private static Uni<String> overdue(RunningOperation current) {
    current.end(End.OVERDUE);
    return Uni.createFrom().failure(new CancelledException());
  }

  private Job job(Operation operation) {
    Job job = jobs.get(operation.kind());
    if (job == null) {
      throw new IllegalStateException("only kinds with a job are taken up");
    }
    return job;
  }

  private void beat(Operation operation, RunningOperation current) {
    if (current.end() == End.LOST) {
      return;
    }
    repository
        .renew(operation.id(), owner, settings.lease(), current.phase(), current.share())
        .subscribe()
        .with(
            cancelled -> {
              if (cancelled.isEmpty()) {
                current.end(End.LOST);
              } else {
                current.renewed();
                if (cancelled.get()) {
                  current.end(End.CANCELLED);
                }
              }
            },
            failure ->
                LOG.debugf("no sign of life of an operation: %s", failure.getClass().getName()));
  }

  private Uni<Void> finish(
      Operation operation,
      RunningOperation current,
      @Nullable String result,
      @Nullable Throwable failure) {
    if (failure == null) {
      return write(operation, OperationState.SUCCEEDED, result, null);
    }
    if (failure instanceof CancelledException) {
      return switch (current.end()) {
        case LOST -> Uni.createFrom().voidItem();
        case OVERDUE ->
            fail(operation, new Problem(ErrorCode.DEADLINE_EXCEEDED, "", "it took too long"));
        case NONE, CANCELLED -> write(operation, OperationState.CANCELLED, null, null);
      };
    }
    if (failure instanceof ClienteleException refusal) {
      return fail(operation, new Problem(refusal.code(), refusal.field(), refusal.detail()));
    }
    // Its text can hold values of rows.
    LOG.errorf("operation %s failed: %s", operation.id(), failure.getClass().getName());
    return fail(
        operation, new Problem(ErrorCode.INTERNAL, "", "a fault of the suite; the log has more"));
  }

  private Uni<Void> fail(Operation operation, Problem problem) {
    return write(operation, OperationState.FAILED, null, problem);
  }

  private Counter ended(OperationKind kind, OperationState state) {
    return meters.counter(
        "clientele.operations",
        "kind",
        kind.name().toLowerCase(Locale.ROOT),
        "state",
        state.name().toLowerCase(Locale.ROOT));
  }

  // What cannot be written within the lease is begun again by whoever finds it.
  private Uni<Void> write(
      Operation operation,
      OperationState state,
      @Nullable String result,
      @Nullable Problem problem) {
    return Uni.createFrom()
        .deferred(() -> repository.finish(operation.id(), owner, state, result, problem))
        .onFailure()
        .retry()
        .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
        .expireIn(settings.lease().toMillis())
        .invoke(() -> ended(operation.kind(), state).increment());
  }

  private void sweep(long timer) {
    repository
        .sweep(settings.kept())
        .subscribe()
        .with(
            swept -> {},
            failure ->
                LOG.debugf("old operations are still there: %s", failure.getClass().getName()));
  }
}
