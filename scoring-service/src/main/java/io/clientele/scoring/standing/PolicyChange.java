package io.clientele.scoring.standing;

import io.clientele.scoring.history.HistoryRepository;
import io.clientele.scoring.history.IntakeLock;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.model.ModelChange;
import io.clientele.scoring.model.ModelsInForce;
import io.clientele.scoring.transition.Cause;
import io.clientele.scoring.transition.LabelRecording;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Makes every live standing and the cuts anew where other policies, another model of lifetime value
 * or other norms are in force than those that made them: in the background, a chunk of customers by
 * transaction, by one replica at a time, begun again after a crash. Where only the cuts are made
 * otherwise, the standings stay.
 */
@ApplicationScoped
public class PolicyChange implements ModelChange {

  private static final Logger LOG = Logger.getLogger(PolicyChange.class);
  private static final int CHUNK = 1_000;
  private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

  // Held by a connection of its own: it ends with the replica that works.
  private static final String BEGIN = "SELECT pg_try_advisory_lock(5418003611402301)";
  private static final String END = "SELECT pg_advisory_unlock(5418003611402301)";

  private final Pool pool;
  private final HistoryRepository histories;
  private final StandingRepository standings;
  private final LabelRecording labels;
  private final Snapshots snapshots;
  private final StandingPolicy policy;
  private final CutsPolicy cuts;
  private final ModelsInForce models;
  private final NormsRepository norms;
  private final CutsRenewal renewal;
  private final Vertx vertx;
  private final Clock clock = Clock.systemUTC();

  PolicyChange(
      Pool pool,
      HistoryRepository histories,
      StandingRepository standings,
      LabelRecording labels,
      Snapshots snapshots,
      StandingPolicy policy,
      CutsPolicy cuts,
      ModelsInForce models,
      NormsRepository norms,
      CutsRenewal renewal,
      Vertx vertx) {
    this.pool = pool;
    this.histories = histories;
    this.standings = standings;
    this.labels = labels;
    this.snapshots = snapshots;
    this.policy = policy;
    this.cuts = cuts;
    this.models = models;
    this.norms = norms;
    this.renewal = renewal;
    this.vertx = vertx;
  }

  // What another replica left behind, or changed, is found without being told.
  void atStart(@Observes StartupEvent start) {
    changed();
    vertx.setPeriodic(LOOK_EVERY.toMillis(), timer -> applyInBackground(() -> {}));
  }

  /** Past times are looked at with the models of today. */
  @Override
  public Uni<Void> changing(SqlConnection connection) {
    return snapshots.outdate(connection, Instant.EPOCH);
  }

  @Override
  public void changed() {
    applyInBackground(renewal::request);
  }

  private void applyInBackground(Runnable after) {
    apply()
        .subscribe()
        .with(
            done -> after.run(),
            failure -> {
              LOG.errorf(
                  "the changed policies were not applied to all customers, trying again: %s",
                  failure.getClass().getName());
              after.run();
            });
  }

  /** Applies policies and model to everybody, unless that was done, or is being done elsewhere. */
  public Uni<Void> apply() {
    return versions()
        .chain(versions -> versions.done() ? Uni.createFrom().voidItem() : alone(this::applyAll));
  }

  private Uni<Void> alone(Supplier<Uni<Void>> work) {
    return pool.withConnection(holder ->
        holder
            .query(BEGIN)
            .execute()
            .chain(rows ->
                rows.iterator().next().getBoolean(0)
                    ? work.get().eventually(() -> holder.query(END).execute())
                    : Uni.createFrom().voidItem()));
  }

  // Another model may have come in force while this one was applied.
  private Uni<Void> applyAll() {
    return versions()
        .chain(versions ->
            versions.done()
                ? Uni.createFrom().voidItem()
                : (versions.standingsHold() ? Uni.createFrom().voidItem() : applyAfter(""))
                    .chain(() -> renewal.renew(Cause.DEFINITION))
                    .chain(() -> finish(versions.inForce()))
                    .chain(this::applyAll));
  }

  private Uni<Versions> versions() {
    return pool.withTransaction(connection ->
        models
            .of(connection)
            .chain(inForce ->
                norms
                    .inForce(connection)
                    .map(usual ->
                        policy.version() + " norms-" + usual.version() + " " + inForce.valueId())
                    .chain(made ->
                        connection
                            .query("SELECT policy FROM snapshot WHERE id = 0")
                            .execute()
                            .map(rows ->
                                new Versions(
                                    rows.iterator().next().getString(0), made, cuts.version())))));
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

  private Uni<Void> finish(String version) {
    return pool.withTransaction(connection ->
            connection
                .preparedQuery("UPDATE snapshot SET policy = $1 WHERE id = 0")
                .execute(Tuple.of(version))
                .chain(() -> snapshots.outdate(connection, Instant.EPOCH)))
        .replaceWithVoid();
  }

  /**
   * What was applied and what is to be.
   *
   * @param applied the standings' and the cuts' versions of the last time; empty: never
   * @param standings the version that the standings are to be made with
   * @param cuts the version that the cuts are to be made with
   */
  private record Versions(String applied, String standings, String cuts) {

    private static final String SEPARATOR = " | ";

    String inForce() {
      return standings + SEPARATOR + cuts;
    }

    boolean done() {
      return applied.equals(inForce());
    }

    boolean standingsHold() {
      return applied.startsWith(standings + SEPARATOR);
    }
  }
}
