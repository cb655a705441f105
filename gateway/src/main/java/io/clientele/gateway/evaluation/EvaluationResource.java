package io.clientele.gateway.evaluation;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.operation.Accepted;
import io.clientele.gateway.operation.OperationView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Whether classifications are worth having. */
@Path("/v1/evaluations")
@Tag(name = "Evaluations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EvaluationResource {

  private final EvaluationGrpc scoring;
  private final JsonBodies bodies;

  EvaluationResource(EvaluationGrpc scoring, JsonBodies bodies) {
    this.scoring = scoring;
    this.bodies = bodies;
  }

  /** Evaluates a classification. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "evaluateClassification",
      summary = "Find out in the background whether a classification is worth having",
      description =
          "Of a dimension, or of segments, each against everybody else. Location leads to the operation,"
              + " whose result is an evaluation.")
  @APIResponse(
      responseCode = "202",
      description = "The evaluation has begun",
      content = @Content(schema = @Schema(implementation = OperationView.class)))
  public RestResponse<OperationView> evaluate(
      @RequestBody(ref = "EvaluateClassification") InputStream body) {
    return Accepted.of(scoring.evaluate(bodies.read(body)));
  }

  /** A page of evaluations. */
  @GET
  @AllowedTo(Role.READER)
  @Operation(
      operationId = "listEvaluations",
      summary = "List evaluations",
      description = "The latest first.")
  public EvaluationView.Evaluations list(@BeanParam PageQuery page) {
    return scoring.list(page.size(), page.token());
  }

  /** One evaluation. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/{id: [^/:]+}")
  @Operation(
      operationId = "getEvaluation",
      summary = "Get an evaluation",
      description = "Figures of every group, and in plain words whether to keep it.")
  public EvaluationView get(
      @Parameter(description = "The evaluation", example = "evl_5f3a") @PathParam("id") String id) {
    return scoring.get(id);
  }
}
