package io.clientele.scoring.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Follows every feed while this replica holds its lease: one replica takes a feed in, and another
 * goes on within seconds where that one stopped.
 */
@ApplicationScoped
class FeedFollowing {

  private static final Logger LOG = Logger.getLogger(FeedFollowing.class);
  private static final int RENEWALS_IN_A_LEASE = 6;

  private final FeedSettings settings;
  private final Vertx vertx;
  private final List<LeasedFeed> feeds;
  private volatile long timer = -1;

  FeedFollowing(
      ProfileUpstream profile,
      FeedbackUpstream feedback,
      FeedCursorRepository cursors,
      FeedLeaseRepository leases,
      BatchIntake intake,
      FeedSettings settings,
      Vertx vertx,
      MeterRegistry meters) {
    this.settings = settings;
    this.vertx = vertx;
    String holder = UUID.randomUUID().toString();
    this.feeds =
        List.<Upstream>of(profile, feedback).stream()
            .map(upstream ->
                new LeasedFeed(
                    upstream.feed(),
                    holder,
                    settings.lease(),
                    new FeedFollower(upstream, cursors, intake, settings, vertx),
                    leases))
            .toList();
    feeds.forEach(feed ->
        Gauge.builder("clientele_feed_following", feed, each -> each.isFollowing() ? 1 : 0)
            .tag("feed", feed.id())
            .description("1 in the replica that takes the feed in")
            .register(meters));
  }

  void start(@Observes StartupEvent event) {
    if (settings.enabled()) {
      renew();
      timer =
          vertx.setPeriodic(
              Math.max(1, settings.lease().toMillis() / RENEWALS_IN_A_LEASE), tick -> renew());
    }
  }

  private void renew() {
    feeds.forEach(feed ->
        feed.renew()
            .subscribe()
            .with(
                done -> {},
                failure -> LOG.debugf("no lease of the feed of %s can be had now", feed.id())));
  }

  void stop(@Observes ShutdownEvent event) {
    if (timer >= 0) {
      vertx.cancelTimer(timer);
    }
    feeds.forEach(LeasedFeed::leave);
  }
}
