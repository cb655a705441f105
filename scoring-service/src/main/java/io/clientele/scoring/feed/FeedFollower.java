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
 * growing pause whenever it breaks. A batch that somebody else has taken in meanwhile changes
 * nothing.
 */
final class FeedFollower {

  private static final Logger LOG = Logger.getLogger(FeedFollower.class);

  private final Upstream upstream;
  private final FeedCursorRepository cursors;
  private final BatchIntake intake;
  private final FeedSettings settings;
  private final Vertx vertx;
  private @Nullable Cancellable stream;
  // Moves with every beginning and end: what an earlier one has left to do is not done.
  private long round;
  private boolean following;
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
  }

  /** Begins, unless it has begun. */
  synchronized void follow() {
    if (!following) {
      following = true;
      pauseMillis = settings.shortestPause().toMillis();
      open(++round);
    }
  }

  /** Ends; it can begin again. */
  synchronized void stop() {
    if (following) {
      following = false;
      round++;
      if (stream != null) {
        stream.cancel();
        stream = null;
      }
    }
  }

  synchronized boolean isFollowing() {
    return following;
  }

  private synchronized void open(long current) {
    if (current != round) {
      return;
    }
    stream =
        cursors
            .token(upstream.feed())
            .onItem()
            .transformToMulti(this::takeAfter)
            .collect()
            .last()
            .subscribe()
            .with(last -> again(current), failure -> failed(current, failure));
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

  private void failed(long current, Throwable failure) {
    boolean first = pauseMillis <= settings.shortestPause().toMillis();
    if (!(failure instanceof StatusRuntimeException)) {
      // Its text can hold a row's values, which are personal data.
      LOG.errorf(
          "a batch of the feed of %s was not taken in, trying again: %s",
          upstream.feed().id(), failure.getClass().getName());
    } else if (first) {
      LOG.infof("the feed of %s broke off; trying again until it is back", upstream.feed().id());
    }
    again(current);
  }

  private void again(long current) {
    long pause = pauseMillis;
    pauseMillis = Math.min(2 * pause, settings.longestPause().toMillis());
    vertx.setTimer(Math.max(1, pause), timer -> open(current));
  }
}
