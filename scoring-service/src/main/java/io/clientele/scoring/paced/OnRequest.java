package io.clientele.scoring.paced;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Work that is asked for whenever something changed, and done once for all who asked meanwhile. It
 * pauses as {@link Pause} says, and tries again what failed.
 *
 * @param <W> why it is asked for
 */
public final class OnRequest<W> {

  private static final Logger LOG = Logger.getLogger(OnRequest.class);

  private final Vertx vertx;
  private final String name;
  private final BinaryOperator<W> both;
  private final Function<W, Uni<Void>> work;
  private final AtomicReference<@Nullable W> wanted = new AtomicReference<>();
  private final AtomicBoolean running = new AtomicBoolean();

  /**
   * Work of that name, as a log calls it.
   *
   * @param both why it is asked for where two ask, the earlier first
   */
  public OnRequest(Vertx vertx, String name, BinaryOperator<W> both, Function<W, Uni<Void>> work) {
    this.vertx = vertx;
    this.name = name;
    this.both = both;
    this.work = work;
  }

  /** Asks for the work soon; returns at once. */
  public void ask(W why) {
    wanted.accumulateAndGet(why, (before, now) -> before == null ? now : both.apply(before, now));
    startNext();
  }

  private void startNext() {
    if (wanted.get() == null || !running.compareAndSet(false, true)) {
      return;
    }
    W why = wanted.getAndSet(null);
    if (why == null) {
      running.set(false);
      return;
    }
    long start = System.nanoTime();
    work.apply(why)
        .subscribe()
        .with(
            done -> pause(start),
            failure -> {
              LOG.warnf("%s failed, trying again: %s", name, failure.getClass().getName());
              wanted.accumulateAndGet(
                  why, (since, failed) -> since == null ? failed : both.apply(failed, since));
              pause(start);
            });
  }

  private void pause(long start) {
    vertx.setTimer(
        Pause.afterMillis((System.nanoTime() - start) / 1_000_000),
        timer -> {
          running.set(false);
          startNext();
        });
  }
}
