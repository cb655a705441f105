package io.clientele.gateway.playbook;

import io.clientele.gateway.wire.TextView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What fits a customer. */
@Schema(description = "What fits a customer, the most pressing first, and what was left out")
public record NextActionsView(
    @Schema(examples = "c-1") String customerId,
    @Nullable String asOf,
    List<ActionView> actions,
    List<SkippedView> skipped,
    @Schema(description = "The playbook that says so", examples = "plb_5f3a")
        @Nullable String playbook,
    @Schema(description = "Why there is nothing to do; absent where there is something")
        @Nullable TextView note) {

  /** One thing to do. */
  @Schema(name = "NextAction", description = "One thing to do")
  public record ActionView(
      PlaybookRuleView rule,
      @Schema(description = "The one that was chosen; absent where the rule names none")
          @Nullable String channel,
      @Schema(
              description = "The parts of the rule that held, with their values",
              examples = "[\"labels.lifecycle == \\\"dormant\\\"\"]")
          List<String> reasons,
      @Nullable String nextContactAt,
      @Schema(description = "The open task, where there is one", examples = "tsk_5f3a")
          @Nullable String taskId) {}

  /** A rule that fits and was left out. */
  @Schema(name = "SkippedAction", description = "A rule that fits and was left out")
  public record SkippedView(
      @Schema(examples = "win-back-gold") String rule,
      @Schema(
              enumeration = {"refused_marketing", "contacted_lately", "no_channel", "held_out"},
              examples = "contacted_lately")
          String reason,
      @Nullable String until) {}

  /** When a customer may be contacted again. */
  @Schema(name = "ContactRecorded", description = "When a customer may be contacted again")
  public record ContactRecorded(
      @Schema(description = "Absent: at any time") @Nullable String nextContactAt) {}
}
