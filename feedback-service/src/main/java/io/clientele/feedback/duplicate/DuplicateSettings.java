package io.clientele.feedback.duplicate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Which texts count once only. */
@ConfigMapping(prefix = "clientele.duplicates")
interface DuplicateSettings {

  /** Texts further apart in time than this do not touch one another. */
  @WithDefault("P30D")
  Duration window();

  /** From how many customers on the same long text is a template. */
  @WithDefault("5")
  int templateCustomers();
}
