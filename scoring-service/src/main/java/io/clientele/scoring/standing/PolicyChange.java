package io.clientele.scoring.standing;

import io.clientele.scoring.history.HistoryRepository;
import io.clientele.scoring.history.IntakeLock;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.transition.Cause;
import io.clientele.scoring.transition.LabelRecording;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Makes every live standing and the cuts anew where the service starts with other policies than
 * those that made them: in the background, a chunk of customers by transaction, begun again after a
 * crash. Where only the cuts are made otherwise, the standings stay.
 */
@ApplicationScoped
public class PolicyChange {

  private static final Logger LOG = Logger.getLogger(PolicyChange.class);
  private static final int CHUNK = 1_000;
  private static final String SEPARATOR = " | ";

  private final Pool pool;
  private final HistoryRepository histories;
  private final StandingRepository standings;
  private final LabelRecording labels;
  private final StandingPolicy policy;
  private final CutsPolicy cuts;
  private final CutsRenewal renewal;
  private final Clock clock = Clock.systemUTC();

  PolicyChange(
      Pool pool,
      HistoryRepository histories,
      StandingRepository standings,
      LabelRecording labels,
      StandingPolicy policy,
      CutsPolicy cuts,
      CutsRenewal renewal) {
    this.pool = pool;
    this.histories = histories;
    this.standings = standings;
    this.labels = labels;
    this.policy = policy;
    this.cuts = cuts;
    this.renewal = renewal;
  }

  void atStart(@Observes StartupEvent start) {
    apply()
        .subscribe()
        .with(
            done -> renewal.request(),
            failure -> {
              LOG.error("the changed policies were not applied to all customers", failure);
              renewal.request();
            });
  }

  /** Applies the policies to everybody, unless that was done. */
  public Uni<Void> apply() {
    return pool.query("SELECT policy FROM snapshot WHERE id = 0")
        .execute()
        .map(rows -> rows.iterator().next().getString(0))
        .chain(this::applyAfterPolicy);
  }

  private Uni<Void> applyAfterPolicy(String applied) {
    if (applied.equals(inForce())) {
      return Uni.createFrom().voidItem();
    }
    boolean standingsHold =
        applied.equals(policy.version()) || applied.startsWith(policy.version() + SEPARATOR);
    return (standingsHold ? Uni.createFrom().voidItem() : applyAfter(""))
        .chain(() -> renewal.renew(Cause.DEFINITION))
        .chain(this::finish);
  }

  private String inForce() {
    return policy.version() + SEPARATOR + cuts.version();
  }

  private Uni<Void> applyAfter(String customer) {
    return pool.withTransaction(connection -> chunk(connection, customer))
        .chain(page -> page.isEmpty() ? Uni.createFrom().voidItem() : applyAfter(page.getLast()));
  }

  // The lock keeps a batch of changes from writing the same customers meanwhile.
  private Uni<List<String>> chunk(SqlConnection connection, String after) {
    Instant now = Times.micros(clock.instant());
    return IntakeLock.take(connection)
        .chain(() -> histories.page(connection, after, StandingRepository.FOREVER, CHUNK))
        .call(page -> labels.catchUp(connection, page, now))
        .call(page -> standings.renew(connection, page))
        .call(page -> labels.record(connection, page, now, Cause.DEFINITION));
  }

  private Uni<Void> finish() {
    return pool.withTransaction(connection ->
            connection
                .preparedQuery("UPDATE snapshot SET policy = $1 WHERE id = 0")
                .execute(Tuple.of(inForce()))
                .chain(() ->
                    connection
                        .query("UPDATE snapshot SET outdated = true WHERE as_of IS NOT NULL")
                        .execute()))
        .replaceWithVoid();
  }
}
