package io.clientele.profile.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How retention rules are applied. */
@ConfigMapping(prefix = "clientele.retention")
public interface RetentionConfig {

  /** How often it is looked for rules that are due. */
  @WithDefault("30s")
  Duration pollInterval();

  /** How often a rule is applied. */
  @WithDefault("1h")
  Duration interval();

  /** How many rows are deleted in one transaction: an open one holds back the change feed. */
  @WithDefault("5000")
  int batchRows();
}
