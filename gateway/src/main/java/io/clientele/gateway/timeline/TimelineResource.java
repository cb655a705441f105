package io.clientele.gateway.timeline;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.QueryParameters;
import io.clientele.gateway.json.Times;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What happened to a customer. */
@Path("/v1")
@Tag(name = "Customers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TimelineResource {

  private static final int USUAL_PAGE = 50;
  private static final int LARGEST_PAGE = 500;

  private final Timelines timelines;

  TimelineResource(Timelines timelines) {
    this.timelines = timelines;
  }

  /** A page of what happened. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/customers/{id}/timeline")
  @Operation(
      operationId = "getTimeline",
      summary = "Get what happened to a customer",
      description =
          "Everything under all ids of the person, newest first: orders, refunds, behaviour, what was"
              + " told, consents, tags, merges and feedback.")
  public TimelineView timeline(
      @Parameter(description = "Any id of the customer", example = "c-1") @PathParam("id")
          String id,
      @Parameter(
              description =
                  "Only these, parted by commas: order, refund, behaviour, identified, consent, tag,"
                      + " merge, unmerge, feedback",
              example = "order,refund")
          @QueryParam("kinds")
          @Nullable String kinds,
      @Parameter(description = "From this time on: RFC 3339, or a date", example = "2026-01-01")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "Before this time", example = "2026-02-01") @QueryParam("before")
          @Nullable String before,
      @Parameter(description = "Only of this sender", example = "webshop") @QueryParam("source")
          @Nullable String source,
      @Parameter(description = "1 to 500; 50 where none is given") @QueryParam("page_size")
          @Nullable String pageSize,
      @Parameter(description = "next_page_token of the page before") @QueryParam("page_token")
          @Nullable String pageToken) {
    int size = QueryParameters.pageSize(pageSize, LARGEST_PAGE);
    return timelines.of(
        id,
        new TimelineQuery(
            QueryParameters.names(kinds),
            Times.bound("from", from),
            Times.bound("before", before),
            QueryParameters.orEmpty(source),
            size == 0 ? USUAL_PAGE : size,
            Place.of(QueryParameters.orEmpty(pageToken))));
  }
}
