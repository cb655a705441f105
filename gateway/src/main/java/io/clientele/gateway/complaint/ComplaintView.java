package io.clientele.gateway.complaint;

import io.clientele.gateway.masking.FreeText;
import io.clientele.gateway.wire.TextView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complaint as a case. */
@RegisterForReflection
@Schema(name = "Complaint", description = "A complaint as a case")
public record ComplaintView(
    @Schema(examples = "cmp_5f3a") String complaintId,
    @Schema(examples = "desk") String source,
    String messageId,
    @Schema(examples = "c-1") String customerId,
    @Nullable String orderId,
    @Schema(description = "The feedback that it comes from") @Nullable String feedbackSource,
    @Nullable String feedbackId,
    @Schema(examples = "delivery") @Nullable String aspect,
    @Schema(examples = "phone") @Nullable String channel,
    @FreeText @Nullable String text,
    @Nullable String openedAt,
    @Schema(
            enumeration = {
              "open",
              "waiting_for_customer",
              "waiting_for_third_party",
              "resolved",
              "reopened",
              "closed"
            })
        @Nullable String state,
    @Nullable TextView stateLabel,
    @Schema(description = "What it can be moved to") List<String> nextStates,
    @Schema(enumeration = {"low", "medium", "high", "critical"}) @Nullable String severity,
    @Nullable TextView severityLabel,
    @Schema(description = "Somebody said how severe it is; else it was read from the text")
        boolean severityGiven,
    @Schema(enumeration = {"low", "normal", "high", "urgent"}) @Nullable String priority,
    @Nullable TextView priorityLabel,
    @Schema(examples = "65") @Nullable Double priorityPoints,
    @Schema(description = "What counted for severity and priority") List<ReasonView> reasons,
    @Schema(description = "When it was opened; absent: not known", examples = "gold")
        @Nullable String valueTier,
    @Schema(description = "When it was opened; absent: not known", examples = "high")
        @Nullable String churnRisk,
    @Schema(description = "Absent: nobody yet", examples = "ann") @Nullable String assignee,
    @FreeText @Nullable String solution,
    ClockView clock,
    @Schema(description = "0: not escalated", examples = "2") int escalationLevel,
    @Schema(description = "Steps that were taken") List<String> escalationSteps,
    int timesReopened,
    @Schema(description = "What the customer said of the solution") @Nullable FollowUpView followUp,
    @Schema(description = "Of one open case that is read alone; absent where too little is known")
        @Nullable ForecastView forecast,
    @Schema(description = "Of a case that is read alone, the oldest first") List<EventView> history,
    @Schema(description = "Also in ETag; send it back in If-Match") @Nullable String etag) {

  /** What counted. */
  @RegisterForReflection
  @Schema(name = "ComplaintReason", description = "What counted, and how much")
  public record ReasonView(
      @Schema(enumeration = {"severity", "priority"}) String of,
      @Schema(examples = "value_tier") String factor,
      @Schema(examples = "gold") String value,
      @Nullable Double points) {}

  /** How far its time has gone. */
  @RegisterForReflection
  @Schema(
      name = "ComplaintClock",
      description = "How far its time has gone; minutes are those in which the calendar is open")
  public record ClockView(
      @Schema(examples = "gold") String promise,
      @Schema(examples = "extended") String calendar,
      @Schema(description = "False while it waits and once it is done") boolean runs,
      @Nullable Double minutes,
      @Nullable Double firstResponseTargetMinutes,
      @Nullable Double resolutionTargetMinutes,
      @Schema(description = "Absent while the clock stands, and once it is done")
          @Nullable String firstResponseDueAt,
      @Nullable String resolutionDueAt,
      @Nullable String firstResponseAt,
      @Nullable Double firstResponseMinutes,
      @Nullable String resolvedAt,
      boolean firstResponseMissed,
      boolean resolutionMissed,
      @Nullable String nextEscalationAt) {}

  /** What the customer said of the solution. */
  @RegisterForReflection
  @Schema(name = "ComplaintFollowUp", description = "What the customer said of the solution")
  public record FollowUpView(
      @Nullable String at,
      boolean solved,
      @Schema(description = "1 to 5") @Nullable Double rating) {}

  /** The chance that it is late. */
  @RegisterForReflection
  @Schema(
      name = "BreachForecast",
      description = "The chance that the solution comes later than promised, by cases before it")
  public record ForecastView(
      @Schema(examples = "0.35") @Nullable Double probability,
      @Schema(description = "Cases that had taken as long as this one has") long cases,
      @Schema(description = "How many of them were resolved") long resolved,
      @Schema(
              description = "severity: cases as severe; all; clock: the time is over already",
              enumeration = {"severity", "all", "clock"})
          String of) {}

  /** Something that happened to it. */
  @RegisterForReflection
  @Schema(name = "ComplaintEvent", description = "Something that happened to it")
  public record EventView(
      @Schema(
              enumeration = {
                "opened",
                "moved",
                "responded",
                "assigned",
                "followed_up",
                "escalated"
              })
          @Nullable String kind,
      @Nullable String at,
      @Schema(description = "Absent: the service itself", examples = "ann") @Nullable String by,
      @Nullable String fromState,
      @Nullable String toState,
      @Schema(description = "Why, the note, to whom, or the step") @FreeText
          @Nullable String detail) {}

  /** A page of them. */
  public record Complaints(
      List<ComplaintView> complaints,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken,
      @Schema(description = "Over all pages", examples = "42") long totalSize) {}
}
