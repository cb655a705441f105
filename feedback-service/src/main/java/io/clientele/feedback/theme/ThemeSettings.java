package io.clientele.feedback.theme;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How and when themes are found. */
@ConfigMapping(prefix = "clientele.themes")
interface ThemeSettings {

  /** Whether this replica finds themes in the background. */
  @WithDefault("true")
  boolean enabled();

  /**
   * The shortest time between two looks for new feedback; at least ten times what the last finding
   * took.
   */
  @WithDefault("PT1M")
  Duration every();

  /** After how long themes are found anew although nothing came: time moves their trends. */
  @WithDefault("PT6H")
  Duration renewAfter();

  /** How far back feedback counts. */
  @WithDefault("P90D")
  Duration window();

  /** The length of the last period, and of the one before it, that a trend compares. */
  @WithDefault("P30D")
  Duration period();

  /** How many pieces of feedback are looked at, the latest. */
  @WithDefault("20000")
  int mostFeedback();

  /** How many pieces of feedback a theme has at least; 2 or more. */
  @WithDefault("5")
  int leastFeedback();
}
