package io.clientele.gateway.segment;

import io.clientele.gateway.access.Caller;
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

/** The Segment HTTP API. Browsers' libraries send their JSON as {@code text/plain}. */
@Path("/v1")
@Tag(name = "Intake")
@Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
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
  @Path("/identify")
  @Operation(
      operationId = "identify",
      summary = "Tell who a customer is",
      description =
          "Later times win, trait by trait. The customer is userId, else anonymous:<anonymousId>."
              + " Without a timestamp the time of receipt is taken.")
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
  @Path("/track")
  @Operation(
      operationId = "track",
      summary = "Tell what a customer did",
      description =
          "'Order Completed' becomes an order (worth: revenue, else value, else total, else the sum of"
              + " products), 'Order Refunded' a refund (of total, else of all that is left of the"
              + " order); every other event is kept as behaviour.")
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

  /** Takes in up to 1,000 messages. */
  @POST
  @Path("/batch")
  @Operation(
      operationId = "batch",
      summary = "Send up to 1,000 identify and track messages",
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
