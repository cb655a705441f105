package io.clientele.gateway.scorecard;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Definitions of scores. */
@Path("/v1")
@Tag(name = "Scorecards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ScorecardResource {

  private static final String NAME = "/scorecards/{name: [^/:]+}";

  private final ScorecardGrpc scoring;
  private final JsonBodies bodies;

  ScorecardResource(ScorecardGrpc scoring, JsonBodies bodies) {
    this.scoring = scoring;
    this.bodies = bodies;
  }

  /** Stores a draft. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path("/scorecards")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createScorecard",
      summary = "Store a scorecard as a draft",
      description =
          "Another one of the same name is its next version. warnings tell of what is allowed and"
              + " doubtful. What only answers have (scorecard_id, version, state, times, warnings, fit)"
              + " may stand in the body and says nothing.")
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = ScorecardView.class)))
  public RestResponse<ScorecardView> create(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "NewScorecard"),
                      examples =
                          @ExampleObject(name = "loyalty", value = ScorecardExamples.LOYALTY)))
          InputStream body) {
    ScorecardView scorecard = scoring.create(bodies.read(body));
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, scorecard)
        .header(
            HttpHeaders.LOCATION,
            "/v1/scorecards/" + scorecard.name() + "?version=" + scorecard.version())
        .build();
  }

  /** A page of scorecards. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/scorecards")
  @Operation(
      operationId = "listScorecards",
      summary = "List scorecards",
      description = "By name: the latest version of each, and the one in force.")
  public ScorecardView.Scorecards list(@BeanParam PageQuery page) {
    return scoring.list(page.size(), page.token());
  }

  /** One scorecard. */
  @GET
  @AllowedTo(Role.READER)
  @Path(NAME)
  @Operation(
      operationId = "getScorecard",
      summary = "Get a scorecard",
      description = "The version in force, or the latest draft where none is.")
  public ScorecardView get(
      @Parameter(description = "Its name, or the id of a version", example = "loyalty")
          @PathParam("name")
          String name,
      @Parameter(description = "This version", example = "2") @QueryParam("version")
          @Nullable String version) {
    return scoring.get(name, QueryParameters.whole("version", version));
  }

  /** Puts a version in force. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path(NAME + ":activate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "activateScorecard",
      summary = "Put a version of a scorecard in force",
      description = "Everybody has its score from then on.")
  public ScorecardView activate(
      @Parameter(description = "Its name", example = "loyalty") @PathParam("name") String name,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "ScorecardVersion"),
                      examples = @ExampleObject(name = "the second", value = "{\"version\": 2}")))
          InputStream body) {
    return scoring.activate(name, bodies.read(body));
  }

  /** Takes a scorecard out of force. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path(NAME + ":retire")
  @Operation(
      operationId = "retireScorecard",
      summary = "Take a scorecard out of force",
      description = "Nobody has its score any more; its versions stay.")
  public ScorecardView retire(
      @Parameter(description = "Its name", example = "loyalty") @PathParam("name") String name) {
    return scoring.retire(name);
  }

  /** Scores a sample. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path("/scorecards:preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "previewScorecard",
      summary = "Score a sample of customers by a definition that is not stored",
      description =
          "sample is at most 1,000, 100 where it is absent; the same base gives the same sample.")
  public PreviewView preview(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "ScorecardPreview"),
                      examples =
                          @ExampleObject(name = "a sample", value = ScorecardExamples.PREVIEW)))
          InputStream body) {
    return scoring.preview(bodies.read(body));
  }
}
