package io.clientele.gateway.change;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Gives a client up that keeps its stream open and takes nothing from it. An item is taken when the
 * next one is asked for; heartbeats see to it that there is always one to take.
 */
final class StalledReader {

  private final Duration patience;
  private final Runnable giveUp;
  private final AtomicReference<@Nullable ScheduledFuture<?>> due = new AtomicReference<>();

  private StalledReader(Duration patience, Runnable giveUp) {
    this.patience = patience;
    this.giveUp = giveUp;
  }

  /**
   * The same items.
   *
   * @param patience for how long one may wait to be taken
   * @param giveUp what happens then
   */
  static <T> Multi<T> watched(Multi<T> items, Duration patience, Runnable giveUp) {
    return Multi.createFrom()
        .deferred(() -> {
          StalledReader reader = new StalledReader(patience, giveUp);
          return items
              .onItem()
              .invoke(reader::sent)
              .onRequest()
              .invoke(reader::taken)
              .onTermination()
              .invoke(reader::taken);
        });
  }

  private void sent() {
    replace(
        Infrastructure.getDefaultWorkerPool()
            .schedule(giveUp, patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  private void taken() {
    replace(null);
  }

  private void replace(@Nullable ScheduledFuture<?> next) {
    ScheduledFuture<?> before = due.getAndSet(next);
    if (before != null) {
      before.cancel(false);
    }
  }
}
