package io.clientele.gateway.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem document (RFC 9457). */
@RegisterForReflection
@Schema(description = "Why a request was refused (RFC 9457)")
public record Problem(
    @Schema(examples = "urn:clientele:problem:invalid-field") String type,
    @Schema(examples = "A field is not valid") String title,
    @Schema(examples = "400") int status,
    @Schema(
            description = "What is wrong and how to mend it",
            examples = "give an RFC 3339 time such as 2026-01-31T08:30:00Z")
        String detail,
    @Schema(description = "The reason; never changes its name", examples = "INVALID_FIELD")
        String code,
    @Schema(description = "Also in X-Request-Id and in the log") String requestId,
    @Schema(description = "The fields at fault; empty where no single field is")
        List<InvalidParam> invalidParams) {

  /** The media type of problem documents. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A field at fault and what is wrong with it. */
  @RegisterForReflection
  public record InvalidParam(
      @Schema(examples = "timestamp") String name,
      @Schema(examples = "give an RFC 3339 time such as 2026-01-31T08:30:00Z") String reason) {}

  /**
   * The document of a refusal.
   *
   * @param field the field at fault, or empty
   */
  public static Problem of(ProblemKind kind, String field, String detail, String requestId) {
    return new Problem(
        kind.type(),
        kind.title(),
        kind.status(),
        detail,
        kind.name(),
        requestId,
        field.isEmpty() ? List.of() : List.of(new InvalidParam(field, detail)));
  }
}
