package io.clientele.gateway.survey;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Caller;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.intake.Idempotency;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.json.QueryParameters;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is asked, what they answer, and what comes of it. */
@Path("/v1")
@Tag(name = "Surveys")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SurveyResponseResource {

  private static final String ID = "/surveys/{id: [^/:]+}";

  private final SurveyGrpc feedback;
  private final JsonBodies bodies;
  private final Caller caller;

  SurveyResponseResource(SurveyGrpc feedback, JsonBodies bodies, Caller caller) {
    this.feedback = feedback;
    this.bodies = bodies;
    this.caller = caller;
  }

  /** Invites customers. */
  @POST
  @AllowedTo({Role.AGENT, Role.ANALYST})
  @Path(ID + "/invitations")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "inviteCustomers",
      summary = "Choose whom to ask, and get their links",
      description =
          "Up to 1,000 customers. A link is good for one response until it expires; it says nothing of the"
              + " customer. Who was asked not long ago, over all surveys, or did not want to be, is spared."
              + " Whether somebody may be asked at all, and sending the links, is yours.")
  public InvitationView.Outcomes invite(
      @Parameter(description = "The survey", example = "after-delivery") @PathParam("id") String id,
      @RequestBody(ref = "SurveyInvitations") InputStream body,
      @Parameter(description = "Names the request: a repeat gives the same links")
          @HeaderParam("Idempotency-Key")
          @Nullable String key) {
    Idempotency idempotency = Idempotency.of(key);
    return feedback.invite(
        id, bodies.read(body), idempotency.given() ? idempotency.requestId() : "");
  }

  /** A page of invitations. */
  @GET
  @AllowedTo(Role.READER)
  @Path(ID + "/invitations")
  @Operation(
      operationId = "listSurveyInvitations",
      summary = "List invitations",
      description = "Latest first, without their links.")
  public InvitationView.Invitations invitations(
      @Parameter(description = "The survey", example = "after-delivery") @PathParam("id") String id,
      @Parameter(
              description = "All where it is absent",
              schema = @Schema(enumeration = {"sent", "opened", "answered", "declined", "expired"}))
          @QueryParam("state")
          @Nullable String state,
      @BeanParam PageQuery page) {
    return feedback.invitations(id, QueryParameters.orEmpty(state), page.size(), page.token());
  }

  /** Takes a response that was given elsewhere. */
  @POST
  @AllowedTo({Role.INGEST, Role.AGENT})
  @Path(ID + "/responses")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "recordSurveyResponse",
      summary = "Send a response that was given elsewhere",
      description =
          "Of a scale a number, of a free text a string, of a choice the options, of a matrix the columns by"
              + " row. Required questions are answered, questions that are not asked are not. message_id, or"
              + " Idempotency-Key, names the response: a repeat changes nothing.")
  public ResponseTakenView respond(
      @Parameter(description = "The survey", example = "after-delivery") @PathParam("id") String id,
      @RequestBody(ref = "NewSurveyResponse") InputStream body,
      @Parameter(description = "In place of message_id") @HeaderParam("Idempotency-Key")
          @Nullable String key) {
    return feedback.respond(
        id, caller.source(), bodies.read(body), Idempotency.of(key).requestId());
  }

  /** What a survey brought. */
  @GET
  @AllowedTo(Role.READER)
  @Path(ID + "/results")
  @Operation(
      operationId = "getSurveyResults",
      summary = "Get what a survey brought",
      description =
          "Counts, means, CSAT, NPS and CES with 95 % intervals, and the response rate. Times are those of"
              + " the answers, for the response rate those of the invitations.")
  public SurveyResultsView results(
      @Parameter(description = "The survey", example = "after-delivery") @PathParam("id") String id,
      @Parameter(description = "All where it is absent", example = "1") @QueryParam("version")
          @Nullable String version,
      @Parameter(description = "All where it is absent", example = "zh") @QueryParam("language")
          @Nullable String language,
      @Parameter(description = "From this time on: RFC 3339, or a date", example = "2026-01-01")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "Before this time: RFC 3339, or a date", example = "2026-02-01")
          @QueryParam("before")
          @Nullable String before,
      @Parameter(
              description = "Beside all together, also by this",
              schema = @Schema(enumeration = {"version", "language", "day", "week", "month"}))
          @QueryParam("group_by")
          @Nullable String groupBy) {
    return feedback.results(
        id,
        QueryParameters.whole("version", version),
        QueryParameters.orEmpty(language),
        Times.bound("from", from),
        Times.bound("before", before),
        QueryParameters.orEmpty(groupBy));
  }
}
