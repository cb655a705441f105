package io.clientele.gateway.audit;

import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.json.QueryParameters;
import io.clientele.gateway.json.Times;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries are asked for. */
public class AuditQuery extends PageQuery {

  @Parameter(description = "From this time on: RFC 3339", example = "2026-01-31T00:00:00Z")
  @QueryParam("from")
  @Nullable String from;

  @Parameter(description = "Before this time: RFC 3339", example = "2026-02-01T00:00:00Z")
  @QueryParam("to")
  @Nullable String to;

  @Parameter(description = "The name of a key, or the subject of a token", example = "helpdesk")
  @QueryParam("actor")
  @Nullable String actor;

  @Parameter(description = "An operation of this document", example = "getCustomer")
  @QueryParam("operation")
  @Nullable String operation;

  @Parameter(
      description = "Exactly this id, as it stood in the path; also of somebody who was erased",
      example = "c-1")
  @QueryParam("customer_id")
  @Nullable String customerId;

  Optional<Instant> from() {
    return time("from", from);
  }

  Optional<Instant> to() {
    return time("to", to);
  }

  String actor() {
    return QueryParameters.orEmpty(actor);
  }

  String operation() {
    return QueryParameters.orEmpty(operation);
  }

  String customerId() {
    return QueryParameters.orEmpty(customerId);
  }

  private static Optional<Instant> time(String name, @Nullable String text) {
    String given = QueryParameters.orEmpty(text);
    return given.isEmpty() ? Optional.empty() : Optional.of(Times.parse(name, given));
  }
}
