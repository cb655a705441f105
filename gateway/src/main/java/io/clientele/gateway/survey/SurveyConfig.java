package io.clientele.gateway.survey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How the page of surveys is reached. */
@ConfigMapping(prefix = "clientele.surveys")
public interface SurveyConfig {

  /**
   * The address under which customers reach the gateway, for example {@code
   * https://feedback.example.com}; without it links are paths.
   */
  Optional<String> publicUrl();

  /**
   * Who may show the page in a frame, as in a {@code frame-ancestors} directive, for example {@code
   * 'self' https://shop.example.com}.
   */
  @WithDefault("'none'")
  String frameAncestors();
}
