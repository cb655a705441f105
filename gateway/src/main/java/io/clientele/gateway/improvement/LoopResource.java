package io.clientele.gateway.improvement;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.json.QueryParameters;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who said what an improvement is about, what it brought, and who is to be told. */
@Path("/v1/improvements")
@Tag(name = "Improvements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LoopResource {

  private static final String ID = "/{id: [^/:]+}";
  private static final String WHICH = "The improvement";
  private static final String EXAMPLE = "imp_5f3a";

  private final ImprovementGrpc feedback;
  private final JsonBodies bodies;

  LoopResource(ImprovementGrpc feedback, JsonBodies bodies) {
    this.feedback = feedback;
    this.bodies = bodies;
  }

  /** Links feedback. */
  @POST
  @AllowedTo({Role.AGENT, Role.ANALYST})
  @Path(ID + ":link")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "linkFeedback",
      summary = "Link feedback to an improvement",
      description = "Up to 1,000 items. What is linked stays so; what is not stored is named.")
  public LinkView.Result link(
      @Parameter(description = WHICH, example = EXAMPLE) @PathParam("id") String id,
      @RequestBody(ref = "FeedbackNames") InputStream body) {
    return feedback.link(id, bodies.read(body), false);
  }

  /** Takes links away. */
  @POST
  @AllowedTo({Role.AGENT, Role.ANALYST})
  @Path(ID + ":unlink")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "unlinkFeedback",
      summary = "Take feedback off an improvement",
      description =
          "Up to 1,000 items. What is in one of its themes comes back when the themes are found"
              + " anew.")
  public LinkView.Result unlink(
      @Parameter(description = WHICH, example = EXAMPLE) @PathParam("id") String id,
      @RequestBody(ref = "FeedbackNames") InputStream body) {
    return feedback.link(id, bodies.read(body), true);
  }

  /** A page of what is linked. */
  @GET
  @AllowedTo(Role.READER)
  @Path(ID + "/feedback")
  @Operation(
      operationId = "listLinkedFeedback",
      summary = "List the feedback that an improvement is about",
      description = "By its name.")
  public LinkView.Links links(
      @Parameter(description = WHICH, example = EXAMPLE) @PathParam("id") String id,
      @BeanParam PageQuery page) {
    return feedback.links(id, page);
  }

  /** What it brought. */
  @GET
  @AllowedTo(Role.READER)
  @Path(ID + "/effect")
  @Operation(
      operationId = "getImprovementEffect",
      summary = "Measure what an improvement brought",
      description =
          "The share of customers who blame its aspect, before and after it was done, against the"
              + " other aspects, with 95 % intervals. With fewer than 30 customers in a window"
              + " nothing is said.")
  public EffectView effect(
      @Parameter(description = WHICH, example = EXAMPLE) @PathParam("id") String id,
      @Parameter(description = "Length of each window, 1 to 365; 30 where it is absent")
          @QueryParam("window_days")
          @Nullable String windowDays,
      @Parameter(description = "Days after it was done that are left out, 1 to 365; else none")
          @QueryParam("lag_days")
          @Nullable String lagDays) {
    return feedback.effect(
        id,
        QueryParameters.whole("window_days", windowDays),
        QueryParameters.whole("lag_days", lagDays));
  }

  /** Makes notices. */
  @POST
  @AllowedTo({Role.AGENT, Role.ANALYST})
  @Path(ID + ":tell")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(
      operationId = "tellCustomers",
      summary = "Make a notice for each customer who said it",
      description =
          "Once for each customer; a repeat makes those that are missing. Nothing is sent, and"
              + " nobody's consent is looked at: that is for whoever sends.")
  public NoticeView.Made tell(
      @Parameter(description = WHICH, example = EXAMPLE) @PathParam("id") String id) {
    return feedback.tell(id);
  }

  /** A page of notices. */
  @GET
  @AllowedTo(Role.READER)
  @Path(ID + "/notices")
  @Operation(
      operationId = "listNotices",
      summary = "List who is to be told, and what",
      description = "In the order in which they were made, so that new ones are at the end.")
  public NoticeView.Notices notices(
      @Parameter(description = WHICH, example = EXAMPLE) @PathParam("id") String id,
      @BeanParam PageQuery page) {
    return feedback.notices(id, page);
  }
}
