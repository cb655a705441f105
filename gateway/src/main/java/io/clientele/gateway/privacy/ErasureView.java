package io.clientele.gateway.privacy;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person who is being forgotten. */
@RegisterForReflection
@Schema(description = "A person who is being forgotten, for good and everywhere")
public record ErasureView(
    @Schema(examples = "era_5f3a") String id,
    @Schema(enumeration = "erasure") String kind,
    @Schema(enumeration = {"RUNNING", "SUCCEEDED"}) String state,
    @Schema(description = "True where nothing will change any more") boolean done,
    @Schema(description = "One of each service") List<ReceiptView> receipts,
    @Nullable String createdAt,
    @Nullable String finishedAt) {

  /** What one service forgot. */
  @RegisterForReflection
  public record ReceiptView(
      @Schema(examples = "profile-service") String service,
      @Schema(description = "Absent: not yet") @Nullable String erasedAt,
      @Schema(description = "Rows deleted, by what they held") Map<String, Long> erased,
      @Schema(description = "Why it has not happened yet") @Nullable ProblemView problem) {}

  /** Why a service has not answered yet. */
  @RegisterForReflection
  public record ProblemView(String code, String detail) {}
}
