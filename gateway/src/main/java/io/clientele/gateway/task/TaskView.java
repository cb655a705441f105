package io.clientele.gateway.task;

import io.clientele.gateway.masking.FreeText;
import io.clientele.gateway.wire.TextView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an agent has to do. */
@RegisterForReflection
@Schema(description = "What an agent has to do for a customer")
public record TaskView(
    @Schema(examples = "tsk_5f3a") String taskId,
    @Schema(examples = "c-1") String customerId,
    @Schema(
            description = "lapsed: the rule that asked for it does not hold any more",
            enumeration = {"open", "snoozed", "done", "lapsed"})
        @Nullable String state,
    @Schema(examples = "win_back") @Nullable String kind,
    @Nullable TextView title,
    @Schema(description = "The rule that asked for it; absent: somebody did") @Nullable String rule,
    @FreeText @Nullable String reason,
    @Nullable String dueAt,
    @Nullable String createdAt,
    @Schema(examples = "ann") @Nullable String assignee,
    @Nullable String snoozedUntil,
    @Nullable String doneAt,
    @Nullable String doneBy,
    @Schema(
            description = "reached, sold, not_reached, declined, solved, or one of your own",
            examples = "reached")
        @Nullable String outcome,
    @FreeText @Nullable String note,
    @Schema(description = "0 to 100", examples = "80") int priority,
    @Schema(description = "Also in ETag; send it back in If-Match") @Nullable String etag) {

  /** A page of them. */
  public record Tasks(
      List<TaskView> tasks,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken,
      @Schema(description = "Over all pages", examples = "42") long totalSize) {}
}
