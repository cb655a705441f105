package io.clientele.scoring.escalation;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What follows from escalations of complaints. */
@ConfigMapping(prefix = "clientele.escalations")
interface EscalationSettings {

  /** A file in place of the shipped table of tasks. */
  Optional<Path> tasks();
}
