package io.clientele.gateway.complaint;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Caller;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.complaint.ComplaintMessages.Upon;
import io.clientele.gateway.etag.EntityTags;
import io.clientele.gateway.intake.Idempotency;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.JsonBodies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** Complaints as cases. */
@Path("/v1/complaints")
@Tag(name = "Complaints")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ComplaintResource {

  private static final String ID = "/{id: [^/:]+}";
  private static final String WHICH = "The complaint";
  private static final String REPEAT = "Names the request: a repeat of it changes nothing";

  private final ComplaintGrpc feedback;
  private final JsonBodies bodies;
  private final Caller caller;

  ComplaintResource(ComplaintGrpc feedback, JsonBodies bodies, Caller caller) {
    this.feedback = feedback;
    this.bodies = bodies;
    this.caller = caller;
  }

  /** Opens a case. */
  @POST
  @AllowedTo(Role.AGENT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "openComplaint",
      summary = "Open a complaint",
      description =
          "With the deadlines that are promised to the customer's tier. Severity is read from the text"
              + " where it is not given; priority follows from it, the value tier and the churn risk."
              + " message_id, or Idempotency-Key, names the complaint: a repeat answers with the case as"
              + " it stands.")
  @APIResponse(
      responseCode = "201",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  public RestResponse<ComplaintView> open(
      @Parameter(description = "In place of message_id") @HeaderParam("Idempotency-Key")
          @Nullable String key,
      @RequestBody(ref = "NewComplaint") InputStream body) {
    ComplaintView view =
        feedback.open(bodies.read(body), caller.source(), Idempotency.of(key).requestId());
    return tagged(RestResponse.Status.CREATED, view)
        .header(HttpHeaders.LOCATION, "/v1/complaints/" + view.complaintId())
        .build();
  }

  /** The queue. */
  @GET
  @AllowedTo(Role.READER)
  @Operation(
      operationId = "listComplaints",
      summary = "List complaints",
      description =
          "The one whose deadline comes first is first; what waits and has none comes last. All"
              + " conditions have to hold.")
  public ComplaintView.Complaints list(@BeanParam ComplaintQuery query) {
    return feedback.list(query);
  }

  /** One case. */
  @GET
  @AllowedTo(Role.READER)
  @Path(ID)
  @Operation(
      operationId = "getComplaint",
      summary = "Get a complaint",
      description = "With its history and, while it is open, the chance that it will be late.")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  public RestResponse<ComplaintView> get(
      @Parameter(description = WHICH, example = "cmp_5f3a") @PathParam("id") String id) {
    return tagged(RestResponse.Status.OK, feedback.get(id)).build();
  }

  /** Moves a case. */
  @POST
  @AllowedTo(Role.AGENT)
  @Path(ID + ":move")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "moveComplaint",
      summary = "Move a complaint to another state",
      description =
          "To one of its next_states. resolved needs a solution. Waiting for the customer and resolving"
              + " count as the first response where there was none.")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  public RestResponse<ComplaintView> move(
      @Parameter(description = WHICH, example = "cmp_5f3a") @PathParam("id") String id,
      @Parameter(description = EntityTags.MEANS, example = "\"3\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Parameter(description = REPEAT) @HeaderParam("Idempotency-Key") @Nullable String key,
      @RequestBody(ref = "ComplaintMove") InputStream body) {
    Fields said = bodies.read(body);
    return tagged(RestResponse.Status.OK, feedback.move(said, upon(id, said, ifMatch, key)))
        .build();
  }

  /** Answers the customer. */
  @POST
  @AllowedTo(Role.AGENT)
  @Path(ID + ":respond")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "respondToComplaint",
      summary = "Tell that the customer was answered",
      description = "The first one ends the time for the first response.")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  public RestResponse<ComplaintView> respond(
      @Parameter(description = WHICH, example = "cmp_5f3a") @PathParam("id") String id,
      @Parameter(description = EntityTags.MEANS, example = "\"3\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Parameter(description = REPEAT) @HeaderParam("Idempotency-Key") @Nullable String key,
      @RequestBody(ref = "ComplaintResponse") InputStream body) {
    Fields said = bodies.read(body);
    return tagged(RestResponse.Status.OK, feedback.respond(said, upon(id, said, ifMatch, key)))
        .build();
  }

  /** Gives a case to somebody. */
  @POST
  @AllowedTo(Role.AGENT)
  @Path(ID + ":assign")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "assignComplaint", summary = "Give a complaint to somebody")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  public RestResponse<ComplaintView> assign(
      @Parameter(description = WHICH, example = "cmp_5f3a") @PathParam("id") String id,
      @Parameter(description = EntityTags.MEANS, example = "\"3\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Parameter(description = REPEAT) @HeaderParam("Idempotency-Key") @Nullable String key,
      @RequestBody(ref = "ComplaintAssignment") InputStream body) {
    Fields said = bodies.read(body);
    return tagged(RestResponse.Status.OK, feedback.assign(said, upon(id, said, ifMatch, key)))
        .build();
  }

  /** Takes in what the customer says of the solution. */
  @POST
  @AllowedTo(Role.AGENT)
  @Path(ID + ":follow-up")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "followUpComplaint",
      summary = "Tell what the customer says of the solution",
      description =
          "Of a case that is resolved or closed. It opens again where the customer says that it is not"
              + " solved, if the promises say so.")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  public RestResponse<ComplaintView> followUp(
      @Parameter(description = WHICH, example = "cmp_5f3a") @PathParam("id") String id,
      @Parameter(description = EntityTags.MEANS, example = "\"3\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Parameter(description = REPEAT) @HeaderParam("Idempotency-Key") @Nullable String key,
      @RequestBody(ref = "ComplaintFollowUpAnswer") InputStream body) {
    Fields said = bodies.read(body);
    return tagged(RestResponse.Status.OK, feedback.followUp(said, upon(id, said, ifMatch, key)))
        .build();
  }

  private Upon upon(String id, Fields said, @Nullable String ifMatch, @Nullable String key) {
    return new Upon(
        id, caller.source(), Idempotency.of(key).requestId(), EntityTags.expected(ifMatch, said));
  }

  private static RestResponse.ResponseBuilder<ComplaintView> tagged(
      RestResponse.Status status, ComplaintView view) {
    return EntityTags.tagged(status, view, view.etag());
  }
}
