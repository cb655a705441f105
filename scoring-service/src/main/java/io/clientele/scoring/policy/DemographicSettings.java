package io.clientele.scoring.policy;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How age, income, household and family are cut and named. */
@ConfigMapping(prefix = "clientele.demographic")
public interface DemographicSettings {

  /** A file with the business's own bands; without it the shipped ones hold. */
  Optional<Path> bands();
}
