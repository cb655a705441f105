package io.clientele.gateway.theme;

import io.clientele.gateway.wire.TextView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A theme. */
@RegisterForReflection
@Schema(description = "What many customers say of one aspect in like words")
public record ThemeView(
    @Schema(description = "Stays for as long as the theme lives", examples = "thm_5f3a")
        String themeId,
    @Schema(examples = "delivery") String aspect,
    @Schema(enumeration = {"positive", "neutral", "negative"}) @Nullable String side,
    @Schema(enumeration = {"en", "zh"}) @Nullable String language,
    @Schema(description = "The phrase that tells it best, in the language of the theme")
        TextView name,
    @Schema(description = "The most telling first", examples = "late parcel") List<String> phrases,
    @Schema(enumeration = {"active", "retired"}) @Nullable String state,
    @Schema(description = "Pieces of feedback within the window", examples = "118") long count,
    @Schema(description = "Different customers", examples = "97") long reach,
    @Schema(description = "Of the aspect, in [-1, 1]", examples = "-0.7")
        @Nullable Double meanPolarity,
    @Schema(description = "Pieces of feedback of the last period") long recent,
    @Schema(description = "Of the period before it") long previous,
    @Schema(
            description = "Whether the two differ by more than chance; unknown: too few to tell",
            enumeration = {"unknown", "rising", "steady", "falling"})
        @Nullable String trend,
    @Schema(description = "Those that speak most clearly") List<NamedFeedback> examples,
    @Nullable String createdAt,
    @Nullable String updatedAt) {

  /** What names feedback. */
  @Schema(name = "FeedbackName")
  public record NamedFeedback(
      @Schema(examples = "webshop") String source, @Schema(examples = "f-1") String feedbackId) {}

  /** A page of themes. */
  @Schema(name = "Themes")
  public record Themes(
      @Schema(description = "The largest first") List<ThemeView> themes,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}

  /** Feedback in a theme. */
  @Schema(name = "ThemeMember")
  public record MemberView(
      @Schema(examples = "webshop") String source,
      @Schema(examples = "f-1") String feedbackId,
      @Schema(examples = "c-1") String customerId,
      @Nullable String occurredAt,
      @Schema(description = "Of the aspect, in [-1, 1]") @Nullable Double polarity) {}

  /** A page of what is in a theme. */
  @Schema(name = "ThemeMembers")
  public record Members(
      @Schema(description = "Newest first") List<MemberView> feedback,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}
}
