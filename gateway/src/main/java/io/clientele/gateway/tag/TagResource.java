package io.clientele.gateway.tag;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Caller;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.JsonBodies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** Labels on customers. */
@Path("/v1")
@Tag(name = "Tags")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TagResource {

  private final TagGrpc profile;
  private final JsonBodies bodies;
  private final Caller caller;

  TagResource(TagGrpc profile, JsonBodies bodies, Caller caller) {
    this.profile = profile;
    this.bodies = bodies;
    this.caller = caller;
  }

  /** The tags of a customer. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/customers/{id}/tags")
  @Operation(
      operationId = "listCustomerTags",
      summary = "List the tags of a customer",
      description = "By name; expired ones are left out.")
  public TagView.Tags of(
      @Parameter(description = "Any id of the customer", example = "c-1") @PathParam("id")
          String id) {
    return profile.of(id);
  }

  /** Puts a tag on a customer. */
  @PUT
  @AllowedTo(Role.AGENT)
  @Path("/customers/{id}/tags/{name}")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(
      operationId = "putCustomerTag",
      summary = "Put a tag on a customer",
      description =
          "Replaces the one of the same name and origin. Without a body it is a person's word: that of"
              + " the key's name.")
  public TagView put(
      @Parameter(description = "Any id of the customer", example = "c-1") @PathParam("id")
          String id,
      @Parameter(description = "The tag", example = "vip") @PathParam("name") String name,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "NewTag"),
                      examples =
                          @ExampleObject(
                              name = "of a model",
                              value =
                                  "{\"origin\": \"model\", \"origin_name\": \"churn\", \"confidence\":"
                                      + " 0.8, \"version\": \"3\"}")))
          InputStream body) {
    return profile.put(id, name, bodies.optional(body), caller.source());
  }

  /** Takes a tag off a customer. */
  @DELETE
  @AllowedTo(Role.AGENT)
  @Path("/customers/{id}/tags/{name}")
  @Operation(operationId = "deleteCustomerTag", summary = "Take a tag off a customer")
  @APIResponse(responseCode = "204", description = "It is off")
  public void delete(
      @Parameter(description = "Any id of the customer", example = "c-1") @PathParam("id")
          String id,
      @Parameter(description = "The tag", example = "vip") @PathParam("name") String name) {
    profile.delete(id, name);
  }

  /** All tags in use. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/tags")
  @Operation(
      operationId = "countTags",
      summary = "List the tags in use",
      description = "By name, with how many customers have each.")
  public TagView.TagCounts count() {
    return profile.count();
  }
}
