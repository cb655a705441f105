package io.clientele.gateway.feedback;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of feedback. */
public record FeedbackPage(
    @Schema(description = "Newest first") List<FeedbackView> feedback,
    @Schema(description = "Send it as page_token for the next page; empty on the last")
        String nextPageToken) {}
