package io.clientele.gateway.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How entries of the audit log reach profile-service. */
@ConfigMapping(prefix = "clientele.audit")
public interface AuditConfig {

  /** Between two deliveries. */
  @WithDefault("1s")
  Duration interval();

  /**
   * How many entries may wait here while profile-service takes none; when there are as many,
   * personal data are not read and nothing is changed.
   */
  @WithDefault("10000")
  int capacity();

  /** How long a stop waits for the last delivery. */
  @WithDefault("5s")
  Duration lastDelivery();
}
