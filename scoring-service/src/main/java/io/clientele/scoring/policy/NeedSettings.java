package io.clientele.scoring.policy;

import io.clientele.scoring.need.NeedPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** When something is a need. */
@ConfigMapping(prefix = "clientele.needs")
public interface NeedSettings {

  /** A file with the business's own table of kinds; without it the shipped one holds. */
  Optional<Path> taxonomy();

  /** After which a need that was told is half as strong. */
  @WithDefault("P180D")
  Duration halfLife();

  /** Within which looks and searches count. */
  @WithDefault("P60D")
  Duration window();

  /** Looks at a category that is not bought. */
  @WithDefault("3")
  int leastViews();

  /** Of a rule of what is bought together. */
  @WithDefault("1.5")
  double leastLift();

  /** The policy of these settings. */
  default NeedPolicy policy() {
    return new NeedPolicy(
        halfLife(),
        window(),
        leastViews(),
        leastLift(),
        NeedPolicy.DEFAULTS.mostCompanions(),
        NeedPolicy.DEFAULTS.most());
  }
}
