package io.clientele.gateway.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much one upload may ask for. */
@ConfigMapping(prefix = "clientele.imports")
public interface ImportConfig {

  /** Most bytes of a file as it is sent. */
  @WithDefault("2G")
  MemorySize maxBytes();

  /** How many times its size a packed file may grow to; more is taken for an attack. */
  @WithDefault("200")
  int maxExpansion();

  /** Most bytes of one line. */
  @WithDefault("1M")
  MemorySize maxLine();

  /** Lines that are handed on in one call. */
  @WithDefault("1500")
  int linesPerCall();

  /** How long an upload waits for a profile-service that does not answer. */
  @WithDefault("30s")
  Duration patience();
}
