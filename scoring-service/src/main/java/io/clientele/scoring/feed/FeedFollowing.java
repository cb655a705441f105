package io.clientele.scoring.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Follows every feed while the service runs. */
@ApplicationScoped
class FeedFollowing {

  private final FeedSettings settings;
  private final List<FeedFollower> followers;

  FeedFollowing(
      ProfileUpstream profile,
      FeedbackUpstream feedback,
      FeedCursorRepository cursors,
      BatchIntake intake,
      FeedSettings settings,
      Vertx vertx) {
    this.settings = settings;
    this.followers =
        List.of(
            new FeedFollower(profile, cursors, intake, settings, vertx),
            new FeedFollower(feedback, cursors, intake, settings, vertx));
  }

  void start(@Observes StartupEvent event) {
    if (settings.enabled()) {
      followers.forEach(FeedFollower::follow);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    followers.forEach(FeedFollower::stop);
  }
}
