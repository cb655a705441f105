package io.clientele.gateway.textmodel;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.JsonBodies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A business's own labels. */
@Path("/v1")
@Tag(name = "Feedback")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TextModelResource {

  private static final String VERSION = "/text-models/{version: [^/:]+}";
  private static final List<String> KNOWN = List.of("force");

  private final TextModelGrpc feedback;
  private final JsonBodies bodies;

  TextModelResource(TextModelGrpc feedback, JsonBodies bodies) {
    this.feedback = feedback;
    this.bodies = bodies;
  }

  /** Says what a text means. */
  @POST
  @AllowedTo({Role.AGENT, Role.ANALYST})
  @Path("/feedback/{source: [^/:]+}/{id: [^/:]+}:correct")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "correctFeedback",
      summary = "Say what a stored text means",
      description =
          "The latest word holds: the feedback is meant so from then on, wherever it is read or"
              + " counted, and the next training learns from it. What the model had said is kept.")
  public CorrectionView correct(
      @Parameter(description = "Who sent the feedback", example = "webshop") @PathParam("source")
          String source,
      @Parameter(description = "The feedback", example = "f-1") @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "CorrectFeedback"),
                      examples =
                          @ExampleObject(
                              name = "a correction",
                              value = "{\"label\": \"POSITIVE\", \"corrected_by\": \"li\"}")))
          InputStream body) {
    return feedback.correct(source, id, bodies.read(body));
  }

  /** Takes back what was said of a text. */
  @POST
  @AllowedTo({Role.AGENT, Role.ANALYST})
  @Path("/feedback/{source: [^/:]+}/{id: [^/:]+}:withdraw-correction")
  @Operation(
      operationId = "withdrawCorrection",
      summary = "Take a correction back",
      description =
          "What the model said holds again. Nothing changes where nobody corrected the feedback.")
  public WithdrawnView withdraw(
      @Parameter(description = "Who sent the feedback", example = "webshop") @PathParam("source")
          String source,
      @Parameter(description = "The feedback", example = "f-1") @PathParam("id") String id) {
    return feedback.withdraw(source, id);
  }

  /** All versions. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/text-models")
  @Operation(
      operationId = "listTextModels",
      summary = "List the models of texts",
      description = "What was learnt from corrections, the latest first, and the shipped one.")
  public TextModelView.All list() {
    return feedback.list();
  }

  /** Learns from corrections. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path("/text-models:retrain")
  @Operation(
      operationId = "retrainTextModel",
      summary = "Learn from the corrections",
      description =
          "On top of the shipped model, and tries the result on corrected texts that it has not"
              + " learnt from. The same corrections give the same version. WRONG_STATE with too"
              + " few.")
  public TextModelView retrain() {
    return feedback.retrain();
  }

  /** Puts a version in force. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path(VERSION + ":promote")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "promoteTextModel",
      summary = "Put a model of texts in force",
      description =
          "For what comes in from then on. WRONG_STATE where its trial does not speak for it,"
              + " unless forced.")
  public TextModelView promote(
      @Parameter(description = "The version", example = "sentiment-1.0.0+own.3f0a")
          @PathParam("version")
          String version,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "PromoteTextModel"),
                      examples = @ExampleObject(name = "forced", value = "{\"force\": true}")))
          InputStream body) {
    Fields fields = bodies.optional(body).knowing(KNOWN);
    return feedback.promote(version, fields.flag("force").orElse(false));
  }

  /** Puts the version before in force again. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path("/text-models:rollback")
  @Operation(
      operationId = "rollBackTextModel",
      summary = "Put the model of texts in force again that was so before the present one",
      description = "WRONG_STATE where the shipped one is in force.")
  public TextModelView rollBack() {
    return feedback.rollBack();
  }
}
