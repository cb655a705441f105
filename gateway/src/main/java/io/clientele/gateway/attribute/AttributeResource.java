package io.clientele.gateway.attribute;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.json.Patch;
import io.clientele.gateway.json.QueryParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

/** Which attributes customers can have, and what was told of one customer. */
@Path("/v1")
@Tag(name = "Attributes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AttributeResource {

  private static final String NAME = "/attributes/{name: [^/:]+}";

  private final AttributeGrpc profile;
  private final JsonBodies bodies;

  AttributeResource(AttributeGrpc profile, JsonBodies bodies) {
    this.profile = profile;
    this.bodies = bodies;
  }

  /** All attributes. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/attributes")
  @Operation(
      operationId = "listAttributes",
      summary = "List the attributes that customers can have",
      description = "Those that come with the suite and those of the business, by name.")
  public AttributeView.Attributes list(
      @Parameter(description = "Retired ones too", example = "false") @QueryParam("include_retired")
          @Nullable String retired) {
    return profile.list(QueryParameters.flag("include_retired", retired));
  }

  /** Adds an attribute. */
  @POST
  @AllowedTo(Role.ADMIN)
  @Path("/attributes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createAttribute",
      summary = "Add an attribute of your own",
      description = "name and type (text, number, money, date, flag, choice, list) are needed.")
  @APIResponse(
      responseCode = "201",
      description = "The attribute",
      content = @Content(schema = @Schema(implementation = AttributeView.class)))
  public RestResponse<AttributeView> create(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "Attribute"),
                      examples =
                          @ExampleObject(
                              name = "a choice",
                              value =
                                  "{\"name\": \"loyalty_card\", \"type\": \"choice\", \"display_name_en\":"
                                      + " \"Loyalty card\", \"choices\": [{\"value\": \"gold\"},"
                                      + " {\"value\": \"blue\", \"synonyms\": [\"basic\"]}]}")))
          InputStream body) {
    AttributeView made = profile.create(Patch.of(bodies.read(body), AttributeMessages.SAYABLE));
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
        .header(HttpHeaders.LOCATION, "/v1/attributes/" + made.name())
        .build();
  }

  /** Changes an attribute. */
  @PATCH
  @AllowedTo(Role.ADMIN)
  @Path(NAME)
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Operation(
      operationId = "updateAttribute",
      summary = "Change an attribute",
      description =
          "Only the fields that are named change; null takes one away. Choices can be added, not taken"
              + " away; the type stays.")
  public AttributeView update(
      @Parameter(description = "The attribute", example = "income") @PathParam("name") String name,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "Attribute"),
                      examples =
                          @ExampleObject(
                              name = "staleness",
                              value = "{\"stale_after_days\": 365}")))
          InputStream body) {
    return profile.update(name, Patch.of(bodies.read(body), AttributeMessages.CHANGEABLE));
  }

  /** Takes an attribute out of use. */
  @POST
  @AllowedTo(Role.ADMIN)
  @Path(NAME + ":retire")
  @Operation(
      operationId = "retireAttribute",
      summary = "Retire an attribute",
      description = "What was told is kept, and no longer cleaned, shown or counted.")
  public AttributeView retire(
      @Parameter(description = "The attribute", example = "loyalty_card") @PathParam("name")
          String name) {
    return profile.retire(name);
  }

  /** Takes an attribute into use again. */
  @POST
  @AllowedTo(Role.ADMIN)
  @Path(NAME + ":restore")
  @Operation(operationId = "restoreAttribute", summary = "Take a retired attribute into use again")
  public AttributeView restore(
      @Parameter(description = "The attribute", example = "loyalty_card") @PathParam("name")
          String name) {
    return profile.restore(name);
  }

  /** What was told of one customer. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/customers/{id}/attributes")
  @Operation(
      operationId = "listCustomerAttributes",
      summary = "List all that sources told of a customer",
      description = "Attribute by attribute, the value in force first.")
  public ObservationView.Observations of(
      @Parameter(description = "Any id of the customer", example = "c-1") @PathParam("id")
          String id) {
    return profile.of(id);
  }
}
