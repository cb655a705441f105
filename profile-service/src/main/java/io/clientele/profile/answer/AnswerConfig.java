package io.clientele.profile.answer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long answers to named requests are kept. */
@ConfigMapping(prefix = "clientele.answers")
public interface AnswerConfig {

  /** For how long a name stands for its request. */
  @WithDefault("24h")
  Duration keep();

  /** For how long a request may be under way before nobody knows what has become of it. */
  @WithDefault("12m")
  Duration lease();

  /** How often it is looked for names whose time is over. */
  @WithDefault("10m")
  Duration interval();
}
