package io.clientele.gateway.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How changes are streamed. */
@ConfigMapping(prefix = "clientele.change-stream")
public interface ChangeConfig {

  /** How often a comment is sent, so that nobody between the two takes the stream for dead. */
  @WithDefault("15s")
  Duration heartbeat();

  /** How long a client waits before it connects again. */
  @WithDefault("2s")
  Duration retry();

  /** How long the edge waits before it asks scoring-service again. */
  @WithDefault("500ms")
  Duration pause();

  /** How long it goes on asking before it ends the stream, so that the client connects again. */
  @WithDefault("1m")
  Duration patience();

  /** For how long a client may keep its stream open and take nothing from it. */
  @WithDefault("2m")
  Duration stalled();
}
