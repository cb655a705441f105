package io.clientele.gateway.playbook;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What to do for which customers. */
@Path("/v1")
@Tag(name = "Playbooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PlaybookResource {

  private static final String IN_FORCE = "in-force";
  private static final String ID = "/playbooks/{id: [^/:]+}";

  private final PlaybookGrpc scoring;
  private final JsonBodies bodies;

  PlaybookResource(PlaybookGrpc scoring, JsonBodies bodies) {
    this.scoring = scoring;
    this.bodies = bodies;
  }

  /** Stores a draft. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path("/playbooks")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createPlaybook",
      summary = "Store a playbook as a draft",
      description =
          "Another one of the same name is its next version. What only answers have (playbook_id,"
              + " version, state, times) may stand in the body and says nothing, so that the shipped one"
              + " can be read, changed and sent back.")
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = PlaybookView.class)))
  public RestResponse<PlaybookView> create(@RequestBody(ref = "NewPlaybook") InputStream body) {
    PlaybookView playbook = scoring.create(bodies.read(body));
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, playbook)
        .header(HttpHeaders.LOCATION, "/v1/playbooks/" + playbook.playbookId())
        .build();
  }

  /** A page of playbooks. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/playbooks")
  @Operation(
      operationId = "listPlaybooks",
      summary = "List playbooks",
      description = "Every version, the latest first.")
  public PlaybookView.Playbooks list(@BeanParam PageQuery page) {
    return scoring.list(page.size(), page.token());
  }

  /** One playbook. */
  @GET
  @AllowedTo(Role.READER)
  @Path(ID)
  @Operation(
      operationId = "getPlaybook",
      summary = "Get a playbook",
      description =
          "in-force leads to the one in force: the shipped one, until another is activated.")
  public PlaybookView get(
      @Parameter(description = "The playbook, or in-force", example = "in-force") @PathParam("id")
          String id) {
    return scoring.get(id.equals(IN_FORCE) ? "" : id);
  }

  /** Puts a playbook in force. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path(ID + ":activate")
  @Operation(
      operationId = "activatePlaybook",
      summary = "Put a playbook in force",
      description = "In place of the one before.")
  public PlaybookView activate(
      @Parameter(description = "The playbook", example = "plb_5f3a") @PathParam("id") String id) {
    return scoring.activate(id);
  }

  /** What a rule brings. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/playbook-rules/{rule: [^/:]+}/uplift")
  @Operation(
      operationId = "getUplift",
      summary = "Measure what a rule brings",
      description =
          "Customers who were treated by it against those whom its holdout left alone, with a 95 %"
              + " interval.")
  public UpliftView uplift(
      @Parameter(description = "The rule's name", example = "win-back-gold") @PathParam("rule")
          String rule,
      @Parameter(description = "Days after the rule began to hold; 90 where it is absent")
          @QueryParam("days")
          @Nullable String days,
      @Parameter(
              description = "ordered (share with an order), net_revenue or satisfaction",
              schema =
                  @Schema(
                      enumeration = {"ordered", "net_revenue", "satisfaction"},
                      defaultValue = "ordered"))
          @QueryParam("outcome")
          @Nullable String outcome) {
    return scoring.uplift(
        rule, QueryParameters.whole("days", days), QueryParameters.orEmpty(outcome));
  }
}
