package io.clientele.gateway.operation;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to a request whose work has only begun. */
public final class Accepted {

  private Accepted() {}

  /** The operation, and where to ask how far it is. */
  public static RestResponse<OperationView> of(OperationView operation) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, operation)
        .header(HttpHeaders.LOCATION, "/v1/operations/" + operation.operationId())
        .build();
  }
}
