package io.clientele.gateway.scorecard;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.operation.Accepted;
import io.clientele.gateway.operation.OperationView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Scorecards against what came. */
@Path("/v1")
@Tag(name = "Scorecards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ScorecardTrialResource {

  private static final String NAME = "/scorecards/{name: [^/:]+}";

  private final ScorecardGrpc scoring;
  private final JsonBodies bodies;

  ScorecardTrialResource(ScorecardGrpc scoring, JsonBodies bodies) {
    this.scoring = scoring;
    this.bodies = bodies;
  }

  /** Compares scores of a past time with what came after. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path(NAME + ":backtest")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "backtestScorecard",
      summary = "Compare a scorecard's past scores with what came after, in the background",
      description =
          "The outcome is an order within so many days, or an attribute that is true; negated turns it"
              + " round. Location leads to the operation, whose result is the backtest.")
  @APIResponse(
      responseCode = "202",
      description = "The backtest has begun",
      content = @Content(schema = @Schema(implementation = OperationView.class)))
  public RestResponse<OperationView> backtest(
      @Parameter(description = "Its name", example = "loyalty") @PathParam("name") String name,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "ScorecardTrial"),
                      examples =
                          @ExampleObject(
                              name = "who ordered again",
                              value = ScorecardExamples.TRIAL)))
          InputStream body) {
    return Accepted.of(scoring.backtest(name, bodies.read(body)));
  }

  /** What a backtest found. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/scorecard-backtests/{id: [^/:]+}")
  @Operation(operationId = "getScorecardBacktest", summary = "Get what a backtest found")
  public BacktestView backtest(
      @Parameter(description = "The backtest", example = "sbt_5f3a") @PathParam("id") String id) {
    return scoring.backtest(id);
  }

  /** Finds weights. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path(NAME + ":fit")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "fitScorecard",
      summary = "Find a scorecard's points and weights from what came, in the background",
      description =
          "By logistic regression on the weight of evidence; bins are found where the definition has"
              + " none. Location leads to the operation, whose result is a new draft.")
  @APIResponse(
      responseCode = "202",
      description = "The fit has begun",
      content = @Content(schema = @Schema(implementation = OperationView.class)))
  public RestResponse<OperationView> fit(
      @Parameter(description = "Its name", example = "loyalty") @PathParam("name") String name,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "ScorecardTrial"),
                      examples =
                          @ExampleObject(
                              name = "who ordered again",
                              value = ScorecardExamples.TRIAL)))
          InputStream body) {
    return Accepted.of(scoring.fit(name, bodies.read(body)));
  }
}
