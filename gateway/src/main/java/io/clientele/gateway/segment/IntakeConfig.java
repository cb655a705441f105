package io.clientele.gateway.segment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is assumed of facts that do not say. */
@ConfigMapping(prefix = "clientele.intake")
public interface IntakeConfig {

  /** Currency of an order that names none (ISO 4217). */
  @WithDefault("USD")
  String defaultCurrency();
}
