package io.clientele.gateway.operation;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.imports.ImportView;
import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.json.QueryParameters;
import io.clientele.gateway.privacy.ErasureView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Work that takes longer than a call; the beginning of its id tells who does it. */
@Path("/v1/operations")
@Tag(name = "Operations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OperationResource {

  private static final String ID = "{id: [^/:]+}";
  private final OperationGrpc scoring;
  private final AnyOperation operations;

  OperationResource(OperationGrpc scoring, AnyOperation operations) {
    this.scoring = scoring;
    this.operations = operations;
  }

  /** A page of operations. */
  @GET
  @AllowedTo(Role.READER)
  @Operation(
      operationId = "listOperations",
      summary = "List work in the background",
      description = "The latest first. Imports and erasures are asked for by their ids.")
  public OperationView.Operations list(
      @Parameter(
              description =
                  "fit_model, simulate_tier_policy, backtest_scorecard, fit_scorecard, fit_clusters,"
                      + " mine_co_purchases or evaluate_classification; all where it is absent",
              example = "fit_model")
          @QueryParam("kind")
          @Nullable String kind,
      @BeanParam PageQuery page) {
    return scoring.list(QueryParameters.orEmpty(kind), page.size(), page.token());
  }

  /** An operation as it is now. */
  @GET
  @AllowedTo(Role.READER)
  @Path(ID)
  @Operation(
      operationId = "getOperation",
      summary = "Ask how far an operation is",
      description =
          "Of an import, counts are in lines; accepted, duplicates and rejected add up to total_lines."
              + " With Prefer: wait=N the answer comes when it has ended, or after N seconds, 60 at most."
              + " Of an erasure, receipts tell which service has forgotten what. Of all"
              + " other work, result leads to what it made.")
  @APIResponse(
      responseCode = "200",
      description = "The operation",
      content =
          @Content(
              schema = @Schema(oneOf = {ImportView.class, ErasureView.class, OperationView.class})))
  public RestResponse<Object> get(
      @Parameter(description = "The operation's id", example = "imp_5f3a") @PathParam("id")
          String id) {
    return RestResponse.ok(operations.get(id));
  }

  /** Asks an operation to stop. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path(ID + ":cancel")
  @Operation(
      operationId = "cancelOperation",
      summary = "Cancel an operation",
      description =
          "What an import applied stays; nothing is left of anything else. An operation that has ended is"
              + " answered as it is. An erasure cannot be cancelled.")
  @APIResponse(
      responseCode = "200",
      description = "The operation",
      content = @Content(schema = @Schema(oneOf = {ImportView.class, OperationView.class})))
  public RestResponse<Object> cancel(
      @Parameter(description = "The operation's id", example = "imp_5f3a") @PathParam("id")
          String id) {
    return RestResponse.ok(operations.cancel(id));
  }
}
