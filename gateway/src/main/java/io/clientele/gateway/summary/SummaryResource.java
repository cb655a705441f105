package io.clientele.gateway.summary;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.Times;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The whole base in figures. */
@Path("/v1")
@Tag(name = "Summary")
@Produces(MediaType.APPLICATION_JSON)
public class SummaryResource {

  private final SummaryGrpc scoring;

  SummaryResource(SummaryGrpc scoring) {
    this.scoring = scoring;
  }

  /** Customers by label, revenue and cuts. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/summary")
  @Operation(
      operationId = "getSummary",
      summary = "Get the whole base in figures",
      description = "Customers by dimension and label, revenue and the cuts in force by currency.")
  public Uni<SummaryView> summary(
      @Parameter(
              description =
                  "RFC 3339, or a date, which means the end of that day in UTC; now where it is absent",
              example = "2026-01-31")
          @QueryParam("as_of")
          @Nullable String asOf) {
    return scoring.summary(Times.asOf(asOf));
  }

  /** How current the classifications are. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/freshness")
  @Operation(
      operationId = "getFreshness",
      summary = "Ask how far the classifications are behind the facts",
      description = "Cheap: ask it again and again until up_to_date is true.")
  public Uni<FreshnessView> freshness() {
    return scoring.freshness();
  }
}
