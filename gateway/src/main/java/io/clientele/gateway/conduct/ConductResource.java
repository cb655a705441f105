package io.clientele.gateway.conduct;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.QueryParameters;
import io.clientele.gateway.json.Times;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How customers buy. */
@Path("/v1")
@Tag(name = "Conduct")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConductResource {

  private static final String WHO = "Any id of the customer";

  private final ConductGrpc scoring;

  ConductResource(ConductGrpc scoring) {
    this.scoring = scoring;
  }

  /** How a customer's way of buying moved. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/customers/{id}/shopper-course")
  @Operation(
      operationId = "getShopperCourse",
      summary = "Get how a customer's way of buying moved",
      description =
          "The shopper type, its shares, and the balance between rational and impulsive, at several"
              + " times.")
  public ShopperCourseView course(
      @Parameter(description = WHO, example = "c-1") @PathParam("id") String id,
      @Parameter(
              description =
                  "RFC 3339, or a date, which means its beginning in UTC; a year before until where it is absent",
              example = "2025-01-01")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "Like from; now where it is absent", example = "2026-01-01")
          @QueryParam("until")
          @Nullable String until,
      @Parameter(description = "2 to 60; 12 where it is absent", example = "12")
          @QueryParam("points")
          @Nullable String points) {
    return scoring.course(
        id,
        Times.bound("from", from),
        Times.bound("until", until),
        QueryParameters.whole("points", points));
  }

  /** What types and habits rest on. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/indicators")
  @Operation(
      operationId = "listIndicators",
      summary = "List the indicators that types and habits rest on",
      description = "Each with its reason and what it adds to each type.")
  public ConductIndicatorView.ConductIndicators indicators() {
    return scoring.indicators("", Optional.empty());
  }

  /** The indicators of one customer. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/customers/{id}/indicators")
  @Operation(
      operationId = "listCustomerIndicators",
      summary = "List the indicators of a customer",
      description = "With their values; one without cannot be told from what is known.")
  public ConductIndicatorView.ConductIndicators indicators(
      @Parameter(description = WHO, example = "c-1") @PathParam("id") String id,
      @Parameter(description = Times.AS_OF, example = "2026-01-31") @QueryParam("as_of")
          @Nullable String asOf) {
    return scoring.indicators(id, Times.asOf(asOf));
  }
}
