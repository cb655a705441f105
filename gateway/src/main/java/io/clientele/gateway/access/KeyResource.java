package io.clientele.gateway.access;

import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.JsonBodies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Keys that are made while the suite runs. */
@Path("/v1/keys")
@Tag(name = "Access")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class KeyResource {

  private static final String ID = "/{id: [^/:]+}";
  private static final int MOST_MINUTES = 30 * 24 * 60;

  private final KeyGrpc profile;
  private final JsonBodies bodies;
  private final Caller caller;
  private final SecureRandom random = new SecureRandom();

  KeyResource(KeyGrpc profile, JsonBodies bodies, Caller caller) {
    this.profile = profile;
    this.bodies = bodies;
    this.caller = caller;
  }

  /** Makes a key. */
  @POST
  @AllowedTo(Role.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createKey",
      summary = "Make a key",
      description = "The key itself is in this answer alone: only its digest is kept.")
  @APIResponse(
      responseCode = "201",
      description = "The key",
      content = @Content(schema = @Schema(implementation = KeyView.class)))
  public RestResponse<KeyView> create(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "NewKey"),
                      examples =
                          @ExampleObject(
                              name = "for a page",
                              value = "{\"name\": \"website\", \"roles\": [\"ingest\"]}")))
          InputStream body) {
    NewKey wanted = NewKey.of(bodies.read(body), random, caller.grant().name());
    String key = ApiKeyText.random(random);
    return secret(RestResponse.Status.CREATED, profile.create(wanted, ApiKeyText.digest(key)), key);
  }

  /** All keys. */
  @GET
  @AllowedTo(Role.ADMIN)
  @Operation(
      operationId = "listKeys",
      summary = "List keys",
      description =
          "By name, revoked ones too. Those of the configuration are not among them, and no key can"
              + " be told again.")
  public KeyView.Keys list() {
    return profile.list();
  }

  /** Gives a key another secret. */
  @POST
  @AllowedTo(Role.ADMIN)
  @Path(ID + ":rotate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "rotateKey",
      summary = "Give a key another secret",
      description =
          "Name, source and roles stay. Secrets that it had hold for overlap_minutes, 0 to 43200.")
  @APIResponse(
      responseCode = "200",
      description = "The key",
      content = @Content(schema = @Schema(implementation = KeyView.class)))
  public RestResponse<KeyView> rotate(
      @Parameter(description = "The key's id") @PathParam("id") String id,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "KeyRotation"),
                      examples =
                          @ExampleObject(name = "a day", value = "{\"overlap_minutes\": 1440}")))
          InputStream body) {
    Fields fields = bodies.optional(body).knowing(List.of("overlap_minutes"));
    int minutes = fields.whole("overlap_minutes").orElse(0);
    if (minutes < 0 || minutes > MOST_MINUTES) {
      throw Fields.invalid("overlap_minutes", "takes from 0 to " + MOST_MINUTES);
    }
    String key = ApiKeyText.random(random);
    return secret(
        RestResponse.Status.OK,
        profile.rotate(id, ApiKeyText.digest(key), Duration.ofMinutes(minutes)),
        key);
  }

  /** Revokes a key. */
  @POST
  @AllowedTo(Role.ADMIN)
  @Path(ID + ":revoke")
  @Operation(
      operationId = "revokeKey",
      summary = "Revoke a key",
      description = "Within a second it opens nothing any more, and never will. Idempotent.")
  public KeyView revoke(@Parameter(description = "The key's id") @PathParam("id") String id) {
    return profile.revoke(id);
  }

  private static RestResponse<KeyView> secret(
      RestResponse.Status status, KeyView made, String key) {
    return RestResponse.ResponseBuilder.create(status, made.with(key))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
