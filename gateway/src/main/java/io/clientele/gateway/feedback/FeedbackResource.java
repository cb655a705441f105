package io.clientele.gateway.feedback;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Caller;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.intake.Idempotency;
import io.clientele.gateway.intake.IntakeAnswer;
import io.clientele.gateway.intake.IntakeItems;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.json.Times;
import io.clientele.gateway.person.PersonGrpc;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What customers say. */
@Path("/v1")
@Tag(name = "Feedback")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FeedbackResource {

  private static final String NDJSON = "application/x-ndjson";

  private final JsonBodies bodies;
  private final FeedbackGrpc service;
  private final PersonGrpc persons;
  private final Caller caller;
  private final ObjectMapper mapper;

  FeedbackResource(
      JsonBodies bodies,
      FeedbackGrpc service,
      PersonGrpc persons,
      Caller caller,
      ObjectMapper mapper) {
    this.mapper = mapper;
    this.bodies = bodies;
    this.service = service;
    this.persons = persons;
    this.caller = caller;
  }

  /** Takes feedback in: one piece, or a list. */
  @POST
  @AllowedTo({Role.INGEST, Role.AGENT})
  @Path("/feedback")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  @Operation(
      operationId = "recordFeedback",
      summary = "Send what customers said",
      description =
          "One piece, or up to 1,000 as {\"feedback\": [...]}. A text or a rating from 1 to 5 is"
              + " needed. Without occurred_at the time of receipt is taken; without feedback_id an"
              + " id is made.")
  public IntakeAnswer record(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "NewFeedback"),
                      examples = {
                        @ExampleObject(name = "one", value = FeedbackExamples.ONE),
                        @ExampleObject(name = "several", value = FeedbackExamples.SEVERAL)
                      }))
          InputStream body,
      @Parameter(description = "Names the request: a repeat answers as the first did")
          @HeaderParam("Idempotency-Key")
          @Nullable String key) {
    Idempotency idempotency = Idempotency.of(key);
    FeedbackMessages messages = new FeedbackMessages(Times.now(), idempotency);
    Fields fields = bodies.read(body);
    boolean several = fields.value("feedback").isPresent();
    return service
        .record(
            caller.source(),
            idempotency,
            several
                ? IntakeItems.list(fields, "feedback", messages)
                : IntakeItems.one(fields, messages))
        .orRefuse();
  }

  /** Classifies texts and stores nothing. */
  @POST
  @AllowedTo(Role.READER)
  @Path("/feedback:classify")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "classifyTexts",
      summary = "Classify texts",
      description =
          "Language, sentiment, aspects, pain point, need, objection and intent of up to 1,000"
              + " texts, in their order. Nothing is stored. With labels the sentiment is chosen"
              + " among them. As application/x-ndjson, with {\"id\": ..., \"text\": ...} in each"
              + " line, as many as there are: one answer a line, as they are ready.")
  public ClassifiedTexts classify(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "TextsToClassify"),
                      examples =
                          @ExampleObject(name = "two texts", value = FeedbackExamples.TEXTS)))
          InputStream body) {
    return service.classify(Texts.of(bodies.read(body)));
  }

  /** Classifies a stream of texts at the reader's pace. */
  @POST
  @AllowedTo(Role.READER)
  @Path("/feedback:classify")
  @Consumes(NDJSON)
  @Produces({NDJSON, MediaType.WILDCARD})
  @Operation(hidden = true)
  public Response classifyLines(InputStream body) {
    return Response.ok(
            new ClassifiedLines(
                new TextLines(body),
                texts -> service.classify(new Texts(texts, List.of())),
                mapper))
        .type(NDJSON)
        .build();
  }

  /** Lists feedback, newest first. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/feedback")
  @Operation(
      operationId = "listFeedback",
      summary = "List feedback",
      description =
          "Newest first; of one customer or of all, and only what all the conditions hold for. A"
              + " page costs a page, however much feedback there is.")
  public FeedbackPage list(@BeanParam InboxQuery query) {
    String customer = query.customer();
    return service.list(customer.isEmpty() ? List.of() : persons.ids(customer), query);
  }
}
