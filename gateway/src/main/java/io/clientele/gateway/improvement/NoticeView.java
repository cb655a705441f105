package io.clientele.gateway.improvement;

import io.clientele.gateway.masking.FreeText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a customer is to be told what came of what was said. */
@RegisterForReflection
@Schema(name = "ImprovementNotice", description = "Who is to be told, and what")
public record NoticeView(
    @Schema(examples = "c-1") String customerId,
    @Schema(enumeration = {"en", "zh"}) String language,
    @Schema(examples = "You said parcels were late. They now leave on the day you order.") @FreeText
        String text,
    @Nullable String createdAt) {

  /** A page of notices. */
  @Schema(name = "ImprovementNotices")
  public record Notices(
      @Schema(description = "In the order in which they were made") List<NoticeView> notices,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}

  /** How many were made. */
  @Schema(name = "NoticesMade")
  public record Made(
      @Schema(description = "Now", examples = "97") long made,
      @Schema(description = "In all", examples = "97") long total) {}
}
