package io.clientele.gateway.scorecard;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.Times;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

/** Why scores are what they are. */
@Path("/v1")
@Tag(name = "Scorecards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ExplanationResource {

  private final ScorecardGrpc scoring;

  ExplanationResource(ScorecardGrpc scoring) {
    this.scoring = scoring;
  }

  /** What raised and lowered a score. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/customers/{id}/scores/{scorecard: [^/:]+}:explain")
  @Operation(
      operationId = "explainScore",
      summary = "Tell why a customer's score is what it is",
      description =
          "What raised and lowered it, and the smallest change that would reach the next better label;"
              + " in English and in Chinese.")
  public ExplanationView explain(
      @Parameter(description = "Any id of the customer", example = "c-1") @PathParam("id")
          String id,
      @Parameter(
              description = "A scorecard in force, or value_tier, lifecycle or rfm",
              example = "value_tier")
          @PathParam("scorecard")
          String scorecard,
      @Parameter(description = Times.AS_OF, example = "2026-01-31") @QueryParam("as_of")
          @Nullable String asOf) {
    return scoring.explain(id, scorecard, Times.asOf(asOf));
  }
}
