package io.clientele.scoring.transition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How changes of labels are recorded, told and kept. */
@ConfigMapping(prefix = "clientele.changes")
public interface ChangesSettings {

  /** How long a change is kept. */
  @WithDefault("P400D")
  Duration keep();

  /** How often old changes are looked for. */
  @WithDefault("PT1H")
  Duration sweepInterval();

  /**
   * The longest sleep of who waits for the next label that time changes: how late a change can be
   * recorded that became due in the meantime. Its time is exact all the same.
   */
  @WithDefault("5s")
  Duration dueInterval();

  /** The most changes in one batch of a stream. */
  @WithDefault("1000")
  int batchSize();

  /** How long a stream that has told everything waits before it looks again. */
  @WithDefault("100ms")
  Duration pollInterval();
}
