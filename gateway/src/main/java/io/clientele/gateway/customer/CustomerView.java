package io.clientele.gateway.customer;

import io.clientele.gateway.feedback.FeedbackView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything that is known of one customer. */
@Schema(description = "Everything that is known of one customer")
public record CustomerView(
    @Schema(examples = "c-1") String id,
    Map<String, @Nullable Object> attributes,
    List<String> tags,
    @Schema(description = "Who told of the customer") List<String> sources,
    @Nullable String firstSeenAt,
    @Nullable String lastSeenAt,
    @Schema(
            description =
                "By dimension: rfm, lifecycle, value_tier, satisfaction. Empty where nothing is"
                    + " classified yet; absent where scoring-service does not answer")
        @Nullable Map<String, ClassificationView> classifications,
    @Nullable MetricsView metrics,
    @Schema(description = "The five newest; absent where feedback-service does not answer")
        @Nullable List<FeedbackView> recentFeedback,
    @Schema(description = "The time for which it holds") @Nullable String asOf,
    @Schema(description = "Services that did not answer", examples = "scoring-service")
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
      Instant asked) {
    ScoreView scored = score.value();
    String asOf = scored == null ? null : scored.asOf();
    return new CustomerView(
        profile.customerId(),
        profile.attributes(),
        profile.tags(),
        profile.sources(),
        profile.firstSeenAt(),
        profile.lastSeenAt(),
        scored == null ? null : scored.classifications(),
        scored == null ? null : scored.metrics(),
        feedback.value(),
        asOf == null ? asked.toString() : asOf,
        Part.missing(score, feedback));
  }
}
