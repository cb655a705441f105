package io.clientele.gateway.improvement;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Caller;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.etag.EntityTags;
import io.clientele.gateway.intake.Idempotency;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.json.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jspecify.annotations.Nullable;

/** The board of what is changed because of what customers said. */
@Path("/v1/improvements")
@Tag(name = "Improvements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ImprovementResource {

  private static final String ID = "/{id: [^/:]+}";
  private static final String WHICH = "The improvement";
  private static final String EXAMPLE = "imp_5f3a";

  private final ImprovementGrpc feedback;
  private final JsonBodies bodies;
  private final Caller caller;

  ImprovementResource(ImprovementGrpc feedback, JsonBodies bodies, Caller caller) {
    this.feedback = feedback;
    this.bodies = bodies;
    this.caller = caller;
  }

  /** A page of the board. */
  @GET
  @AllowedTo(Role.READER)
  @Operation(
      operationId = "listImprovements",
      summary = "List what is to be improved",
      description =
          "By priority: reach x impact x confidence / effort, where reach and impact are counted"
              + " from the linked feedback. All conditions have to hold.")
  public ImprovementView.Improvements list(@BeanParam BoardQuery query) {
    return feedback.list(query);
  }

  /** Puts one on the board. */
  @POST
  @AllowedTo({Role.AGENT, Role.ANALYST})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createImprovement",
      summary = "Put an improvement on the board",
      description =
          "What is in its themes is linked at once, and as they grow until it is done. request_id,"
              + " or Idempotency-Key, names the request: a repeat answers as the first did.")
  @APIResponse(
      responseCode = "201",
      description = WHICH,
      content = @Content(schema = @Schema(implementation = ImprovementView.class)))
  public RestResponse<ImprovementView> create(
      @Parameter(description = "In place of request_id") @HeaderParam("Idempotency-Key")
          @Nullable String key,
      @RequestBody(ref = "NewImprovement") InputStream body) {
    ImprovementView made =
        feedback.create(
            bodies.read(body), caller.source(), key == null ? "" : Idempotency.of(key).requestId());
    return tagged(RestResponse.Status.CREATED, made)
        .header(HttpHeaders.LOCATION, "/v1/improvements/" + made.improvementId())
        .build();
  }

  /** One of them. */
  @GET
  @AllowedTo(Role.READER)
  @Path(ID)
  @Operation(operationId = "getImprovement", summary = "Get an improvement")
  @APIResponse(
      responseCode = "200",
      description = WHICH,
      content = @Content(schema = @Schema(implementation = ImprovementView.class)))
  public RestResponse<ImprovementView> get(
      @Parameter(description = WHICH, example = EXAMPLE) @PathParam("id") String id) {
    return tagged(RestResponse.Status.OK, feedback.get(id)).build();
  }

  /** Changes one. */
  @PATCH
  @AllowedTo({Role.AGENT, Role.ANALYST})
  @Path(ID)
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Operation(
      operationId = "updateImprovement",
      summary = "Plan, do, drop or change an improvement",
      description =
          "Only the fields that are named change. What is done has done_at: now where it is absent."
              + " With If-Match one that somebody else has changed meanwhile is refused (412).")
  @APIResponse(
      responseCode = "200",
      description = WHICH,
      content = @Content(schema = @Schema(implementation = ImprovementView.class)))
  public RestResponse<ImprovementView> update(
      @Parameter(description = WHICH, example = EXAMPLE) @PathParam("id") String id,
      @Parameter(description = EntityTags.MEANS, example = "\"3\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @RequestBody(ref = "ImprovementChange") InputStream body) {
    Fields said = bodies.read(body);
    String etag = EntityTags.expected(ifMatch, said);
    return tagged(RestResponse.Status.OK, feedback.update(id, said, caller.source(), etag)).build();
  }

  /** A page of what became of one. */
  @GET
  @AllowedTo(Role.READER)
  @Path(ID + "/events")
  @Operation(
      operationId = "listImprovementEvents",
      summary = "List what became of an improvement",
      description = "The latest first.")
  public ImprovementView.Events events(
      @Parameter(description = WHICH, example = EXAMPLE) @PathParam("id") String id,
      @BeanParam PageQuery page) {
    return feedback.events(id, page);
  }

  private static RestResponse.ResponseBuilder<ImprovementView> tagged(
      RestResponse.Status status, ImprovementView improvement) {
    return EntityTags.tagged(status, improvement, improvement.etag());
  }
}
