package io.clientele.gateway.satisfaction;

import io.clientele.gateway.json.QueryParameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of what drivers are asked. */
public class DriverQuery extends NarrowingQuery {

  @Parameter(
      description =
          "Any id of a customer: each driver then tells what it adds to this customer's satisfaction",
      example = "c-1")
  @QueryParam("customer_id")
  @Nullable String customerId;

  @Parameter(
      description = "How far back feedback counts, 1 to 3,660; 365 where it is absent",
      example = "365")
  @QueryParam("days")
  @Nullable String days;

  String ofCustomer() {
    return QueryParameters.orEmpty(customerId);
  }

  int back() {
    return QueryParameters.whole("days", days);
  }
}
