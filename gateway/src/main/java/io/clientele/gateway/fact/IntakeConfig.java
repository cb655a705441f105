package io.clientele.gateway.fact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is assumed of facts that do not say. */
@ConfigMapping(prefix = "clientele.intake")
public interface IntakeConfig {

  /** Currency of an order that names none (ISO 4217). */
  @WithDefault("USD")
  String defaultCurrency();

  /**
   * How far a sender's clock may be off for its times to be put right. Further off it is no clock,
   * but for example a message of long ago that is sent again.
   */
  @WithDefault("30d")
  Duration largestClockSkew();
}
