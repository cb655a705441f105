package io.clientele.scoring.transition;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Records the value tiers that others' changes brought, after the cuts moved: in the background, a
 * chunk of persons by transaction, and paced as the renewal of the cuts is. Persons whose labels
 * were never recorded are found as well.
 */
@ApplicationScoped
public class TierRecording {

  private static final Logger LOG = Logger.getLogger(TierRecording.class);
  private static final int CHUNK = 1_000;
  private static final long SHORTEST_PAUSE_MILLIS = 100;
  private static final long PAUSE_FACTOR = 10;

  private final Pool pool;
  private final LabelRepository labels;
  private final LabelRecording recording;
  private final Vertx vertx;
  private final Clock clock = Clock.systemUTC();
  private final AtomicReference<@Nullable Cause> wanted = new AtomicReference<>();
  private final AtomicBoolean running = new AtomicBoolean();

  TierRecording(Pool pool, LabelRepository labels, LabelRecording recording, Vertx vertx) {
    this.pool = pool;
    this.labels = labels;
    this.recording = recording;
    this.vertx = vertx;
  }

  /** Asks for a recording soon; returns at once. */
  public void request(Cause cause) {
    wanted.updateAndGet(before -> before == Cause.DEFINITION ? before : cause);
    startNext();
  }

  private void startNext() {
    if (wanted.get() == null || !running.compareAndSet(false, true)) {
      return;
    }
    Cause cause = wanted.getAndSet(null);
    if (cause == null) {
      running.set(false);
      return;
    }
    long start = System.nanoTime();
    recordAll(clock.instant(), cause)
        .subscribe()
        .with(
            done -> pause(start),
            failure -> {
              LOG.warnf(
                  "changed tiers were not all recorded, trying again: %s",
                  failure.getClass().getName());
              wanted.compareAndSet(null, cause);
              pause(start);
            });
  }

  private void pause(long start) {
    long tookMillis = (System.nanoTime() - start) / 1_000_000;
    vertx.setTimer(
        Math.max(SHORTEST_PAUSE_MILLIS, PAUSE_FACTOR * tookMillis),
        timer -> {
          running.set(false);
          startNext();
        });
  }

  /** Records every value tier that is not the one recorded last. */
  public Uni<Void> recordAll(Instant time, Cause cause) {
    return recordAfter("", time, cause);
  }

  // Who is found is compared again once held: what is read here may be old by then.
  private Uni<Void> recordAfter(String person, Instant time, Cause cause) {
    return labels
        .unlikeTheirTier(time, person, CHUNK)
        .call(page ->
            pool.withTransaction(connection -> recording.record(connection, page, time, cause)))
        .chain(page ->
            page.size() < CHUNK
                ? Uni.createFrom().voidItem()
                : recordAfter(page.getLast(), time, cause));
  }
}
