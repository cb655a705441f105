package io.clientele.gateway.playbook;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Caller;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.intake.Idempotency;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.json.QueryParameters;
import io.clientele.gateway.json.Times;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What to do next for a customer. */
@Path("/v1")
@Tag(name = "Playbooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NextActionResource {

  private static final String WHO = "Any id of the customer";

  private final PlaybookGrpc scoring;
  private final JsonBodies bodies;
  private final Caller caller;

  NextActionResource(PlaybookGrpc scoring, JsonBodies bodies, Caller caller) {
    this.scoring = scoring;
    this.bodies = bodies;
    this.caller = caller;
  }

  /** What fits now. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/customers/{id}/next-actions")
  @Operation(
      operationId = "getNextActions",
      summary = "Ask what to do next for a customer",
      description =
          "By the playbook in force, the most pressing first, each with the reasons. What fits and is left"
              + " out (refused, contacted lately, not reachable, held out) is named in skipped.")
  public NextActionsView nextActions(
      @Parameter(description = WHO, example = "c-1") @PathParam("id") String id,
      @Parameter(description = Times.AS_OF, example = "2026-01-31") @QueryParam("as_of")
          @Nullable String asOf,
      @Parameter(description = "1 to 50; 5 where it is absent") @QueryParam("limit")
          @Nullable String limit) {
    return scoring.nextActions(id, Times.asOf(asOf), QueryParameters.whole("limit", limit));
  }

  /** Takes in that somebody was contacted. */
  @POST
  @AllowedTo(Role.AGENT)
  @Path("/customers/{id}/contacts")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "recordContact",
      summary = "Tell that a customer was contacted",
      description =
          "Counts for the contact frequency; the answer says when the next one may be. by is the name of"
              + " the key where it is absent; message_id, or Idempotency-Key, names the contact: a repeat"
              + " changes nothing.")
  public NextActionsView.ContactRecorded recordContact(
      @Parameter(description = WHO, example = "c-1") @PathParam("id") String id,
      @Parameter(description = "In place of message_id") @HeaderParam("Idempotency-Key")
          @Nullable String key,
      @RequestBody(ref = "NewContact") InputStream body) {
    return scoring.recordContact(
        id, bodies.read(body), caller.source(), Idempotency.of(key).requestId());
  }
}
