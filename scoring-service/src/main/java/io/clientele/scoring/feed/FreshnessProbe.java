package io.clientele.scoring.feed;

import io.clientele.scoring.standing.SnapshotEntity;
import io.clientele.scoring.standing.StandingRepository;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks both services how many changes lie behind the places taken in. Every answer also sets the
 * gauge {@code clientele_feed_lag}.
 */
@ApplicationScoped
public class FreshnessProbe {

  private final List<Watched> watched;
  private final FeedSettings settings;

  FreshnessProbe(
      ProfileUpstream profile,
      FeedbackUpstream feedback,
      FeedSettings settings,
      MeterRegistry meters) {
    this.settings = settings;
    this.watched = List.of(watch(profile, meters), watch(feedback, meters));
  }

  private record Watched(Upstream upstream, AtomicLong lag) {

    String feed() {
      return upstream.feed().id();
    }
  }

  private static Watched watch(Upstream upstream, MeterRegistry meters) {
    AtomicLong lag = new AtomicLong(Freshness.UNAVAILABLE);
    Gauge.builder("clientele_feed_lag", lag, AtomicLong::get)
        .tag("feed", upstream.feed().id())
        .description("changes not taken in when last asked; -1: the service did not answer")
        .register(meters);
    return new Watched(upstream, lag);
  }

  /** Where the classifications are now. */
  public Uni<Freshness> probe() {
    return Panache.withSession(this::state).chain(this::ask);
  }

  private record State(Map<String, FeedCursorEntity> cursors, boolean cutsAreCurrent) {}

  private Uni<State> state() {
    return SnapshotEntity.<SnapshotEntity>findById(StandingRepository.LIVE)
        .chain(live ->
            FeedCursorEntity.<FeedCursorEntity>listAll().map(cursors -> state(live, cursors)));
  }

  private static State state(SnapshotEntity live, List<FeedCursorEntity> cursors) {
    Map<String, FeedCursorEntity> byFeed = new TreeMap<>();
    cursors.forEach(cursor -> byFeed.put(cursor.feed, cursor));
    long applied = cursors.stream().mapToLong(cursor -> cursor.applied).sum();
    return new State(byFeed, live.position() == applied);
  }

  private Uni<Freshness> ask(State state) {
    List<Uni<Long>> answers = watched.stream().map(one -> pending(one, state.cursors())).toList();
    return Uni.join()
        .all(answers)
        .andFailFast()
        .map(counts -> {
          SortedMap<String, Long> pending = new TreeMap<>();
          for (int i = 0; i < counts.size(); i++) {
            pending.put(watched.get(i).feed(), counts.get(i));
          }
          boolean none = counts.stream().allMatch(count -> count == 0);
          return new Freshness(none && state.cutsAreCurrent(), pending);
        });
  }

  private Uni<Long> pending(Watched one, Map<String, FeedCursorEntity> cursors) {
    FeedCursorEntity cursor = cursors.get(one.feed());
    return one.upstream()
        .pending(cursor == null ? "" : cursor.token)
        .ifNoItem()
        .after(settings.statusDeadline())
        .fail()
        .onFailure()
        .recoverWithItem(Freshness.UNAVAILABLE)
        .invoke(count -> one.lag().set(count));
  }
}
