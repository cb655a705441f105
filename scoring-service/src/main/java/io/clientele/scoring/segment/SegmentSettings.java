package io.clientele.scoring.segment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How segments are tried out. */
@ConfigMapping(prefix = "clientele.segments")
public interface SegmentSettings {

  /**
   * For how long a preview looks at customers. Whoever was not looked at by then is estimated from
   * those who were.
   */
  @WithDefault("PT0.6S")
  Duration previewTime();
}
