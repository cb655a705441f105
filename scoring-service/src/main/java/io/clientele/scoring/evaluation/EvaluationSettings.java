package io.clientele.scoring.evaluation;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What is advised about classifications. */
@ConfigMapping(prefix = "clientele.evaluations")
public interface EvaluationSettings {

  /** A file with the business's own rules of verdicts; without it the shipped ones hold. */
  Optional<Path> verdicts();
}
