package io.clientele.scoring.model;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** How models are kept up to date. */
@ConfigMapping(prefix = "clientele.models")
public interface ModelSettings {

  /**
   * How long after a model of lifetime value was made its fit is repeated with newer purchases, at
   * least an hour; without it never.
   */
  Optional<Duration> refit();
}
