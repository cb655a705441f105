package io.clientele.scoring.band;

import io.clientele.scoring.history.IntakeLock;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.scorecard.ScorecardsInForce;
import io.clientele.scoring.transition.LabelRecording;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * Looks at everybody's bands after what is in force has changed, and now and then: in the
 * background, a chunk of persons by transaction, by whichever replica comes first, gone on with
 * after a crash.
 */
@ApplicationScoped
class BandWatch {

  private static final Logger LOG = Logger.getLogger(BandWatch.class);
  private static final int CHUNK = 500;

  private final Pool pool;
  private final BandPassRepository passes;
  private final BandRecording bands;
  private final LabelRecording labels;
  private final ScorecardsInForce scorecards;
  private final BandSettings settings;
  private final Vertx vertx;
  private final Clock clock = Clock.systemUTC();
  private volatile boolean stopped;

  BandWatch(
      Pool pool,
      BandPassRepository passes,
      BandRecording bands,
      LabelRecording labels,
      ScorecardsInForce scorecards,
      BandSettings settings,
      Vertx vertx) {
    this.pool = pool;
    this.passes = passes;
    this.bands = bands;
    this.labels = labels;
    this.scorecards = scorecards;
    this.settings = settings;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    sleep();
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
  }

  private void sleep() {
    vertx.setTimer(settings.pollInterval().toMillis(), timer -> work());
  }

  private void work() {
    if (stopped) {
      return;
    }
    whileAny()
        .subscribe()
        .with(
            done -> sleep(),
            failure -> {
              LOG.warnf(
                  "bands were not all recorded, trying again: %s", failure.getClass().getName());
              sleep();
            });
  }

  private Uni<Void> whileAny() {
    return passes
        .read(pool)
        .chain(pass ->
            pass.next(clock.instant(), settings.renewAfter()).done() || stopped
                ? Uni.createFrom().voidItem()
                : pool.withTransaction(this::step).chain(this::whileAny));
  }

  // Under the lock nobody else writes the persons, nor goes on with the pass.
  private Uni<Void> step(SqlConnection connection) {
    Instant now = Times.micros(clock.instant());
    return IntakeLock.take(connection)
        .chain(() -> passes.read(connection))
        .map(pass -> pass.next(now, settings.renewAfter()))
        .chain(pass -> pass.done() ? Uni.createFrom().voidItem() : go(connection, pass, now));
  }

  private Uni<Void> go(SqlConnection connection, BandPass pass, Instant now) {
    if (pass.fresh()) {
      scorecards.changed();
    }
    return scorecards
        .load(connection)
        .chain(found ->
            passes.page(connection, !found.isEmpty(), Objects.requireNonNull(pass.after()), CHUNK))
        .call(page -> look(connection, pass, page, now))
        .chain(page -> passes.keep(connection, pass.upTo(page.isEmpty() ? null : page.getLast())));
  }

  private Uni<Void> look(SqlConnection connection, BandPass pass, List<String> page, Instant now) {
    return page.isEmpty()
        ? Uni.createFrom().voidItem()
        : bands
            .record(connection, page, now, pass.cause())
            .chain(() -> passes.retired(connection, page, now))
            .chain(gone -> labels.record(connection, gone, now));
  }
}
