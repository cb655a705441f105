package io.clientele.feedback.survey.link;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** How links are signed. There is no default: the service does not start without a key. */
@ConfigMapping(prefix = "clientele.surveys.links")
interface LinkSettings {

  /**
   * Keys by name: at least 32 bytes in Base64. To change the key add one, make it the active one,
   * and take the old one away when its last link has expired.
   */
  Map<String, String> keys();

  /** The name of the key that signs. */
  Optional<String> activeKey();
}
