package io.clientele.gateway.theme;

import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.json.QueryParameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which themes are asked for. */
public class ThemeQuery extends PageQuery {

  @Parameter(description = "Of this aspect of the taxonomy", example = "delivery")
  @QueryParam("aspect")
  @Nullable String aspect;

  @Parameter(
      description = "How the aspect is spoken of",
      schema = @Schema(enumeration = {"positive", "neutral", "negative"}))
  @QueryParam("side")
  @Nullable String side;

  @Parameter(description = "en or zh", example = "zh")
  @QueryParam("language")
  @Nullable String language;

  @Parameter(description = "Also those that nobody speaks of any more", example = "false")
  @QueryParam("include_retired")
  @Nullable String includeRetired;

  String ofAspect() {
    return QueryParameters.orEmpty(aspect);
  }

  String ofSide() {
    return QueryParameters.orEmpty(side);
  }

  String ofLanguage() {
    return QueryParameters.orEmpty(language);
  }

  boolean withRetired() {
    return QueryParameters.flag("include_retired", includeRetired);
  }
}
