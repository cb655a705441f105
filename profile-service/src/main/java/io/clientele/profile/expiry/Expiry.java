package io.clientele.profile.expiry;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Deletes what is too old now and then, batch by batch, until a batch is not full; replicas do not
 * mind each other. What fails is tried again the next time.
 */
public final class Expiry {

  private static final Logger LOG = Logger.getLogger(Expiry.class);

  private final String what;
  private final int batch;
  private final Supplier<Uni<Integer>> delete;
  private volatile boolean stopped;

  /**
   * Looks for nothing yet.
   *
   * @param what is deleted, for the log
   * @param batch how many rows are deleted at most in one statement
   * @param delete deletes a batch and tells how many there were
   */
  public Expiry(String what, int batch, Supplier<Uni<Integer>> delete) {
    this.what = what;
    this.batch = batch;
    this.delete = delete;
  }

  /**
   * Begins to look.
   *
   * @return gives the timer back
   */
  public Runnable every(Duration interval, Vertx vertx) {
    long timer =
        vertx.setPeriodic(
            interval.toMillis(),
            tick ->
                apply()
                    .subscribe()
                    .with(
                        done -> {}, failure -> LOG.debugf(failure, "cannot delete %s now", what)));
    return () -> {
      stopped = true;
      vertx.cancelTimer(timer);
    };
  }

  /** Deletes all that is too old. */
  public Uni<Void> apply() {
    return Uni.createFrom()
        .deferred(delete::get)
        .repeat()
        .whilst(deleted -> deleted >= batch && !stopped)
        .onItem()
        .ignoreAsUni();
  }
}
