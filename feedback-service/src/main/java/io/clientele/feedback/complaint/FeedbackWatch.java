package io.clientele.feedback.complaint;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** Looks for complaints in new feedback, where that is wanted. */
@ApplicationScoped
class FeedbackWatch {

  private static final Logger LOG = Logger.getLogger(FeedbackWatch.class);

  private final FeedbackIntake intake;
  private final ComplaintSettings settings;
  private final Vertx vertx;
  private final Clock clock = Clock.systemUTC();
  private volatile boolean stopped;

  FeedbackWatch(FeedbackIntake intake, ComplaintSettings settings, Vertx vertx) {
    this.intake = intake;
    this.settings = settings;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    if (settings.fromFeedback().enabled()) {
      sleep();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
  }

  private void sleep() {
    long pause = Math.max(1, settings.fromFeedback().interval().toMillis());
    vertx.setTimer(pause, _ -> work());
  }

  private void work() {
    if (stopped) {
      return;
    }
    intake
        .catchUp(clock.instant().truncatedTo(ChronoUnit.MICROS))
        .subscribe()
        .with(
            _ -> sleep(),
            failure -> {
              LOG.warnf(
                  "new feedback was not looked through for complaints, trying again: %s",
                  failure.getClass().getName());
              sleep();
            });
  }
}
