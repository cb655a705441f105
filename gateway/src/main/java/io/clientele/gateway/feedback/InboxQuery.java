package io.clientele.gateway.feedback;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.QueryParameters;
import io.clientele.gateway.json.Times;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which feedback is asked for. All conditions have to hold. */
public class InboxQuery {

  private static final int LARGEST_PAGE = 200;

  @Parameter(description = "Only of this customer, under whichever id", example = "c-1")
  @QueryParam("customer_id")
  @Nullable String customerId;

  @Parameter(
      description = "How the text is meant",
      schema = @Schema(enumeration = {"positive", "neutral", "negative", "unknown"}))
  @QueryParam("sentiment")
  @Nullable String sentiment;

  @Parameter(description = "Speaks of this aspect of the taxonomy", example = "delivery")
  @QueryParam("aspect")
  @Nullable String aspect;

  @Parameter(description = "What the customer wants", example = "complaint")
  @QueryParam("intent")
  @Nullable String intent;

  @Parameter(description = "What kind of trouble it is", example = "process")
  @QueryParam("pain_point")
  @Nullable String painPoint;

  @Parameter(
      description = "What was done about it",
      schema = @Schema(enumeration = {"new", "seen", "answered", "done"}))
  @QueryParam("state")
  @Nullable String state;

  @Parameter(description = "Who is at it", example = "ann")
  @QueryParam("assignee")
  @Nullable String assignee;

  @Parameter(description = "Rated, and no better than this: 1 to 5", example = "2")
  @QueryParam("rating_max")
  @Nullable String ratingMax;

  @Parameter(description = "Where it was said", example = "email")
  @QueryParam("channel")
  @Nullable String channel;

  @Parameter(description = "From this time or date on", example = "2026-01-01")
  @QueryParam("from")
  @Nullable String from;

  @Parameter(description = "Before this time or date", example = "2026-02-01")
  @QueryParam("before")
  @Nullable String before;

  @Parameter(description = "1 to 200; 20 where none is given", example = "20")
  @QueryParam("page_size")
  @Nullable String pageSize;

  @Parameter(description = "next_page_token of the page before")
  @QueryParam("page_token")
  @Nullable String pageToken;

  String customer() {
    return QueryParameters.orEmpty(customerId);
  }

  String ofSentiment() {
    return QueryParameters.orEmpty(sentiment);
  }

  String ofAspect() {
    return QueryParameters.orEmpty(aspect);
  }

  String ofIntent() {
    return QueryParameters.orEmpty(intent);
  }

  String ofPainPoint() {
    return QueryParameters.orEmpty(painPoint);
  }

  String ofState() {
    return QueryParameters.orEmpty(state);
  }

  String ofAssignee() {
    return QueryParameters.orEmpty(assignee);
  }

  String ofChannel() {
    return QueryParameters.orEmpty(channel);
  }

  /**
   * The best rating; 0 where none is given.
   *
   * @throws ClienteleException where it is not from 1 to 5
   */
  double bestRating() {
    String text = QueryParameters.orEmpty(ratingMax);
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("[1-5](\\.[0-9]{1,3})?") || Double.parseDouble(text) > 5) {
      throw Fields.invalid("rating_max", "must be a number from 1 to 5");
    }
    return Double.parseDouble(text);
  }

  Optional<Instant> since() {
    return Times.bound("from", from);
  }

  Optional<Instant> until() {
    return Times.bound("before", before);
  }

  int size() {
    return QueryParameters.pageSize(pageSize, LARGEST_PAGE);
  }

  String token() {
    return QueryParameters.orEmpty(pageToken);
  }
}
