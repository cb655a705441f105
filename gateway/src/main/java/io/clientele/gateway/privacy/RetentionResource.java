package io.clientele.gateway.privacy;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.JsonBodies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long facts are kept. */
@Path("/v1/retention-rules")
@Tag(name = "Privacy")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RetentionResource {

  private final PrivacyGrpc profile;
  private final JsonBodies bodies;

  RetentionResource(PrivacyGrpc profile, JsonBodies bodies) {
    this.profile = profile;
    this.bodies = bodies;
  }

  /** All rules. */
  @GET
  @AllowedTo(Role.READER)
  @Operation(operationId = "listRetentionRules", summary = "List how long facts are kept, by kind")
  public RetentionView.RetentionRules list() {
    return profile.retention();
  }

  /** Says how long facts of a kind are kept. */
  @PUT
  @AllowedTo(Role.ADMIN)
  @Path("/{kind}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "setRetentionRule",
      summary = "Say how long facts of a kind are kept",
      description = "In days; 0 keeps them for ever. Older ones are deleted in the background.")
  public RetentionView set(
      @Parameter(description = "The kind", example = "behaviour") @PathParam("kind") String kind,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      examples = @ExampleObject(name = "two years", value = "{\"days\": 730}")))
          InputStream body) {
    Fields fields = bodies.read(body);
    int days =
        fields.whole("days").orElseThrow(() -> Fields.invalid(fields.path("days"), "is required"));
    return profile.retain(kind, days);
  }
}
