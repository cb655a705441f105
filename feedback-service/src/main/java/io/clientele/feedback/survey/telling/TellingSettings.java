package io.clientele.feedback.survey.telling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How profile-service is told. */
@ConfigMapping(prefix = "clientele.surveys.telling")
interface TellingSettings {

  /** How often it is looked for something to tell. */
  @WithDefault("PT1S")
  Duration pollInterval();

  /** How much is told in one call, 1 to 1,000. */
  @WithDefault("200")
  int batchSize();
}
