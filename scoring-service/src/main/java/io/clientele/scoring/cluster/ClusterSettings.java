package io.clientele.scoring.cluster;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How clusters are named. */
@ConfigMapping(prefix = "clientele.clusters")
public interface ClusterSettings {

  /** A file with the business's own words for clusters; without it the shipped ones hold. */
  Optional<Path> words();
}
