package io.clientele.gateway.events;

import com.google.protobuf.Message;
import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Caller;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.fact.FactMessages;
import io.clientele.gateway.fact.IntakeConfig;
import io.clientele.gateway.intake.Idempotency;
import io.clientele.gateway.intake.IntakeAnswer;
import io.clientele.gateway.intake.IntakeItems;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.json.Times;
import io.clientele.gateway.wire.Currencies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 over HTTP. */
@Path("/v1/events")
@Tag(name = "Intake")
@Consumes({EventResource.EVENT, EventResource.EVENTS, MediaType.APPLICATION_JSON})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EventResource {

  static final String EVENT = "application/cloudevents+json";
  static final String EVENTS = "application/cloudevents-batch+json";

  private final JsonBodies bodies;
  private final EventGrpc profile;
  private final Caller caller;
  private final HttpHeaders headers;
  private final FactMessages facts;

  EventResource(
      JsonBodies bodies,
      EventGrpc profile,
      Caller caller,
      HttpHeaders headers,
      IntakeConfig config) {
    this.bodies = bodies;
    this.profile = profile;
    this.caller = caller;
    this.headers = headers;
    this.facts =
        new FactMessages(
            Currencies.known("clientele.intake.default-currency", config.defaultCurrency()));
  }

  /** Takes events in. */
  @POST
  @AllowedTo(Role.INGEST)
  @Operation(
      operationId = "recordEvents",
      summary = "Send facts as CloudEvents",
      description =
          "Structured, batched (at most 1,000) or binary (attributes as ce- headers, JSON as body). id"
              + " and source name the event, subject is the customer. Types io.clientele.identify,"
              + " .alias, .group, .page, .screen, .order.completed, .order.updated, .order.refunded,"
              + " .order.cancelled, .product.viewed and the other events that track knows mean what"
              + " they mean there, with data as traits or properties; .consent.granted and"
              + " .consent.refused {purpose, evidence} set a consent. Any other type is kept as"
              + " behaviour of that name.")
  public IntakeAnswer record(
      @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = EVENT,
                    schema = @Schema(ref = "CloudEvent"),
                    examples = @ExampleObject(name = "an order", value = EventExamples.ORDER)),
                @Content(
                    mediaType = EVENTS,
                    examples = @ExampleObject(name = "two events", value = EventExamples.BATCH))
              })
          InputStream body,
      @Parameter(description = "Names the request: a repeat answers as the first did")
          @HeaderParam("Idempotency-Key")
          @Nullable String key) {
    CloudEvents events = events(body);
    CloudEventMessages messages = new CloudEventMessages(caller.source(), Times.now(), facts);
    IntakeItems<Message> items =
        events.batched()
            ? IntakeItems.all("", events.events(), messages)
            : IntakeItems.one(events.events().getFirst(), messages);
    return profile.record(caller.source(), Idempotency.of(key), items).orRefuse();
  }

  private CloudEvents events(InputStream body) {
    Map<String, String> single = new HashMap<>();
    headers.getRequestHeaders().forEach((name, values) -> single.put(name, values.getFirst()));
    return CloudEvents.isBinary(single)
        ? CloudEvents.binary(single, bodies.any(body))
        : CloudEvents.of(bodies.any(body));
  }
}
