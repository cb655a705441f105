package io.clientele.gateway.copurchase;

import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.json.QueryParameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which rules of a set are asked for. */
public class RuleQuery extends PageQuery {

  @Parameter(description = "Only with this item on the left", example = "22697")
  @QueryParam("antecedent")
  @Nullable String antecedent;

  @Parameter(description = "Only with this item on the right", example = "22699")
  @QueryParam("consequent")
  @Nullable String consequent;

  @Parameter(
      description =
          "'lift desc', 'confidence desc', 'support desc' or 'leverage desc'; 'lift desc' where it is"
              + " absent",
      example = "lift desc")
  @QueryParam("order_by")
  @Nullable String orderBy;

  String left() {
    return QueryParameters.orEmpty(antecedent);
  }

  String right() {
    return QueryParameters.orEmpty(consequent);
  }

  String order() {
    return QueryParameters.orEmpty(orderBy);
  }
}
