package io.clientele.gateway.satisfaction;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.Times;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How satisfied customers are. */
@Path("/v1")
@Tag(name = "Satisfaction")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SatisfactionResource {

  private final SatisfactionGrpc scoring;

  SatisfactionResource(SatisfactionGrpc scoring) {
    this.scoring = scoring;
  }

  /** Of one customer. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/customers/{id}/satisfaction")
  @Operation(
      operationId = "getCustomerSatisfaction",
      summary = "Get how satisfied a customer is",
      description =
          "Ratings, texts, answers to surveys, complaints and returns on one scale from -1 to 1, fading with"
              + " time: the mean and its interval, where it is going, when it changed, by order, and what it"
              + " rests on.")
  public CustomerSatisfactionView of(
      @Parameter(description = "Any id of the customer", example = "c-1") @PathParam("id")
          String id,
      @Parameter(description = Times.AS_OF, example = "2026-01-31") @QueryParam("as_of")
          @Nullable String asOf) {
    return scoring.of(id, Times.asOf(asOf));
  }

  /** Of everybody. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/satisfaction")
  @Operation(
      operationId = "getSatisfactionReport",
      summary = "Get how satisfied all customers are",
      description =
          "Customers by label, the mean of what they said with its interval, NPS, CSAT and CES; by group, and"
              + " the present period beside the earlier ones.")
  public SatisfactionReportView report(@BeanParam ReportQuery query) {
    return scoring.report(query);
  }

  /** What moves it. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/satisfaction/drivers")
  @Operation(
      operationId = "getSatisfactionDrivers",
      summary = "Get what moves satisfaction",
      description =
          "Aspects of what customers say, with how much each moves their satisfaction while the others stay"
              + " as they are, and how certain that is.")
  public DriversView drivers(@BeanParam DriverQuery query) {
    return scoring.drivers(query);
  }
}
