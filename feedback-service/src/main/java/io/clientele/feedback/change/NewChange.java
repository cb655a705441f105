package io.clientele.feedback.change;

/**
 * What a feature tells of a customer, besides feedback, which is told where it is stored.
 *
 * @param source whose ids the news has
 */
public record NewChange(String customerId, String source, News news) {

  public NewChange {
    if (customerId.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("a change is of a customer, and from a source");
    }
    if (news instanceof News.Feedback) {
      throw new IllegalArgumentException("feedback is told by the statement that stores it");
    }
  }
}
