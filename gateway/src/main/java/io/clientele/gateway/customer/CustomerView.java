package io.clientele.gateway.customer;

import io.clientele.gateway.feedback.FeedbackView;
import io.clientele.gateway.masking.PersonalAttributes;
import io.clientele.gateway.playbook.NextActionsView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything that is known of one customer. */
@Schema(description = "Everything that is known of one customer")
public record CustomerView(
    @Schema(
            description = "The person's id, whichever of the person's ids was asked for",
            examples = "c-1")
        String id,
    @Schema(description = "Further ids of the person", examples = "anonymous:device-9")
        List<String> mergedIds,
    @PersonalAttributes Map<String, @Nullable Object> attributes,
    List<String> tags,
    @Schema(description = "Organisations the person belongs to") List<String> accounts,
    @Schema(description = "Who told of the customer") List<String> sources,
    @Nullable String firstSeenAt,
    @Nullable String lastSeenAt,
    @Schema(
            description =
                "The person refused to be profiled: metrics and classifications are withheld")
        boolean profilingRefused,
    @Schema(
            description =
                "By dimension, for example rfm, lifecycle, value_tier, satisfaction, age_band. Empty where"
                    + " nothing is classified yet, or profiling is refused; absent where scoring-service does not answer")
        @Nullable Map<String, ClassificationView> classifications,
    @Nullable MetricsView metrics,
    @Schema(description = "The five newest; absent where feedback-service does not answer")
        @Nullable List<FeedbackView> recentFeedback,
    @Schema(
            description =
                "What to do next, the best three; empty where no rule fits, or profiling is refused; absent"
                    + " where they could not be told")
        @Nullable List<NextActionsView.ActionView> nextActions,
    @Schema(description = "The time for which it holds") @Nullable String asOf,
    @Schema(
            description =
                "Services that did not answer, and next_actions where those could not be told",
            examples = "scoring-service")
        List<String> unavailable) {

  /**
   * A portrait of its parts.
   *
   * @param asked the time that was asked for, used where scoring-service tells none
   */
  static CustomerView of(
      ProfileView profile,
      Part<ScoreView> score,
      Part<List<FeedbackView>> feedback,
      Part<List<NextActionsView.ActionView>> actions,
      Instant asked) {
    ScoreView told = score.value();
    boolean refused = profile.profilingRefused() || (told != null && told.profilingRefused());
    ScoreView scored = told != null && refused ? told.withheld() : told;
    String asOf = scored == null ? null : scored.asOf();
    return new CustomerView(
        profile.customerId(),
        profile.mergedIds(),
        profile.attributes(),
        profile.tags(),
        profile.accounts(),
        profile.sources(),
        profile.firstSeenAt(),
        profile.lastSeenAt(),
        refused,
        scored == null ? null : scored.classifications(),
        scored == null ? null : scored.metrics(),
        feedback.value(),
        refused ? List.of() : actions.value(),
        asOf == null ? asked.toString() : asOf,
        Part.missing(score, feedback, actions));
  }
}
