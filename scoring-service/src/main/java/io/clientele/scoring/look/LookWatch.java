package io.clientele.scoring.look;

import io.clientele.scoring.history.IntakeLock;
import io.clientele.scoring.history.Times;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * Looks at everybody after what is in force has changed, and now and then: in the background, a
 * chunk of persons by transaction, by whichever replica comes first, gone on with after a crash.
 */
@ApplicationScoped
class LookWatch {

  private static final Logger LOG = Logger.getLogger(LookWatch.class);
  // So few that nobody who reads in the meantime waits for them; and then as long a pause.
  private static final int CHUNK = 25;
  private static final long LONGEST_PAUSE = 200;

  private final Pool pool;
  private final LookPassRepository passes;
  private final LookRecording looks;
  private final List<Looker> lookers;
  private final LookSettings settings;
  private final Vertx vertx;
  private final Clock clock = Clock.systemUTC();
  private volatile boolean stopped;

  LookWatch(
      Pool pool,
      LookPassRepository passes,
      LookRecording looks,
      @All List<Looker> lookers,
      LookSettings settings,
      Vertx vertx) {
    this.pool = pool;
    this.passes = passes;
    this.looks = looks;
    this.lookers = lookers;
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
    sleep(settings.pollInterval().toMillis());
  }

  private void sleep(long millis) {
    vertx.setTimer(millis, timer -> work());
  }

  private void work() {
    if (stopped) {
      return;
    }
    Instant begun = clock.instant();
    next(pool, begun)
        .chain(pass ->
            pass.done()
                ? Uni.createFrom().item(false)
                : pool.withTransaction(this::step).replaceWith(true))
        .subscribe()
        .with(
            worked -> {
              if (worked) {
                sleep(pause(begun));
              } else {
                sleep();
              }
            },
            failure -> {
              LOG.warnf(
                  "not everybody was looked at, trying again: %s", failure.getClass().getName());
              sleep();
            });
  }

  private long pause(Instant begun) {
    return Math.clamp(Duration.between(begun, clock.instant()).toMillis(), 1, LONGEST_PAUSE);
  }

  private Uni<LookPass> next(SqlClient connection, Instant now) {
    return inForce(connection)
        .chain(definitions -> passes.read(connection, definitions))
        .map(pass -> pass.next(now, settings.renewAfter()));
  }

  private Uni<String> inForce(SqlClient connection) {
    Uni<List<String>> all = Uni.createFrom().item(new ArrayList<>());
    for (Looker looker : lookers) {
      all = all.call(found -> looker.inForce(connection).invoke(found::add));
    }
    return all.map(found -> String.join(" | ", found));
  }

  // Under the lock nobody else writes the persons, nor goes on with the pass.
  private Uni<Void> step(SqlConnection connection) {
    Instant now = Times.micros(clock.instant());
    return IntakeLock.take(connection)
        .chain(() -> next(connection, now))
        .chain(pass -> pass.done() ? Uni.createFrom().voidItem() : go(connection, pass, now));
  }

  private Uni<Void> go(SqlConnection connection, LookPass pass, Instant now) {
    return page(connection, Objects.requireNonNull(pass.after()))
        .call(page ->
            page.isEmpty()
                ? Uni.createFrom().voidItem()
                : looks
                    .record(connection, page, now, pass.cause())
                    .chain(() -> looks.clear(connection, page, now)))
        .chain(page ->
            passes
                .keep(connection, pass.upTo(page.isEmpty() ? null : page.getLast()))
                .chain(() -> page.isEmpty() ? done(connection) : Uni.createFrom().voidItem()));
  }

  private Uni<Void> done(SqlConnection connection) {
    Uni<Void> told = Uni.createFrom().voidItem();
    for (Looker looker : lookers) {
      told = told.chain(() -> looker.everybodyLookedAt(connection));
    }
    return told;
  }

  // Everybody where somebody has something to compute; else those whose labels have to go.
  private Uni<List<String>> page(SqlConnection connection, String after) {
    Uni<Boolean> any = Uni.createFrom().item(false);
    for (Looker looker : lookers) {
      any = any.chain(found -> found ? Uni.createFrom().item(true) : looker.any(connection));
    }
    return any.chain(
        found -> found ? passes.everybody(connection, after, CHUNK) : labelled(connection, after));
  }

  private Uni<List<String>> labelled(SqlConnection connection, String after) {
    Uni<TreeSet<String>> all = Uni.createFrom().item(new TreeSet<>());
    for (Looker looker : lookers) {
      all = all.call(found -> looker.labelled(connection, after, CHUNK).invoke(found::addAll));
    }
    return all.map(found -> found.stream().limit(CHUNK).toList());
  }
}
