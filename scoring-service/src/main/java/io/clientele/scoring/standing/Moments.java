package io.clientele.scoring.standing;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.model.ModelsInForce;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Opens the base at a time. The live rows are right from the latest event on; for an earlier time
 * there is a snapshot, which is built where it is not there yet.
 */
@ApplicationScoped
public class Moments {

  private static final Logger LOG = Logger.getLogger(Moments.class);
  private static final long NONE = -1;

  // The live row where the time is not before the latest event, else a snapshot of that time; or
  // the given one.
  private static final String FIND =
      """
      SELECT id, stamp,
      """
          + ModelsInForce.COLUMNS
          + """
           FROM snapshot
          WHERE id = $3
             OR (id = 0 AND ($2 OR $1 >= (SELECT coalesce(max(newest_at), $1) FROM feed_cursor)))
             OR (as_of = $1 AND built AND NOT outdated AND NOT $2
                 AND $1 < (SELECT max(newest_at) FROM feed_cursor))
          ORDER BY id = $3 DESC, id DESC LIMIT 1
          """;

  private final Pool pool;
  private final CutsRepository cuts;
  private final Snapshots snapshots;
  private final ModelsInForce models;

  Moments(Pool pool, CutsRepository cuts, Snapshots snapshots, ModelsInForce models) {
    this.models = models;
    this.pool = pool;
    this.cuts = cuts;
    this.snapshots = snapshots;
  }

  /** Runs the reads against the base as it was at the time. */
  public <T> Uni<T> read(AsOf asOf, Function<Moment, Uni<T>> reads) {
    return attempt(asOf, NONE, reads)
        .chain(answer ->
            answer.isPresent()
                ? Uni.createFrom().item(answer.get())
                : snapshots
                    .build(asOf.time())
                    .chain(snapshot -> attempt(asOf, snapshot, reads))
                    .map(second -> second.orElseThrow(Moments::gone)));
  }

  /**
   * Runs the reads, which answer something, against the base as it is within a transaction that may
   * have changed it.
   */
  public <T> Uni<T> now(SqlConnection connection, Instant now, Function<Moment, Uni<T>> reads) {
    return open(connection, new AsOf(Times.micros(now), true), NONE, reads)
        .map(Optional::orElseThrow);
  }

  /** Runs the reads against the base as it was at two times, side by side. */
  public <T> Uni<T> readBoth(AsOf first, AsOf second, BiFunction<Moment, Moment, Uni<T>> reads) {
    return attemptBoth(first, NONE, second, NONE, reads)
        .chain(answer ->
            answer.isPresent()
                ? Uni.createFrom().item(answer)
                : snapshotOf(first)
                    .chain(one ->
                        snapshotOf(second)
                            .chain(other -> attemptBoth(first, one, second, other, reads))))
        .map(answer -> answer.orElseThrow(Moments::gone));
  }

  private <T> Uni<Optional<T>> attemptBoth(
      AsOf first,
      long firstSnapshot,
      AsOf second,
      long secondSnapshot,
      BiFunction<Moment, Moment, Uni<T>> reads) {
    return attempt(
            first,
            firstSnapshot,
            one -> open(one.connection(), second, secondSnapshot, other -> reads.apply(one, other)))
        .map(answer -> answer.flatMap(inner -> inner));
  }

  // Answers with the snapshot even where it is the live one, which a time before the next event is.
  private Uni<Long> snapshotOf(AsOf asOf) {
    Function<Moment, Uni<Long>> id = moment -> Uni.createFrom().item(moment.snapshot());
    return attempt(asOf, NONE, id)
        .chain(found ->
            found.isPresent() ? Uni.createFrom().item(found.get()) : snapshots.build(asOf.time()));
  }

  private void noteUse(long snapshot) {
    snapshots
        .used(snapshot)
        .subscribe()
        .with(noted -> {}, failure -> LOG.debug("the use of a snapshot was not noted", failure));
  }

  private static ClienteleException gone() {
    return new ClienteleException(
        ErrorCode.UNAVAILABLE,
        "too many different times are asked about at once; try again in a moment");
  }

  private <T> Uni<Optional<T>> attempt(AsOf asOf, long snapshot, Function<Moment, Uni<T>> reads) {
    return pool.withTransaction(connection ->
        connection
            .query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            .execute()
            .chain(() -> open(connection, asOf, snapshot, reads)));
  }

  private <T> Uni<Optional<T>> open(
      SqlConnection connection, AsOf asOf, long snapshot, Function<Moment, Uni<T>> reads) {
    return connection
        .preparedQuery(FIND)
        .execute(Tuple.of(Times.sql(asOf.time()), asOf.present(), snapshot))
        .chain(rows -> run(connection, asOf, rows, reads));
  }

  private <T> Uni<Optional<T>> run(
      SqlConnection connection, AsOf asOf, RowSet<Row> rows, Function<Moment, Uni<T>> reads) {
    if (!rows.iterator().hasNext()) {
      return Uni.createFrom().item(Optional.empty());
    }
    Row row = rows.iterator().next();
    long snapshot = row.getLong(0);
    if (snapshot != StandingRepository.LIVE) {
      noteUse(snapshot);
    }
    return models
        .of(connection, row)
        .chain(inForce ->
            cuts.load(connection, snapshot, row.getLong(1))
                .chain(found ->
                    reads.apply(
                        new Moment(
                            connection,
                            asOf.time(),
                            snapshot,
                            found.cuts(),
                            found.valueCuts(),
                            inForce))))
        .map(Optional::of);
  }
}
