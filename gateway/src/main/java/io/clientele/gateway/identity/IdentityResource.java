package io.clientele.gateway.identity;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Caller;
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

/** Who is the same person. */
@Path("/v1")
@Tag(name = "Identity")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class IdentityResource {

  private static final String WHO = "Any id of the customer";
  // An id may hold colons itself.
  private static final String ID = "/customers/{id: [^/]+}";

  private final IdentityGrpc profile;
  private final JsonBodies bodies;
  private final Caller caller;

  IdentityResource(IdentityGrpc profile, JsonBodies bodies, Caller caller) {
    this.profile = profile;
    this.bodies = bodies;
    this.caller = caller;
  }

  /** By what a customer is known. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/customers/{id}/identifiers")
  @Operation(
      operationId = "listIdentifiers",
      summary = "List whatever a customer is known by",
      description = "Ids, e-mail addresses, phone numbers and devices, by kind and value.")
  public IdentifierView.Identifiers identifiers(
      @Parameter(description = WHO, example = "c-1") @PathParam("id") String id) {
    return profile.identifiers(id);
  }

  /** All merges that concerned a customer. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/customers/{id}/merges")
  @Operation(
      operationId = "listMerges",
      summary = "List the merges that ever concerned a customer",
      description = "Newest first; those that were undone too.")
  public MergeView.Merges merges(
      @Parameter(description = WHO, example = "c-1") @PathParam("id") String id,
      @BeanParam PageQuery page) {
    return profile.merges(id, page.size(), page.token());
  }

  /** Makes two people one, or tells what that would do. */
  @POST
  @AllowedTo(Role.AGENT)
  @Path(ID + ":merge")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "mergeCustomers",
      summary = "Make two customers one",
      description =
          "The customer of the path stays, merged_id leads to it from then on. It can be undone exactly."
              + " With preview=true, or validate_only in the body, nothing is changed and the answer"
              + " says what would be.")
  @APIResponse(
      responseCode = "200",
      description = "The merge, or its preview",
      content = @Content(schema = @Schema(oneOf = {MergeView.class, MergePreviewView.class})))
  public RestResponse<Object> merge(
      @Parameter(description = "The customer that stays", example = "c-1") @PathParam("id")
          String id,
      @Parameter(description = "Only say what it would do", example = "true") @QueryParam("preview")
          @Nullable String preview,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      examples =
                          @ExampleObject(
                              name = "a duplicate",
                              value =
                                  "{\"merged_id\": \"c-17\", \"reason\": \"same person, asked by phone\"}")))
          InputStream body) {
    Fields fields = bodies.read(body);
    String mergedId = fields.requiredText("merged_id");
    boolean only =
        QueryParameters.flag("preview", preview) || fields.flag("validate_only").orElse(false);
    return RestResponse.ok(
        only
            ? profile.preview(id, mergedId)
            : profile.merge(id, mergedId, fields.text("reason").orElse(""), caller.source()));
  }

  /** Undoes a merge. */
  @POST
  @AllowedTo(Role.AGENT)
  @Path(ID + ":unmerge")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "unmergeCustomers",
      summary = "Undo a merge",
      description = "Both sides are as if it had not been made.")
  public MergeView unmerge(
      @Parameter(description = WHO, example = "c-1") @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      examples =
                          @ExampleObject(
                              name = "a mistake",
                              value =
                                  "{\"merge_id\": \"mrg_7c\", \"reason\": \"father and son\"}")))
          InputStream body) {
    Fields fields = bodies.read(body);
    return profile.unmerge(
        id, fields.requiredText("merge_id"), fields.text("reason").orElse(""), caller.source());
  }
}
