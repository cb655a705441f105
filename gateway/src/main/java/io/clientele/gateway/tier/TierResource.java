package io.clientele.gateway.tier;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Caller;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.json.QueryParameters;
import io.clientele.gateway.json.Times;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tiers of customers. */
@Path("/v1")
@Tag(name = "Tiers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TierResource {

  private static final String TIER = "/customers/{id}/tier";
  private static final String WHO = "Any id of the customer";

  private final TierGrpc scoring;
  private final JsonBodies bodies;
  private final Caller caller;

  TierResource(TierGrpc scoring, JsonBodies bodies, Caller caller) {
    this.scoring = scoring;
    this.bodies = bodies;
    this.caller = caller;
  }

  /** Where a customer stands. */
  @GET
  @AllowedTo(Role.READER)
  @Path(TIER)
  @Operation(
      operationId = "getTier",
      summary = "Get a customer's tier",
      description = "Since when and why it is so, what holds it, and what is missing to the next.")
  public TierStandingView standing(
      @Parameter(description = WHO, example = "c-1") @PathParam("id") String id,
      @Parameter(description = Times.AS_OF, example = "2026-01-31") @QueryParam("as_of")
          @Nullable String asOf) {
    return scoring.standing(id, Times.asOf(asOf));
  }

  /** What a customer's tiers were. */
  @GET
  @AllowedTo(Role.READER)
  @Path(TIER + "/moves")
  @Operation(
      operationId = "listTierMoves",
      summary = "List the moves of a customer between tiers",
      description = "The latest first, each with the policy that decided it.")
  public TierMoveView.TierMoves moves(
      @Parameter(description = WHO, example = "c-1") @PathParam("id") String id,
      @BeanParam PageQuery page) {
    return scoring.moves(id, page.size(), page.token());
  }

  /** Gives a tier by hand. */
  @PUT
  @AllowedTo(Role.AGENT)
  @Path(TIER + "/override")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "overrideTier",
      summary = "Give a customer a tier by hand",
      description =
          "With a reason, under the name of the key, until it expires or is lifted. Write no personal"
              + " data into the reason.")
  public TierStandingView override(
      @Parameter(description = WHO, example = "c-1") @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "NewTierOverride"),
                      examples =
                          @ExampleObject(
                              name = "goodwill",
                              value =
                                  "{\"tier\": \"gold\", \"reason\": \"goodwill after a lost parcel\","
                                      + " \"expires_at\": \"2026-12-31T00:00:00Z\"}")))
          InputStream body) {
    return scoring.override(id, bodies.read(body), caller.source());
  }

  /** Lifts what was given by hand. */
  @DELETE
  @AllowedTo(Role.AGENT)
  @Path(TIER + "/override")
  @Operation(
      operationId = "liftTierOverride",
      summary = "Lift a tier that was given by hand",
      description = "The policy holds again at once; the answer is the tier that it gives.")
  public TierStandingView lift(
      @Parameter(description = WHO, example = "c-1") @PathParam("id") String id,
      @Parameter(description = "Why", example = "given by mistake") @QueryParam("reason")
          @Nullable String reason) {
    return scoring.lift(id, QueryParameters.orEmpty(reason));
  }
}
