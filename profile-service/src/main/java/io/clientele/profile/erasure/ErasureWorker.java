package io.clientele.profile.erasure;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.profile.erasure.ErasureRepository.Taken;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Drives erasures until every service has answered: it tries for ever, with growing pauses. What is
 * to do stands in the database, so it goes on after a restart, and in whichever replica comes
 * first. How many steps are left is {@code clientele_erasure_open_steps}.
 */
@ApplicationScoped
public class ErasureWorker {

  private static final Logger LOG = Logger.getLogger(ErasureWorker.class);
  private static final int AT_ONCE = 64;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final int MAX_DOUBLINGS = 20;
  // What the caller's deadline leaves for the database.
  private static final Duration SPARE = Duration.ofSeconds(10);

  private final Vertx vertx;
  private final Pool pool;
  private final ErasureRepository erasures;
  private final Map<String, ErasureStep> steps;
  private final ErasureConfig config;
  private final AtomicLong open = new AtomicLong();
  private final AtomicInteger active = new AtomicInteger();
  private volatile boolean running;
  private long timer;

  ErasureWorker(
      Vertx vertx,
      Pool pool,
      ErasureRepository erasures,
      @All List<ErasureStep> steps,
      ErasureConfig config,
      MeterRegistry registry) {
    this.vertx = vertx;
    this.pool = pool;
    this.erasures = erasures;
    this.steps =
        steps.stream().collect(Collectors.toMap(ErasureStep::service, Function.identity()));
    this.config = config;
    registry.gauge("clientele.erasure.open.steps", open);
  }

  void onStart(@Observes StartupEvent event) {
    start();
  }

  void onStop(@Observes ShutdownEvent event) {
    stop();
  }

  /** Begins to look for steps to do. */
  synchronized void start() {
    if (!running) {
      running = true;
      timer = vertx.setPeriodic(config.pollInterval().toMillis(), tick -> wake());
    }
  }

  /** Stops after the steps that are under way. */
  synchronized void stop() {
    if (running) {
      running = false;
      vertx.cancelTimer(timer);
    }
  }

  /** Looks for steps to do now. */
  void wake() {
    if (running) {
      look()
          .subscribe()
          .with(done -> {}, failure -> LOG.debug("cannot look for erasures now", failure));
    }
  }

  private Uni<Void> look() {
    return erasures
        .take(config.deadline().plus(SPARE), Math.max(0, AT_ONCE - active.get()))
        .onItem()
        .transformToMulti(taken -> Multi.createFrom().iterable(taken))
        .onItem()
        .transformToUniAndMerge(this::run)
        .onItem()
        .ignoreAsUni()
        .flatMap(done -> erasures.open())
        .invoke(open::set)
        .replaceWithVoid();
  }

  private Uni<Void> run(Taken taken) {
    ErasureStep step = steps.get(taken.service());
    if (step == null) {
      return Uni.createFrom().voidItem();
    }
    active.incrementAndGet();
    return erasures
        .subjects(taken.erasureId())
        .flatMap(customerIds -> step.erase(taken.erasureId(), customerIds))
        .flatMap(erased -> erasures.note(pool, taken.erasureId(), taken.service(), erased))
        .flatMap(noted -> erasures.finish(taken.erasureId()))
        .onFailure()
        .recoverWithUni(failure -> failed(taken, failure))
        .onTermination()
        .invoke(active::decrementAndGet);
  }

  private Uni<Void> failed(Taken taken, Throwable failure) {
    ErrorCode code =
        switch (failure) {
          case StatusRuntimeException status -> GrpcErrors.fromStatus(status).code();
          case ClienteleException refusal -> refusal.code();
          default -> ErrorCode.INTERNAL;
        };
    // Its text is another's and might say who is erased.
    LOG.warnf(
        "erasure %s: attempt %d at %s failed (%s, %s)",
        taken.erasureId(),
        taken.attempts(),
        taken.service(),
        code,
        failure.getClass().getSimpleName());
    return erasures.note(
        taken.erasureId(),
        taken.service(),
        new Receipt.Problem(code, detail(code, taken.service())),
        pause(taken.attempts(), config.maxRetryDelay()));
  }

  private static String detail(ErrorCode code, String service) {
    return switch (code) {
      case UNAVAILABLE -> service + " does not answer; it is tried again until it does";
      case DEADLINE_EXCEEDED -> service + " did not answer in time; it is tried again";
      default -> service + " failed; its log says more; it is tried again";
    };
  }

  /** One second after the first attempt, twice as long after each further one. */
  static Duration pause(int attempts, Duration longest) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1, 0, MAX_DOUBLINGS));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
