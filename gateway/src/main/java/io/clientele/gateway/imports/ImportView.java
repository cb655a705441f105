package io.clientele.gateway.imports;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file that is being taken in. */
@RegisterForReflection
@Schema(description = "A file that is being taken in; accepted, duplicates and rejected are lines")
public record ImportView(
    @Schema(examples = "imp_5f3a") String id,
    @Schema(enumeration = {"customers", "orders", "feedback"}) String kind,
    @Schema(enumeration = {"UPLOADING", "RUNNING", "SUCCEEDED", "FAILED", "CANCELLED"})
        String state,
    @Schema(description = "True where nothing will change any more") boolean done,
    String source,
    long accepted,
    long duplicates,
    long rejected,
    long totalLines,
    @Schema(description = "Bytes of the file as it was sent") long totalBytes,
    long readBytes,
    @Nullable String createdAt,
    @Nullable String finishedAt,
    @Schema(description = "Why it failed") @Nullable FailureView problem,
    @Schema(
            description = "Where the rejected lines are",
            examples = "/v1/operations/imp_5f3a/errors")
        String errors,
    @Schema(
            description =
                "Where the rejected lines are as they were sent, to be mended and sent again",
            examples = "/v1/operations/imp_5f3a/rejected")
        String rejectedFile) {

  /** Why an operation failed. */
  @RegisterForReflection
  public record FailureView(String code, String detail) {}
}
