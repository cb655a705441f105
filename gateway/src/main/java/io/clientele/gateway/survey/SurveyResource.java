package io.clientele.gateway.survey;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.Fields;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Surveys and their versions. */
@Path("/v1")
@Tag(name = "Surveys")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SurveyResource {

  private static final String ID = "/surveys/{id: [^/:]+}";

  private final SurveyGrpc feedback;
  private final JsonBodies bodies;

  SurveyResource(SurveyGrpc feedback, JsonBodies bodies) {
    this.feedback = feedback;
    this.bodies = bodies;
  }

  /** Makes a survey. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path("/surveys")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createSurvey",
      summary = "Make a survey",
      description =
          "Its first version, as a draft. The same again changes nothing; another one under an id that is"
              + " taken is refused (SURVEY_EXISTS). A question is asked where all of its show_if hold, which"
              + " look at earlier questions only.")
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = SurveyView.class)))
  public RestResponse<SurveyView> create(@RequestBody(ref = "NewSurvey") InputStream body) {
    return created(feedback.create(bodies.read(body)));
  }

  /** Makes the next version. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path(ID + "/versions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addSurveyVersion",
      summary = "Make the next version of a survey",
      description =
          "Versions never change, and responses keep theirs. A question that keeps its name keeps its kind"
              + " and its scale, so that results compare. What only answers have (version, state, times) may"
              + " stand in the body and says nothing.")
  @APIResponse(
      responseCode = "201",
      description = "The version; the latest one where it says the same",
      content = @Content(schema = @Schema(implementation = SurveyView.class)))
  public RestResponse<SurveyView> revise(
      @Parameter(description = "The survey", example = "after-delivery") @PathParam("id") String id,
      @RequestBody(ref = "NewSurveyVersion") InputStream body) {
    return created(feedback.revise(id, bodies.read(body)));
  }

  /** A page of surveys. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/surveys")
  @Operation(
      operationId = "listSurveys",
      summary = "List surveys",
      description = "The latest version of each, by id.")
  public SurveyView.Surveys list(@BeanParam PageQuery page) {
    return feedback.list(page.size(), page.token());
  }

  /** One survey. */
  @GET
  @AllowedTo(Role.READER)
  @Path(ID)
  @Operation(operationId = "getSurvey", summary = "Get a survey", description = "In one version.")
  public SurveyView get(
      @Parameter(description = "The survey", example = "after-delivery") @PathParam("id") String id,
      @Parameter(description = "The latest where it is absent", example = "1")
          @QueryParam("version")
          @Nullable String version) {
    return feedback.get(id, QueryParameters.whole("version", version));
  }

  /** Has a survey asked. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path(ID + ":activate")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(
      operationId = "activateSurvey",
      summary = "Have a version asked",
      description = "From now on invitations and responses are to it.")
  public SurveyView activate(
      @Parameter(description = "The survey", example = "after-delivery") @PathParam("id") String id,
      @RequestBody(ref = "SurveyActivation") InputStream body) {
    Fields fields = bodies.optional(body).knowing(List.of("version"));
    int version = fields.whole("version").orElse(0);
    if (version < 0) {
      throw Fields.invalid("version", "must be a whole number from 1 on");
    }
    return feedback.activate(id, version);
  }

  /** Ends a survey. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path(ID + ":end")
  @Operation(
      operationId = "endSurvey",
      summary = "End a survey",
      description = "It takes no more responses, and its open links have expired. For good.")
  public SurveyView end(
      @Parameter(description = "The survey", example = "after-delivery") @PathParam("id")
          String id) {
    return feedback.end(id);
  }

  private static RestResponse<SurveyView> created(SurveyView survey) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, survey)
        .header(
            HttpHeaders.LOCATION,
            "/v1/surveys/" + survey.surveyId() + "?version=" + survey.version())
        .build();
  }
}
