package io.clientele.gateway.recent;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** For how long answers are given again. */
@ConfigMapping(prefix = "clientele.recent")
public interface RecentConfig {

  /** How old an answer may be, under a second; 0: each question is asked anew. */
  @WithDefault("900ms")
  Duration fresh();

  /** How many answers of a kind are kept. */
  @WithDefault("10000")
  int most();
}
