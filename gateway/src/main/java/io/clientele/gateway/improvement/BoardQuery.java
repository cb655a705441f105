package io.clientele.gateway.improvement;

import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.json.QueryParameters;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which improvements are asked for. */
public class BoardQuery extends PageQuery {

  @Parameter(
      description = "proposed, planned, doing, done and dropped, parted by commas; absent: all",
      example = "proposed,planned")
  @QueryParam("state")
  @Nullable String state;

  @Parameter(description = "functional, experience or business_value", example = "functional")
  @QueryParam("kind")
  @Nullable String kind;

  @Parameter(description = "That is to become better", example = "delivery")
  @QueryParam("aspect")
  @Nullable String aspect;

  @Parameter(
      description = "priority, or created (the latest first)",
      schema =
          @Schema(
              enumeration = {"priority", "created"},
              defaultValue = "priority"))
  @QueryParam("order_by")
  @Nullable String orderBy;

  Set<String> states() {
    return QueryParameters.names(state);
  }

  String ofKind() {
    return QueryParameters.orEmpty(kind);
  }

  String ofAspect() {
    return QueryParameters.orEmpty(aspect);
  }

  String order() {
    return QueryParameters.orEmpty(orderBy);
  }
}
