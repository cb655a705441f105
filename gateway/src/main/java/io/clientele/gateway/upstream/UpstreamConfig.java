package io.clientele.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the edge waits for the services behind it. */
@ConfigMapping(prefix = "clientele.upstream")
public interface UpstreamConfig {

  /** For the answer to a question. */
  @WithDefault("5s")
  Duration readDeadline();

  /** For the answer to a list or to figures over the whole base, which may have to be computed. */
  @WithDefault("30s")
  Duration listDeadline();

  /** For facts or texts to be taken in. */
  @WithDefault("10s")
  Duration writeDeadline();

  /** For a whole export, or for a model to be fitted. */
  @WithDefault("10m")
  Duration workDeadline();

  /** How often a broken channel is tried again. */
  @WithDefault("500ms")
  Duration reconnectEvery();

  /** How often it is looked whether a service has other replicas than before. */
  @WithDefault("1s")
  Duration lookAtReplicasEvery();

  /** After how many calls in a row without an answer a service is left alone. */
  @WithDefault("20")
  int breakerFailures();

  /** For how long it is left alone before one call tries again. */
  @WithDefault("1s")
  Duration breakerPause();
}
