package io.clientele.gateway.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.problem.ProblemResponses;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** Changes of classifications. */
@Path("/v1")
@Tag(name = "Changes")
public class ChangeResource {

  private final ChangeGrpc scoring;
  private final ChangeStream stream;
  private final ObjectMapper json;
  private final ProblemResponses problems;

  ChangeResource(
      ChangeGrpc scoring, ChangeStream stream, ObjectMapper json, ProblemResponses problems) {
    this.scoring = scoring;
    this.stream = stream;
    this.json = json;
    this.problems = problems;
  }

  /**
   * Changes as they happen. The framework begins the answer before it looks at the stream, so
   * whatever can be refused is asked for here. Neither a cache nor a proxy (nginx reads the second
   * header) may keep events back.
   */
  @GET
  @AllowedTo(Role.READER)
  @Path("/changes")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Operation(
      operationId = "watchChanges",
      summary = "Follow changes of classifications as they happen",
      description =
          "Server-sent events of the type label_change; the id of each is the place after it, and its"
              + " data a LabelChange. A client that connects again with Last-Event-ID goes on where it"
              + " was: nothing is lost and nothing comes twice. Comments keep the connection alive. A"
              + " stream that is refused after it has begun ends with an event of the type problem.")
  @APIResponse(
      responseCode = "200",
      description = "The stream, which does not end by itself",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = LabelChangeView.class)))
  public Multi<OutboundSseEvent> watch(
      @Parameter(description = "The id of the last event that was seen; counts more than after")
          @HeaderParam(ChangeQuery.LAST_EVENT)
          @Nullable String lastEvent,
      @Parameter(
              description =
                  "Go on after the event of this id; 0: the beginning of what is kept; from now on where"
                      + " it is absent",
              example = "0")
          @QueryParam("after")
          @Nullable String after,
      @Parameter(
              description =
                  "Only these dimensions, parted by commas; segment:vip for who enters and leaves a"
                      + " segment",
              example = "lifecycle,segment:vip")
          @QueryParam("dimension")
          List<String> dimensions,
      @Parameter(
              description = "Only of these customers; repeat it for further ones",
              example = "c-1")
          @QueryParam("customer_id")
          List<String> customerIds,
      @Context Sse sse) {
    ChangeQuery query = ChangeQuery.of(lastEvent, after, dimensions, customerIds);
    ChangeEvents events = new ChangeEvents(sse, json, problems.requestId());
    return stream.events(query, scoring.start(query), events);
  }

  /** Changes as they happened. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/customers/{id}/transitions")
  @Produces(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @Operation(
      operationId = "listTransitions",
      summary = "List the changes of a customer's classifications",
      description = "The latest first, each with its cause and its reason.")
  public LabelChangeView.Transitions transitions(
      @Parameter(description = "Any id of the customer", example = "c-1") @PathParam("id")
          String id,
      @Parameter(description = "Only these dimensions, parted by commas", example = "lifecycle")
          @QueryParam("dimension")
          List<String> dimensions,
      @BeanParam PageQuery page) {
    return scoring.transitions(id, ChangeQuery.names(dimensions), page.size(), page.token());
  }
}
