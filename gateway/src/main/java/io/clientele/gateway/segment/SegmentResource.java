package io.clientele.gateway.segment;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Caller;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.intake.Idempotency;
import io.clientele.gateway.intake.IntakeAnswer;
import io.clientele.gateway.json.JsonBodies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/**
 * The Segment HTTP API. Browsers' libraries send their JSON as {@code text/plain}, RudderStack's
 * for Node.js its gzip as if it were a form.
 */
@Path("/v1")
@Tag(name = "Intake")
@Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.APPLICATION_FORM_URLENCODED})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SegmentResource {

  private static final String KEY = "Idempotency-Key";
  private static final String KEY_MEANS =
      "Names the request: a repeat under the same key answers as the first did";

  private final JsonBodies bodies;
  private final SegmentIntake intake;
  private final Caller caller;

  SegmentResource(JsonBodies bodies, SegmentIntake intake, Caller caller) {
    this.bodies = bodies;
    this.intake = intake;
    this.caller = caller;
  }

  /** Takes in who a customer is. */
  @POST
  @AllowedTo(Role.INGEST)
  @Path("/identify")
  @Operation(
      operationId = "identify",
      summary = "Tell who a customer is",
      description =
          "Later times win, trait by trait. The customer is userId, else anonymous:<anonymousId>; both"
              + " together are one person from then on. context.traits count as traits,"
              + " context.externalIds [{id, type}] are names that other systems have for the person (at"
              + " most 100). Without a timestamp the time of receipt is taken; with sentAt the timestamp"
              + " is put right by what the sender's clock is off.")
  public IntakeAnswer identify(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "SegmentMessage"),
                      examples =
                          @ExampleObject(name = "a customer", value = SegmentExamples.IDENTIFY)))
          InputStream body,
      @Parameter(description = KEY_MEANS) @HeaderParam(KEY) @Nullable String key) {
    return intake.one("identify", bodies.read(body), caller.source(), Idempotency.of(key));
  }

  /** Takes in what a customer did. */
  @POST
  @AllowedTo(Role.INGEST)
  @Path("/track")
  @Operation(
      operationId = "track",
      summary = "Tell what a customer did",
      description =
          "'Order Completed' becomes an order (worth: revenue, else value, else total, else the sum of"
              + " products), 'Order Updated' says how it is from then on, 'Order Refunded' is a refund (of"
              + " total, else of all that is left of the order), 'Order Cancelled' a refund of all that"
              + " is left. Every other event is kept as behaviour; those of Segment's e-commerce"
              + " specification ('Product Viewed', 'Checkout Started', 'Coupon Applied', ...) with their"
              + " products, value and subject.")
  public IntakeAnswer track(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "SegmentMessage"),
                      examples = {
                        @ExampleObject(name = "an order", value = SegmentExamples.ORDER),
                        @ExampleObject(name = "a refund", value = SegmentExamples.REFUND)
                      }))
          InputStream body,
      @Parameter(description = KEY_MEANS) @HeaderParam(KEY) @Nullable String key) {
    return intake.one("track", bodies.read(body), caller.source(), Idempotency.of(key));
  }

  /** Takes in which page a customer saw. */
  @POST
  @AllowedTo(Role.INGEST)
  @Path("/page")
  @Operation(
      operationId = "page",
      summary = "Tell which page a customer saw",
      description = "Kept as behaviour; its subject is properties.path, else url, else title.")
  public IntakeAnswer page(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "SegmentMessage"),
                      examples = @ExampleObject(name = "a page", value = SegmentExamples.PAGE)))
          InputStream body,
      @Parameter(description = KEY_MEANS) @HeaderParam(KEY) @Nullable String key) {
    return intake.one("page", bodies.read(body), caller.source(), Idempotency.of(key));
  }

  /** Takes in which screen a customer saw. */
  @POST
  @AllowedTo(Role.INGEST)
  @Path("/screen")
  @Operation(
      operationId = "screen",
      summary = "Tell which screen of an app a customer saw",
      description = "Kept as behaviour, like a page.")
  public IntakeAnswer screen(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "SegmentMessage"),
                      examples = @ExampleObject(name = "a screen", value = SegmentExamples.SCREEN)))
          InputStream body,
      @Parameter(description = KEY_MEANS) @HeaderParam(KEY) @Nullable String key) {
    return intake.one("screen", bodies.read(body), caller.source(), Idempotency.of(key));
  }

  /** Takes in to which organisation a customer belongs. */
  @POST
  @AllowedTo(Role.INGEST)
  @Path("/group")
  @Operation(
      operationId = "group",
      summary = "Tell to which organisation a customer belongs",
      description = "groupId names the account, traits tell of it.")
  public IntakeAnswer group(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "SegmentMessage"),
                      examples =
                          @ExampleObject(name = "an organisation", value = SegmentExamples.GROUP)))
          InputStream body,
      @Parameter(description = KEY_MEANS) @HeaderParam(KEY) @Nullable String key) {
    return intake.one("group", bodies.read(body), caller.source(), Idempotency.of(key));
  }

  /** Takes in by which id a customer was known before. */
  @POST
  @AllowedTo(Role.INGEST)
  @Path("/alias")
  @Operation(
      operationId = "alias",
      summary = "Tell by which id a customer was known before",
      description =
          "What is known under previousId is the customer's from then on; it can be undone.")
  public IntakeAnswer alias(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "SegmentMessage"),
                      examples =
                          @ExampleObject(name = "an earlier id", value = SegmentExamples.ALIAS)))
          InputStream body,
      @Parameter(description = KEY_MEANS) @HeaderParam(KEY) @Nullable String key) {
    return intake.one("alias", bodies.read(body), caller.source(), Idempotency.of(key));
  }

  /** Takes in up to 1,000 messages. */
  @POST
  @AllowedTo(Role.INGEST)
  @Path("/batch")
  @Operation(
      operationId = "batch",
      summary = "Send up to 1,000 messages of any type",
      description =
          "Each message names its type. Messages at fault are rejected one by one; the others are"
              + " stored. 400 where not one was taken in.")
  public IntakeAnswer batch(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "SegmentBatch"),
                      examples = @ExampleObject(name = "a batch", value = SegmentExamples.BATCH)))
          InputStream body,
      @Parameter(description = KEY_MEANS) @HeaderParam(KEY) @Nullable String key) {
    return intake.batch(bodies.read(body), caller.source(), Idempotency.of(key));
  }
}
