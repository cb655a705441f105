package io.clientele.profile.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How imports run. */
@ConfigMapping(prefix = "clientele.imports")
public interface ImportConfig {

  /** About how many lines are applied in one transaction; lines of one order stay together. */
  @WithDefault("1000")
  int batchLines();

  /** How often the worker looks for imports to run. */
  @WithDefault("250ms")
  Duration pollInterval();

  /** How many imports run at the same time in one process. */
  @WithDefault("4")
  int parallel();

  /** How long feedback-service may take for one batch. */
  @WithDefault("30s")
  Duration feedbackDeadline();

  /** The longest pause between two attempts of an import that cannot go on. */
  @WithDefault("5s")
  Duration maxRetryDelay();

  /**
   * How often a batch may fail in a row, other than by an absent service, until the import fails.
   */
  @WithDefault("5")
  int maxFaults();

  /** After which time without a line an upload is given up. */
  @WithDefault("1h")
  Duration uploadTimeout();
}
