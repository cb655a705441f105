package io.clientele.scoring.feed;

import io.clientele.scoring.history.FactRepository;
import io.clientele.scoring.standing.CutsRenewal;
import io.clientele.scoring.standing.Snapshots;
import io.clientele.scoring.standing.StandingRepository;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes a batch of changes in: facts, standings of the customers they touch and the place in the
 * feed, in one transaction.
 */
@ApplicationScoped
public class BatchIntake {

  private final Pool pool;
  private final FeedCursorRepository cursors;
  private final FactRepository facts;
  private final StandingRepository standings;
  private final Snapshots snapshots;
  private final CutsRenewal cuts;
  private final MeterRegistry meters;

  BatchIntake(
      Pool pool,
      FeedCursorRepository cursors,
      FactRepository facts,
      StandingRepository standings,
      Snapshots snapshots,
      CutsRenewal cuts,
      MeterRegistry meters) {
    this.pool = pool;
    this.cursors = cursors;
    this.facts = facts;
    this.standings = standings;
    this.snapshots = snapshots;
    this.cuts = cuts;
    this.meters = meters;
  }

  /**
   * Takes the batch in, unless the feed's stored place is not the one the batch started from: then
   * somebody else took it in, and nothing is changed.
   *
   * @param from the place the batch started from
   * @return whether the batch was taken in
   */
  public Uni<Boolean> take(Feed feed, String from, Batch batch) {
    return pool.withTransaction(connection ->
            cursors
                .lock(connection, feed)
                .chain(stored ->
                    stored.equals(from)
                        ? store(connection, feed, batch).replaceWith(true)
                        : Uni.createFrom().item(false)))
        .invoke(taken -> noteTaken(feed, batch, taken));
  }

  private Uni<Void> store(SqlConnection connection, Feed feed, Batch batch) {
    return storeFacts(connection, batch).chain(() -> cursors.advance(connection, feed, batch));
  }

  private Uni<Void> storeFacts(SqlConnection connection, Batch batch) {
    if (batch.facts().empty()) {
      return Uni.createFrom().voidItem();
    }
    return facts
        .store(connection, batch.facts())
        .chain(touched -> standings.renew(connection, touched))
        .chain(() -> snapshots.outdate(connection, batch.facts().oldest()));
  }

  private void noteTaken(Feed feed, Batch batch, boolean taken) {
    if (taken) {
      meters.counter("clientele_feed_applied", "feed", feed.id()).increment(batch.changes());
      cuts.request();
    }
  }
}
