package io.clientele.scoring.feed;

import io.grpc.StatusRuntimeException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows one feed from the stored place on, batch after batch, and opens the stream again after a
 * growing pause whenever it breaks.
 */
final class FeedFollower {

  private static final Logger LOG = Logger.getLogger(FeedFollower.class);

  private final Upstream upstream;
  private final FeedCursorRepository cursors;
  private final BatchIntake intake;
  private final FeedSettings settings;
  private final Vertx vertx;
  private final AtomicReference<@Nullable Cancellable> stream = new AtomicReference<>();
  private volatile boolean stopped;
  private volatile long pauseMillis;

  FeedFollower(
      Upstream upstream,
      FeedCursorRepository cursors,
      BatchIntake intake,
      FeedSettings settings,
      Vertx vertx) {
    this.upstream = upstream;
    this.cursors = cursors;
    this.intake = intake;
    this.settings = settings;
    this.vertx = vertx;
    this.pauseMillis = settings.shortestPause().toMillis();
  }

  void follow() {
    if (stopped) {
      return;
    }
    stream.set(
        cursors
            .token(upstream.feed())
            .onItem()
            .transformToMulti(this::takeAfter)
            .collect()
            .last()
            .subscribe()
            .with(last -> again(), this::failed));
  }

  void stop() {
    stopped = true;
    Cancellable running = stream.get();
    if (running != null) {
      running.cancel();
    }
  }

  private Multi<Boolean> takeAfter(String start) {
    AtomicReference<String> place = new AtomicReference<>(start);
    return upstream
        .watch(start)
        .onItem()
        .transformToUniAndConcatenate(batch -> take(place.getAndSet(batch.next()), batch))
        .select()
        .first(taken -> taken);
  }

  private Uni<Boolean> take(String from, Batch batch) {
    return intake
        .take(upstream.feed(), from, batch)
        .invoke(taken -> pauseMillis = settings.shortestPause().toMillis());
  }

  private void failed(Throwable failure) {
    boolean first = pauseMillis <= settings.shortestPause().toMillis();
    if (!(failure instanceof StatusRuntimeException)) {
      // Its text can hold a row's values, which are personal data.
      LOG.errorf(
          "a batch of the feed of %s was not taken in, trying again: %s",
          upstream.feed().id(), failure.getClass().getName());
    } else if (first) {
      LOG.infof("the feed of %s broke off; trying again until it is back", upstream.feed().id());
    }
    again();
  }

  private void again() {
    long pause = pauseMillis;
    pauseMillis = Math.min(2 * pause, settings.longestPause().toMillis());
    vertx.setTimer(Math.max(1, pause), timer -> follow());
  }
}
