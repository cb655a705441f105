package io.clientele.scoring.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/** How what people do is read; see {@link io.clientele.scoring.conduct.Reading}. */
@ConfigMapping(prefix = "clientele.conduct")
public interface ConductSettings {

  /** Whose days and hours count. */
  @WithDefault("UTC")
  ZoneId zone();

  /** What is no further apart belongs to one visit. */
  @WithDefault("PT30M")
  Duration session();

  /** An order no later after the beginning of its visit was bought quickly. */
  @WithDefault("PT10M")
  Duration quick();

  /** How long before an order what was looked at counts for it. */
  @WithDefault("P30D")
  Duration consideration();

  /** How long before an order a promotion or a coupon counts for it. */
  @WithDefault("P1D")
  Duration trigger();
}
