package io.clientele.feedback.feedback;

import static io.clientele.feedback.feedback.Checked.invalid;

import io.clientele.feedback.sentiment.SentimentLabel;
import java.util.Optional;

/**
 * Which feedback an inbox shows. All conditions have to hold; what is empty holds for everything.
 *
 * @param aspect mentioned in it, by its name in the taxonomy
 * @param ratingMax rated, and no better than this: 1 to 5; 0 for whatever rating or none
 */
record InboxFilter(
    Optional<SentimentLabel> sentiment,
    String aspect,
    String intent,
    String painPoint,
    Optional<InboxState> state,
    String assignee,
    double ratingMax,
    String channel) {

  /** Holds for all feedback. */
  static final InboxFilter NONE =
      new InboxFilter(Optional.empty(), "", "", "", Optional.empty(), "", 0, "");

  InboxFilter {
    Checked.optionalName("filter.aspect", aspect);
    Checked.optionalName("filter.intent", intent);
    Checked.optionalName("filter.pain_point", painPoint);
    Checked.optionalName("filter.assignee", assignee);
    Checked.optionalName("filter.channel", channel);
    if (ratingMax != 0 && !(ratingMax >= 1 && ratingMax <= 5)) {
      throw invalid("filter.rating_max", "is 1 to 5, or 0 for whatever rating");
    }
  }
}
