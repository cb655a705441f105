package io.clientele.scoring.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the feeds are followed. */
@ConfigMapping(prefix = "clientele.feed")
public interface FeedSettings {

  /** Whether the feeds are followed; off only where a base is to stand still. */
  @WithDefault("true")
  boolean enabled();

  /**
   * For how long a replica follows a feed without saying so again; another goes on after that when
   * it is gone.
   */
  @WithDefault("3s")
  Duration lease();

  /** The first pause before a broken stream is opened again; it doubles with every failure. */
  @WithDefault("50ms")
  Duration shortestPause();

  /** The longest of those pauses. */
  @WithDefault("2s")
  Duration longestPause();

  /** How long an upstream may take to say how many changes are pending. */
  @WithDefault("2s")
  Duration statusDeadline();
}
