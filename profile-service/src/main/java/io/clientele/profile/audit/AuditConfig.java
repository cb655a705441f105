package io.clientele.profile.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the audit log is kept. */
@ConfigMapping(prefix = "clientele.audit")
public interface AuditConfig {

  /** For how long an entry is kept, at least 30 days. */
  @WithDefault("730d")
  Duration keep();

  /** How often it is looked for entries whose time is over. */
  @WithDefault("1h")
  Duration interval();

  /** How many rows are deleted in one statement. */
  @WithDefault("5000")
  int batchRows();
}
