package io.clientele.gateway.improvement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Feedback that an improvement is about. */
@RegisterForReflection
@Schema(description = "Feedback that an improvement is about")
public record LinkView(
    @Schema(examples = "webshop") String source,
    @Schema(examples = "f-1") String feedbackId,
    @Schema(examples = "c-1") String customerId,
    @Schema(description = "Of the aspect in it, else of the text, in [-1, 1]")
        @Nullable Double polarity,
    @Schema(description = "The theme through which it is linked; absent where it was by hand")
        @Nullable String themeId,
    @Nullable String linkedAt) {

  /** A page of links. */
  @Schema(name = "LinkedFeedback")
  public record Links(
      List<LinkView> feedback,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}

  /** What linking came to. */
  @Schema(name = "LinkingResult")
  public record Result(
      @Schema(description = "Links that were made or taken away", examples = "2") int changed,
      @Schema(description = "Of the request, what is not stored") List<Unknown> unknown) {}

  /** Feedback that is not stored. */
  @Schema(name = "UnknownFeedback")
  public record Unknown(String source, String feedbackId) {}
}
