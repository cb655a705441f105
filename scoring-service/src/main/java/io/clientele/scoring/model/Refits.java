package io.clientele.scoring.model;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Looks now and then whether a model is to be fitted again. */
@ApplicationScoped
class Refits {

  private static final Logger LOG = Logger.getLogger(Refits.class);
  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

  private final ModelSettings settings;
  private final Fitting fitting;
  private final Vertx vertx;

  Refits(ModelSettings settings, Fitting fitting, Vertx vertx) {
    this.settings = settings;
    this.fitting = fitting;
    this.vertx = vertx;
  }

  void atStart(@Observes StartupEvent start) {
    settings
        .refit()
        .ifPresent(period -> {
          if (period.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("clientele.models.refit must be at least PT1H");
          }
          vertx.setPeriodic(LOOK_EVERY.toMillis(), timer -> look(period));
        });
  }

  private void look(Duration period) {
    fitting
        .again(period, Clock.systemUTC())
        .subscribe()
        .with(
            begun ->
                begun.ifPresent(
                    operation -> LOG.infof("models are fitted again: %s", operation.id())),
            failure ->
                LOG.warnf(
                    "models were not fitted again, trying later: %s",
                    failure.getClass().getName()));
  }
}
