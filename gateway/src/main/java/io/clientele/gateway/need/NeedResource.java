package io.clientele.gateway.need;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Caller;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.intake.Idempotency;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.json.Times;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
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

/** What customers need. */
@Path("/v1")
@Tag(name = "Needs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NeedResource {

  private static final String OF = "/customers/{id}/needs";
  private static final String WHO = "Any id of the customer";

  private final NeedGrpc scoring;
  private final JsonBodies bodies;
  private final Caller caller;

  NeedResource(NeedGrpc scoring, JsonBodies bodies, Caller caller) {
    this.scoring = scoring;
    this.bodies = bodies;
    this.caller = caller;
  }

  /** The board. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/needs")
  @Operation(
      operationId = "listNeeds",
      summary = "List what customers need",
      description =
          "The most important first: by the value of those who have it, their satisfaction, and how many"
              + " they are.")
  public NeedView.NeedsBoard list(@BeanParam NeedQuery query) {
    return scoring.list(query);
  }

  /** The needs of one customer. */
  @GET
  @AllowedTo(Role.READER)
  @Path(OF)
  @Operation(
      operationId = "listCustomerNeeds",
      summary = "List what a customer needs",
      description = "The strongest first, each with where it was learnt from.")
  public CustomerNeedView.CustomerNeeds of(
      @Parameter(description = WHO, example = "c-1") @PathParam("id") String id,
      @Parameter(description = Times.AS_OF, example = "2026-01-31") @QueryParam("as_of")
          @Nullable String asOf) {
    return scoring.of(id, Times.asOf(asOf));
  }

  /** Takes in what a customer asked for. */
  @POST
  @AllowedTo(Role.AGENT)
  @Path(OF)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "recordNeed",
      summary = "Tell what a customer asked for",
      description =
          "by is the name of the key where it is absent; message_id, or Idempotency-Key, names it: a"
              + " repeat changes nothing.")
  public CustomerNeedView record(
      @Parameter(description = WHO, example = "c-1") @PathParam("id") String id,
      @Parameter(description = "In place of message_id") @HeaderParam("Idempotency-Key")
          @Nullable String key,
      @RequestBody(ref = "NewNeed") InputStream body) {
    return scoring.record(id, bodies.read(body), caller.source(), Idempotency.of(key).requestId());
  }
}
