package io.clientele.gateway.attribute;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.json.QueryParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** How far senders are trusted, and how good what they tell is. */
@Path("/v1")
@Tag(name = "Attributes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SourceResource {

  private final AttributeGrpc profile;
  private final JsonBodies bodies;

  SourceResource(AttributeGrpc profile, JsonBodies bodies) {
    this.profile = profile;
    this.bodies = bodies;
  }

  /** All senders. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/sources")
  @Operation(operationId = "listSources", summary = "List the senders and how far they are trusted")
  public SourceView.Sources sources() {
    return profile.sources();
  }

  /** Says how far a sender is trusted. */
  @PUT
  @AllowedTo(Role.ADMIN)
  @Path("/sources/{source}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "setSourceTrust",
      summary = "Say how far a sender is trusted",
      description = "internal, form or third_party. It may be one that has not sent yet.")
  public SourceView trust(
      @Parameter(description = "The sender", example = "webshop") @PathParam("source")
          String source,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      examples = @ExampleObject(name = "a form", value = "{\"trust\": \"form\"}")))
          InputStream body) {
    return profile.trust(source, bodies.read(body));
  }

  /** How good the data is. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/data-quality")
  @Operation(
      operationId = "getDataQuality",
      summary = "Ask how complete, valid and fresh the attributes are",
      description = "By attribute and source.")
  public DataQualityView quality(
      @Parameter(description = "Only of this sender", example = "webshop") @QueryParam("source")
          @Nullable String source,
      @Parameter(description = "Only of this attribute", example = "email") @QueryParam("attribute")
          @Nullable String attribute) {
    return profile.quality(QueryParameters.orEmpty(source), QueryParameters.orEmpty(attribute));
  }
}
