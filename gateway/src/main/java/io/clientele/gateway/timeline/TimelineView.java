package io.clientele.gateway.timeline;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of what happened to a person. */
@Schema(description = "A page of what happened to a person, newest first")
public record TimelineView(
    List<TimelineEntryView> entries,
    @Schema(description = "Send it as page_token for the next page; empty on the last")
        String nextPageToken,
    @Schema(description = "Services that did not answer", examples = "feedback-service")
        List<String> unavailable) {}
