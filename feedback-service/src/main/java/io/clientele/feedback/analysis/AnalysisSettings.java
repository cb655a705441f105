package io.clientele.feedback.analysis;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What is looked for in texts. */
@ConfigMapping(prefix = "clientele.analysis")
interface AnalysisSettings {

  /** A file with the business's own aspects and words; without it the shipped one holds. */
  Optional<Path> taxonomy();
}
