package io.clientele.gateway.complaint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How complaints were seen to. */
@RegisterForReflection
@Schema(name = "ComplaintMeasures", description = "How complaints were seen to")
public record MeasuresView(
    @Nullable String from,
    @Nullable String before,
    String by,
    @Schema(description = "Absent where the orders are not named", examples = "1.8")
        @Nullable Double perHundredOrders,
    @Nullable Long orders,
    List<GroupView> groups,
    @Schema(description = "All that are to be done now, whenever they were opened")
        List<OpenView> open) {

  /** Cases that have something in common. */
  @RegisterForReflection
  @Schema(name = "ComplaintGroup", description = "Cases that have something in common")
  public record GroupView(
      @Schema(description = "What that is; absent: not known", examples = "gold")
          @Nullable String key,
      long complaints,
      FiguresView firstResponse,
      FiguresView resolution,
      @Schema(description = "Of those resolved or closed at least once") ShareView reopened,
      @Schema(description = "As the customers say, of those who said something") ShareView solved,
      @Nullable Double meanRating) {}

  /** How long it took. */
  @RegisterForReflection
  @Schema(
      name = "ServiceFigures",
      description = "How long it took, in minutes in which the calendar is open")
  public record FiguresView(
      @Schema(description = "In how many cases it was done") long done,
      @Nullable Double p50Minutes,
      @Nullable Double p90Minutes,
      @Nullable Double p95Minutes,
      @Schema(description = "Of those done or overdue") ShareView inTime) {}

  /** A share. */
  @RegisterForReflection
  @Schema(name = "ComplaintShare", description = "A share, with what it is of")
  public record ShareView(
      long numerator,
      long denominator,
      @Schema(description = "Absent where the denominator is 0") @Nullable Double share) {}

  /** What is to be done. */
  @RegisterForReflection
  @Schema(name = "OpenComplaints", description = "How many cases there are to be done")
  public record OpenView(
      @Nullable String state, @Nullable String priority, long complaints, long overdue) {}
}
