package io.clientele.gateway.model;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.json.QueryParameters;
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
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;

/** Models of what customers will do. */
@Path("/v1")
@Tag(name = "Models")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ModelResource {

  private static final String ID = "/models/{id: [^/:]+}";
  private static final String CDNOW =
      """
      {
        "kind": "clv", "family": "BG_NBD",
        "calibration_end": "1997-09-30", "holdout_end": "1998-06-30", "time_unit": "WEEK",
        "sources": ["cdnow"], "currency": "USD",
        "discount_rate": 0.1, "horizon_days": 365, "margin": 1, "promote": false
      }
      """;
  private static final String CHURN =
      "{\"kind\": \"churn\", \"outcome\": \"churned\", \"features\": [\"tenure\", \"contract\"]}";

  private final ModelGrpc scoring;
  private final JsonBodies bodies;

  ModelResource(ModelGrpc scoring, JsonBodies bodies) {
    this.scoring = scoring;
    this.bodies = bodies;
  }

  /** Begins a fit. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path("/models:fit")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "fitModel",
      summary = "Fit a model in the background",
      description =
          "Of customer lifetime value, or of churn. Location leads to the operation, whose result is the"
              + " model. What is left out is filled in: family AUTO, calibration until yesterday, no"
              + " holdout, weeks. A fit that fails leaves the model in force as it is.")
  @APIResponse(
      responseCode = "202",
      description = "The fit has begun",
      content = @Content(schema = @Schema(implementation = OperationView.class)))
  public RestResponse<OperationView> fit(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "FitModel"),
                      examples = {
                        @ExampleObject(name = "lifetime value", value = CDNOW),
                        @ExampleObject(name = "churn", value = CHURN)
                      }))
          InputStream body) {
    return Accepted.of(scoring.fit(bodies.read(body)));
  }

  /** A page of models. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/models")
  @Operation(
      operationId = "listModels",
      summary = "List models",
      description = "The latest first, without their reports.")
  public ModelView.Models list(
      @Parameter(description = "clv or churn; both where it is absent", example = "clv")
          @QueryParam("kind")
          @Nullable String kind,
      @BeanParam PageQuery page) {
    return scoring.list(QueryParameters.orEmpty(kind), page.size(), page.token());
  }

  /** One model. */
  @GET
  @AllowedTo(Role.READER)
  @Path(ID)
  @Operation(
      operationId = "getModel",
      summary = "Get a model",
      description = "With its report: the families compared, and what was expected and came true.")
  public ModelView get(
      @Parameter(description = "The model", example = "mdl_5f3a") @PathParam("id") String id) {
    return scoring.get(id);
  }

  /** Puts a model in force. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path(ID + ":promote")
  @Operation(
      operationId = "promoteModel",
      summary = "Put a model in force",
      description = "In place of the one before. One that was refused cannot be: WRONG_STATE.")
  public ModelView promote(
      @Parameter(description = "The model", example = "mdl_5f3a") @PathParam("id") String id) {
    return scoring.promote(id);
  }

  /** Puts the model before in force again. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path("/models:rollback")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "rollBackModel",
      summary = "Put the model in force again that was so before the present one",
      description = "WRONG_STATE where there is none.")
  public ModelView rollBack(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "ModelRollBack"),
                      examples =
                          @ExampleObject(name = "lifetime value", value = "{\"kind\": \"clv\"}")))
          InputStream body) {
    return scoring.rollBack(bodies.read(body));
  }
}
