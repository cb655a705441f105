package io.clientele.feedback.feedback;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param next where the next page begins; empty where this is the last one
 */
record FeedbackPage(List<FeedbackEntity> feedback, Optional<PagePlace> next) {

  /**
   * The page that rows make.
   *
   * @param scope of the list: see {@link FeedbackQuery#scope()}
   * @param rows one more than the page holds, where there are so many
   * @param size how many the page holds
   */
  static FeedbackPage of(String scope, List<FeedbackEntity> rows, int size) {
    if (rows.size() <= size) {
      return new FeedbackPage(rows, Optional.empty());
    }
    List<FeedbackEntity> page = rows.subList(0, size);
    return new FeedbackPage(page, Optional.of(PagePlace.after(scope, page.getLast())));
  }
}
