package io.clientele.gateway.improvement;

import io.clientele.gateway.masking.FreeText;
import io.clientele.gateway.wire.TextView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An improvement. */
@RegisterForReflection
@Schema(description = "What is changed because of what customers said")
public record ImprovementView(
    @Schema(examples = "imp_5f3a") String improvementId,
    @Schema(examples = "Send on the day of the order") String title,
    @Nullable String description,
    @Schema(enumeration = {"functional", "experience", "business_value"}) @Nullable String kind,
    @Schema(description = "That it is to make better", examples = "delivery")
        @Nullable String aspect,
    @Schema(description = "Themes that it answers") List<String> themeIds,
    @Schema(examples = "2") double effort,
    @Schema(description = "In (0, 1]", examples = "0.8") double confidence,
    @Schema(description = "What the business adds to the impact", examples = "1") double weight,
    @Schema(enumeration = {"proposed", "planned", "doing", "done", "dropped"})
        @Nullable String state,
    @Schema(description = "When customers first had it") @Nullable String doneAt,
    @Schema(description = "What customers are told") @Nullable TextView notice,
    @Nullable String createdAt,
    @Nullable String updatedAt,
    @Nullable String etag,
    @Schema(description = "Customers whose feedback is linked", examples = "97") long reach,
    @Schema(description = "Mean of what is linked, in [-1, 1]", examples = "-0.7")
        @Nullable Double polarity,
    @Schema(description = "(1 - polarity) / 2 times the weight", examples = "0.85")
        @Nullable Double impact,
    @Schema(description = "reach x impact x confidence / effort", examples = "33")
        @Nullable Double priority) {

  /** A page of the board. */
  @Schema(name = "Improvements")
  public record Improvements(
      List<ImprovementView> improvements,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}

  /** What became of an improvement. */
  @Schema(name = "ImprovementEvent")
  public record EventView(
      long version,
      @Nullable String at,
      @Nullable String by,
      @Schema(enumeration = {"proposed", "planned", "doing", "done", "dropped"})
          @Nullable String state,
      @Schema(description = "Fields that changed") List<String> changed,
      @FreeText @Nullable String note) {}

  /** A page of what became of an improvement. */
  @Schema(name = "ImprovementEvents")
  public record Events(
      @Schema(description = "The latest first") List<EventView> events,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}
}
