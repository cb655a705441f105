package io.clientele.gateway.tier;

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
import jakarta.ws.rs.core.HttpHeaders;
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

/** Rules by which tiers are reached, kept and lost. */
@Path("/v1")
@Tag(name = "Tiers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TierPolicyResource {

  private static final String ID = "/tier-policies/{id: [^/:]+}";
  private static final String CLUB =
      """
      {
        "name": "club", "metric": "net_revenue", "window_days": 365, "scale": "absolute", "currency": "EUR",
        "tiers": [
          {"tier": "gold", "display_name_en": "Gold", "display_name_zh": "金卡", "entry": 1000, "exit": 800,
           "yearly_cost": {"amount": "60.00", "currency": "EUR"}},
          {"tier": "silver", "display_name_en": "Silver", "display_name_zh": "银卡", "entry": 300}
        ],
        "base_tier": "basic", "evaluation_days": 30, "minimum_stay_days": 90, "grace_days": 30,
        "one_step_down": true
      }
      """;

  private final TierGrpc scoring;
  private final JsonBodies bodies;

  TierPolicyResource(TierGrpc scoring, JsonBodies bodies) {
    this.scoring = scoring;
    this.bodies = bodies;
  }

  /** Stores a draft. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path("/tier-policies")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createTierPolicy",
      summary = "Store a tier policy as a draft",
      description =
          "Another one of the same name is its next version. What only answers have (policy_id, version,"
              + " state, times) may stand in the body and says nothing.")
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = TierPolicyView.class)))
  public RestResponse<TierPolicyView> create(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "NewTierPolicy"),
                      examples = @ExampleObject(name = "a club", value = CLUB)))
          InputStream body) {
    TierPolicyView policy = scoring.create(bodies.read(body));
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, policy)
        .header(HttpHeaders.LOCATION, "/v1/tier-policies/" + policy.policyId())
        .build();
  }

  /** A page of policies. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/tier-policies")
  @Operation(
      operationId = "listTierPolicies",
      summary = "List tier policies",
      description = "Every version, the latest first.")
  public TierPolicyView.TierPolicies list(@BeanParam PageQuery page) {
    return scoring.list(page.size(), page.token());
  }

  /** One policy. */
  @GET
  @AllowedTo(Role.READER)
  @Path(ID)
  @Operation(operationId = "getTierPolicy", summary = "Get a tier policy")
  public TierPolicyView get(
      @Parameter(description = "The policy", example = "tip_5f3a") @PathParam("id") String id) {
    return scoring.get(id);
  }

  /** Puts a policy in force. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path(ID + ":activate")
  @Operation(
      operationId = "activateTierPolicy",
      summary = "Put a tier policy in force",
      description = "In place of the one before; everybody is placed by it in the background.")
  public TierPolicyView activate(
      @Parameter(description = "The policy", example = "tip_5f3a") @PathParam("id") String id) {
    return scoring.activate(id);
  }

  /** Runs a policy over history. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path(ID + ":simulate")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(
      operationId = "simulateTierPolicy",
      summary = "Run a tier policy over history in the background",
      description =
          "Nothing changes. Location leads to the operation, whose result is the simulation. From the"
              + " first purchase of all and until now where the body does not say.")
  @APIResponse(
      responseCode = "202",
      description = "The simulation has begun",
      content = @Content(schema = @Schema(implementation = OperationView.class)))
  public RestResponse<OperationView> simulate(
      @Parameter(description = "The policy", example = "tip_5f3a") @PathParam("id") String id,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "TimeSpan"),
                      examples =
                          @ExampleObject(
                              name = "last year",
                              value =
                                  "{\"from\": \"2025-01-01T00:00:00Z\", \"until\":"
                                      + " \"2026-01-01T00:00:00Z\"}")))
          InputStream body) {
    return Accepted.of(scoring.simulate(id, bodies.optional(body)));
  }

  /** What a simulation found. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/tier-simulations/{id: [^/:]+}")
  @Operation(
      operationId = "getTierSimulation",
      summary = "Get what a simulation found",
      description = "By evaluation, and against the tiers of today.")
  public TierSimulationView simulation(
      @Parameter(description = "The simulation", example = "tis_5f3a") @PathParam("id") String id) {
    return scoring.simulation(id);
  }
}
