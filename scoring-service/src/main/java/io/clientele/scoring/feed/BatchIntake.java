package io.clientele.scoring.feed;

import io.clientele.scoring.escalation.CaseFollowing;
import io.clientele.scoring.history.Effect;
import io.clientele.scoring.history.FactRepository;
import io.clientele.scoring.history.Facts;
import io.clientele.scoring.person.PersonEffect;
import io.clientele.scoring.person.PersonUpdates;
import io.clientele.scoring.renewal.PersonRenewal;
import io.clientele.scoring.standing.CutsRenewal;
import io.clientele.scoring.standing.Snapshots;
import io.clientele.scoring.tombstone.Tombstones;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes a batch of changes in: facts, whose they are, standings, tiers and labels of the persons
 * they touch and the place in the feed, in one transaction. What it says of erased customers is
 * left out.
 */
@ApplicationScoped
public class BatchIntake {

  private final Pool pool;
  private final FeedCursorRepository cursors;
  private final Tombstones tombstones;
  private final FactRepository facts;
  private final PersonUpdates persons;
  private final PersonRenewal renewal;
  private final CaseFollowing cases;
  private final Snapshots snapshots;
  private final CutsRenewal cuts;
  private final Clock clock = Clock.systemUTC();
  private final MeterRegistry meters;

  BatchIntake(
      Pool pool,
      FeedCursorRepository cursors,
      Tombstones tombstones,
      FactRepository facts,
      PersonUpdates persons,
      PersonRenewal renewal,
      CaseFollowing cases,
      Snapshots snapshots,
      CutsRenewal cuts,
      MeterRegistry meters) {
    this.pool = pool;
    this.cursors = cursors;
    this.tombstones = tombstones;
    this.facts = facts;
    this.persons = persons;
    this.renewal = renewal;
    this.cases = cases;
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
    return take(feed, from, batch, clock.instant());
  }

  /** The same at a time. */
  Uni<Boolean> take(Feed feed, String from, Batch batch, Instant now) {
    return pool.withTransaction(connection ->
            cursors
                .lock(connection, feed)
                .chain(stored ->
                    stored.equals(from)
                        ? store(connection, feed, batch, now).replaceWith(true)
                        : Uni.createFrom().item(false)))
        .invoke(taken -> noteTaken(feed, batch, taken));
  }

  // Under the lock: an erasure that came first is seen, one that comes later finds what is stored.
  private Uni<Void> store(SqlConnection connection, Feed feed, Batch told, Instant now) {
    return tombstones
        .erased(connection, told.customerIds())
        .map(told::without)
        .chain(batch ->
            storeAll(connection, batch, now).chain(() -> cursors.advance(connection, feed, batch)));
  }

  private Uni<Void> storeAll(SqlConnection connection, Batch batch, Instant now) {
    return storeFacts(connection, batch.facts())
        .chain(touched ->
            updatePersons(connection, batch)
                .invoke(effect -> touched.addAll(effect.moved()))
                .chain(effect -> renewal.renew(connection, touched, effect.changed(), now)))
        .chain(() -> cases.follow(connection, batch.cases(), now));
  }

  private Uni<Set<String>> storeFacts(SqlConnection connection, Facts told) {
    return told.empty()
        ? Uni.createFrom().item(new TreeSet<>())
        : facts
            .store(connection, told)
            .call(effect -> snapshots.outdate(connection, effect.since()))
            .map(Effect::touched);
  }

  // Whose facts a customer's are, and who refused, is known now or not at all: it holds at every
  // time.
  private Uni<PersonEffect> updatePersons(SqlConnection connection, Batch batch) {
    return persons
        .apply(connection, batch.persons())
        .call(effect ->
            effect.moved().isEmpty()
                ? Uni.createFrom().voidItem()
                : snapshots.outdate(connection, Instant.EPOCH));
  }

  private void noteTaken(Feed feed, Batch batch, boolean taken) {
    if (taken) {
      meters.counter("clientele_feed_applied", "feed", feed.id()).increment(batch.changes());
      cuts.request();
    }
  }
}
