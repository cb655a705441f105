package io.clientele.scoring.feed;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.jboss.logging.Logger;

/** A feed that is followed while its lease is held. */
final class LeasedFeed {

  private static final Logger LOG = Logger.getLogger(LeasedFeed.class);
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final Feed feed;
  private final String holder;
  private final Duration lease;
  private final FeedFollower follower;
  private final FeedLeaseRepository leases;
  private volatile boolean left;
  private volatile long heldUntil = System.nanoTime();

  LeasedFeed(
      Feed feed, String holder, Duration lease, FeedFollower follower, FeedLeaseRepository leases) {
    this.feed = feed;
    this.holder = holder;
    this.lease = lease;
    this.follower = follower;
    this.leases = leases;
  }

  String id() {
    return feed.id();
  }

  boolean isFollowing() {
    return follower.isFollowing();
  }

  /**
   * Takes the lease or keeps it, and follows the feed for as long as it is held. Where nobody can
   * be asked it is held until its time is over: another replica cannot have it before.
   */
  Uni<Void> renew() {
    if (left) {
      return Uni.createFrom().voidItem();
    }
    long asked = System.nanoTime();
    return leases
        .take(feed.id(), holder, lease)
        .invoke(taken -> {
          if (taken) {
            heldUntil = asked + lease.toNanos();
          }
          follow(taken);
        })
        .onFailure()
        .invoke(failure -> follow(System.nanoTime() - heldUntil < 0))
        .replaceWithVoid();
  }

  private synchronized void follow(boolean held) {
    if (held && !left) {
      follower.follow();
    } else {
      follower.stop();
    }
  }

  /** Stops, and leaves the lease to whoever asks next. */
  void leave() {
    left = true;
    follow(false);
    try {
      leases.give(feed.id(), holder).await().atMost(LAST_WORDS);
    } catch (RuntimeException e) {
      LOG.debugf("the lease of the feed of %s ends by itself", feed.id());
    }
  }
}
