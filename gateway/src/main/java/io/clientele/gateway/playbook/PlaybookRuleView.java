package io.clientele.gateway.playbook;

import io.clientele.gateway.wire.TextView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to do for customers of a kind. */
@RegisterForReflection
@Schema(description = "What to do for customers of a kind")
public record PlaybookRuleView(
    @Schema(examples = "win-back-gold") String name,
    @Schema(
            description = "CEL; true for customers of this kind",
            examples = "labels.lifecycle == \"dormant\"")
        String when,
    @Schema(description = "0 to 100; the greatest first", examples = "80") int priority,
    @Schema(
            description =
                "follow_up, care, win_back, upgrade, cross_sell, service, thank, or one of your own",
            examples = "win_back")
        String kind,
    @Nullable TextView title,
    @Schema(description = "What this customer may expect") @Nullable TextView serviceLevel,
    @Schema(description = "How often to be in touch; 0: no rhythm", examples = "30")
        int contactEveryDays,
    @Schema(
            description =
                "The first that is possible is taken: email, phone, message, visit, post, in_app")
        List<String> channels,
    @Nullable TextView offer,
    @Schema(description = "How to talk") @Nullable TextView message,
    @Schema(description = "What to say when the customer objects") List<ObjectionView> objections,
    @Schema(
            description =
                "When the rule begins to hold, a task due after so many days; absent: none",
            examples = "3")
        @Nullable Integer taskAfterDays,
    @Schema(description = "Is marketing: not for those who refused it") boolean marketing,
    @Schema(
            description =
                "Share of the customers that the rule leaves alone, so that its effect can be measured",
            examples = "0.1")
        @Nullable Double holdout) {

  /** What to say to an objection. */
  @RegisterForReflection
  @Schema(name = "Objection", description = "What to say to an objection")
  public record ObjectionView(
      @Schema(description = "price, trust, need, timing, competitor, …", examples = "price")
          String kind,
      @Nullable TextView answer) {}
}
