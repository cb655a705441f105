package io.clientele.scoring.scorecard;

import io.clientele.contracts.error.ClienteleException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The scorecards in force, ready to score. They are kept for a second; then one small query tells
 * whether they are still right. So a change at another replica is seen within a second, and reads
 * of a base without scorecards cost nothing.
 */
@ApplicationScoped
public class ScorecardsInForce {

  private static final Logger LOG = Logger.getLogger(ScorecardsInForce.class);
  private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

  /** A scorecard in force. */
  public record InForce(Scorecard scorecard, int version) {}

  private record Loaded(long revision, List<InForce> scorecards, long checkedAt) {
    boolean fresh() {
      return System.nanoTime() - checkedAt < KEPT_NANOS;
    }

    Loaded checkedNow() {
      return new Loaded(revision, scorecards, System.nanoTime());
    }
  }

  private final ScorecardRepository repository;
  private final AtomicReference<@Nullable Loaded> kept = new AtomicReference<>();

  ScorecardsInForce(ScorecardRepository repository) {
    this.repository = repository;
  }

  /** Those in force, by name. */
  public Uni<List<InForce>> load(SqlConnection connection) {
    Loaded loaded = kept.get();
    if (loaded != null && loaded.fresh()) {
      return Uni.createFrom().item(loaded.scorecards());
    }
    return repository
        .revision(connection)
        .chain(revision ->
            loaded != null && loaded.revision() == revision
                ? Uni.createFrom().item(loaded.checkedNow())
                : repository
                    .inForce(connection)
                    // Checking an expression takes milliseconds, too long for an event loop.
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .map(stored -> new Loaded(revision, ready(stored), System.nanoTime())))
        .invoke(kept::set)
        .map(Loaded::scorecards);
  }

  private static List<InForce> ready(List<StoredScorecard> stored) {
    List<InForce> ready = new ArrayList<>();
    for (StoredScorecard one : stored) {
      try {
        ready.add(new InForce(one.scorecard(), one.version()));
      } catch (ClienteleException e) {
        LOG.errorf(
            "scorecard %s, version %d, cannot be used any more: %s: %s",
            one.definition().name(), one.version(), e.field(), e.detail());
      }
    }
    return ready;
  }

  /** Names what is in force; what is kept in memory and is another version is forgotten. */
  Uni<String> revision(SqlClient connection) {
    return repository
        .revision(connection)
        .invoke(revision -> {
          Loaded loaded = kept.get();
          if (loaded != null && loaded.revision() != revision) {
            kept.compareAndSet(loaded, null);
          }
        })
        .map(String::valueOf);
  }

  /** Looks again at the next read. */
  void changed() {
    kept.set(null);
  }
}
