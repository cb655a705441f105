package io.clientele.gateway.privacy;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Caller;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.JsonBodies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** Forgets customers. */
@Path("/v1")
@Tag(name = "Privacy")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ErasureResource {

  private final PrivacyGrpc profile;
  private final JsonBodies bodies;
  private final Caller caller;

  ErasureResource(PrivacyGrpc profile, JsonBodies bodies, Caller caller) {
    this.profile = profile;
    this.bodies = bodies;
    this.caller = caller;
  }

  /** Forgets a customer. */
  @POST
  @AllowedTo(Role.ADMIN)
  @Path("/customers/{id: [^/]+}:erase")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(
      operationId = "eraseCustomer",
      summary = "Forget a customer for good",
      description =
          "In every service and under every id of the person; it cannot be undone, and nothing is taken"
              + " in under these ids any more. Location leads to the operation, which has a receipt of"
              + " each service when it is done. Write no personal data into reason.")
  @APIResponse(
      responseCode = "202",
      description = "The customer is being forgotten",
      content = @Content(schema = @Schema(implementation = ErasureView.class)))
  public RestResponse<ErasureView> erase(
      @Parameter(description = "Any id of the customer", example = "c-1") @PathParam("id")
          String id,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      examples =
                          @ExampleObject(
                              name = "asked for",
                              value = "{\"reason\": \"asked for by letter\"}")))
          InputStream body) {
    String reason = bodies.optional(body).text("reason").orElse("");
    ErasureView erasure = profile.erase(id, caller.source(), reason);
    return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, erasure)
        .header(HttpHeaders.LOCATION, "/v1/operations/" + erasure.id())
        .build();
  }
}
