package io.clientele.scoring.playbook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What to do next for customers. */
@ConfigMapping(prefix = "clientele.playbooks")
public interface PlaybookSettings {

  /** A file in place of the shipped playbook. */
  Optional<Path> shipped();

  /** The longest that nobody looks whether somebody is due, where nobody is due earlier. */
  @WithDefault("10s")
  Duration dueInterval();

  /** How long contacts, tasks that ended and holdings that ended are kept. */
  @WithDefault("P800D")
  Duration keep();

  /** How often what is older is deleted. */
  @WithDefault("PT6H")
  Duration sweepInterval();
}
