package io.clientele.gateway.survey;

import jakarta.enterprise.context.ApplicationScoped;

/** Where the page of a link is. */
@ApplicationScoped
class SurveyLinks {

  private final String base;

  SurveyLinks(SurveyConfig config) {
    base = config.publicUrl().map(url -> url.replaceFirst("/+$", "")).orElse("");
  }

  /** The address of a token's page. */
  String url(String token) {
    return base + "/s/" + token;
  }
}
