package io.clientele.scoring.policy;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How customers' conduct is read, and the types and habits that follow from it. */
@ConfigMapping(prefix = "clientele.conduct")
public interface ConductSettings {

  /** A file with the zone, the spans and the words to read by; without it the shipped one holds. */
  Optional<Path> reading();

  /** A file with the indicators of shopper types; without it the shipped one holds. */
  Optional<Path> indicators();

  /** A file with habits and their labels; without it the shipped one holds. */
  Optional<Path> habits();

  /** A file with sales personalities; without it the shipped one holds. */
  Optional<Path> personalities();
}
