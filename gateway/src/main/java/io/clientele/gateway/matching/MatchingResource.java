package io.clientele.gateway.matching;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Caller;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Pairs of customers who may be one person, and what was decided of them. */
@Path("/v1")
@Tag(name = "Matching")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MatchingResource {

  private static final String ID = "/suggestions/{id: [^/:]+}";
  private static final String WHY = "{\"reason\": \"same phone and birthday\"}";

  private final MatchingGrpc profile;
  private final JsonBodies bodies;
  private final Caller caller;

  MatchingResource(MatchingGrpc profile, JsonBodies bodies, Caller caller) {
    this.profile = profile;
    this.bodies = bodies;
    this.caller = caller;
  }

  /** Who may be the same as a customer. */
  @GET
  @AllowedTo(Role.AGENT)
  @Path("/customers/{id}/matches")
  @Operation(
      operationId = "findMatches",
      summary = "Find who may be the same person as a customer",
      description = "Looked up now, the most probable first, each with its evidence.")
  public SuggestionView.Matches matches(
      @Parameter(description = "Any id of the customer", example = "c-1") @PathParam("id")
          String id) {
    return profile.matches(id);
  }

  /** The review queue. */
  @GET
  @AllowedTo(Role.AGENT)
  @Path("/suggestions")
  @Operation(
      operationId = "listSuggestions",
      summary = "List pairs of customers who may be one person",
      description = "The most probable first; open ones unless a state is named.")
  public SuggestionView.Suggestions list(
      @Parameter(description = "Only of this customer", example = "c-1") @QueryParam("customer_id")
          @Nullable String customerId,
      @Parameter(description = "open, accepted, rejected or obsolete", example = "open")
          @QueryParam("state")
          @Nullable String state,
      @BeanParam PageQuery page) {
    return profile.list(
        QueryParameters.orEmpty(customerId),
        QueryParameters.orEmpty(state),
        page.size(),
        page.token());
  }

  /** Merges the two. */
  @POST
  @AllowedTo(Role.AGENT)
  @Path(ID + ":accept")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(
      operationId = "acceptSuggestion",
      summary = "Accept a suggestion",
      description = "The two are merged; it can be undone.")
  public SuggestionView accept(
      @Parameter(description = "The suggestion", example = "sug_3f") @PathParam("id") String id,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      examples = @ExampleObject(name = "why", value = WHY)))
          InputStream body) {
    return profile.accept(id, caller.source(), reason(body));
  }

  /** Leaves the two apart. */
  @POST
  @AllowedTo(Role.AGENT)
  @Path(ID + ":reject")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(
      operationId = "rejectSuggestion",
      summary = "Reject a suggestion",
      description = "The two are not suggested again.")
  public SuggestionView reject(
      @Parameter(description = "The suggestion", example = "sug_3f") @PathParam("id") String id,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      examples = @ExampleObject(name = "why", value = WHY)))
          InputStream body) {
    return profile.reject(id, caller.source(), reason(body));
  }

  private String reason(InputStream body) {
    return bodies.optional(body).text("reason").orElse("");
  }

  /** The weights in force. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/match-model")
  @Operation(
      operationId = "getMatchModel",
      summary = "Get the weights by which customers are compared")
  public MatchModelView model() {
    return profile.model();
  }

  /** Estimates the weights anew. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path("/match-model:fit")
  @Operation(
      operationId = "fitMatchModel",
      summary = "Estimate the weights anew",
      description = "From all customers there are; the answer comes when they are in force.")
  public MatchModelView fit() {
    return profile.fit();
  }
}
