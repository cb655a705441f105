package io.clientele.gateway.complaint;

import io.clientele.gateway.wire.TextView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a business lays down about the service to those who complain. */
public final class ServiceView {

  private ServiceView() {}

  /** All calendars. */
  @RegisterForReflection
  @Schema(name = "ServiceCalendars", description = "When service is given")
  public record Calendars(
      List<CalendarView> calendars,
      @Schema(description = "Of the table they come from", examples = "service-1")
          String version) {}

  /** When service is given. */
  @RegisterForReflection
  @Schema(name = "ServiceCalendar", description = "When service is given")
  public record CalendarView(
      @Schema(examples = "office") String name,
      @Schema(examples = "Europe/Berlin") String zone,
      List<DayView> week,
      @Schema(description = "In place of their weekday") List<DayView> dates) {}

  /** A day. */
  @RegisterForReflection
  @Schema(name = "OpenDay", description = "When service is given on a day")
  public record DayView(
      @Schema(description = "A weekday or a date", examples = "monday") String day,
      @Schema(description = "None: closed", examples = "[\"09:00-17:30\"]")
          List<String> openings) {}

  /** Time by a calendar. */
  @RegisterForReflection
  @Schema(name = "ServiceTime", description = "Time by a calendar")
  public record TimeView(
      @Nullable String from,
      @Nullable String to,
      @Schema(description = "In which it is open") @Nullable Double minutes,
      @Schema(description = "Whether it is open at from") boolean open) {}

  /** All promises. */
  @RegisterForReflection
  @Schema(name = "ServicePromises", description = "What is promised to whom")
  public record Promises(
      List<PromiseView> promises,
      List<StepView> escalation,
      @Schema(description = "A case opens again where the customer says that it is not solved")
          boolean reopenUnsolved,
      @Schema(examples = "service-1") String version) {}

  /** What is promised to customers of some tiers. */
  @RegisterForReflection
  @Schema(name = "ServicePromise", description = "What is promised to customers of some tiers")
  public record PromiseView(
      @Schema(examples = "gold") String name,
      @Nullable TextView label,
      @Schema(description = "None: everybody else") List<String> tiers,
      @Schema(examples = "extended") String calendar,
      @Schema(description = "States in which the time stands still") List<String> pauses,
      List<TargetView> targets) {}

  /** How long it may take. */
  @RegisterForReflection
  @Schema(name = "PromisedTarget", description = "How long it may take, in open minutes")
  public record TargetView(
      @Nullable String priority, long firstResponseMinutes, long resolutionMinutes) {}

  /** A step of escalation. */
  @RegisterForReflection
  @Schema(name = "EscalationStep", description = "What happens after a share of a target")
  public record StepView(
      @Schema(examples = "missed") String name,
      @Nullable TextView label,
      @Schema(enumeration = {"first_response", "resolution"}) String of,
      @Schema(examples = "0.8") @Nullable Double share,
      @Schema(examples = "2") int level) {}
}
