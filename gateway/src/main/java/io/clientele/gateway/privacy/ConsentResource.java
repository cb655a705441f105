package io.clientele.gateway.privacy;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Caller;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.intake.Idempotency;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.json.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What customers allow. */
@Path("/v1")
@Tag(name = "Privacy")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConsentResource {

  private static final String WHO = "Any id of the customer";

  private final PrivacyGrpc profile;
  private final JsonBodies bodies;
  private final Caller caller;

  ConsentResource(PrivacyGrpc profile, JsonBodies bodies, Caller caller) {
    this.profile = profile;
    this.bodies = bodies;
    this.caller = caller;
  }

  /** Every purpose as it is now. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/customers/{id}/consents")
  @Operation(
      operationId = "getConsents",
      summary = "Get what a customer allows",
      description = "Every purpose; what was refused under any id of the person is refused.")
  public ConsentView.Consents consents(
      @Parameter(description = WHO, example = "c-1") @PathParam("id") String id) {
    return profile.consents(id);
  }

  /** Says that a customer allows or refuses a purpose. */
  @PUT
  @AllowedTo(Role.AGENT)
  @Path("/customers/{id}/consents/{purpose}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "setConsent",
      summary = "Say that a customer allows or refuses a purpose",
      description =
          "marketing, profiling or sharing. The later time wins. Who refuses profiling is not"
              + " classified; the facts stay.")
  public ConsentView set(
      @Parameter(description = WHO, example = "c-1") @PathParam("id") String id,
      @Parameter(description = "The purpose", example = "marketing") @PathParam("purpose")
          String purpose,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "NewConsent"),
                      examples =
                          @ExampleObject(
                              name = "refused by phone",
                              value =
                                  "{\"state\": \"refused\", \"evidence\": \"call of 2 March\","
                                      + " \"at\": \"2026-03-02T09:00:00Z\"}")))
          InputStream body,
      @Parameter(description = "Names the request: a repeat changes nothing")
          @HeaderParam("Idempotency-Key")
          @Nullable String key) {
    Fields fields = bodies.read(body);
    String messageId = fields.text("message_id").orElseGet(() -> Idempotency.of(key).requestId());
    return profile.set(id, purpose, fields, caller.source(), messageId);
  }

  /** All that was ever said. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/customers/{id}/consents/history")
  @Operation(
      operationId = "listConsentHistory",
      summary = "List all that a customer ever allowed or refused",
      description = "Newest first.")
  public ConsentView.ConsentHistory history(
      @Parameter(description = WHO, example = "c-1") @PathParam("id") String id,
      @BeanParam PageQuery page) {
    return profile.history(id, page.size(), page.token());
  }
}
