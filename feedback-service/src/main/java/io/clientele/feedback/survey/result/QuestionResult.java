package io.clientele.feedback.survey.result;

import io.clientele.feedback.survey.definition.Metric;
import java.util.List;
import java.util.Optional;

/**
 * What was said to one question.
 *
 * @param answered responses with an answer to it
 * @param counts of a scale its points, of a choice its options, of a free text its sentiments
 * @param mean of a scale with two answers or more
 * @param metric of a scale; NONE of others
 * @param value of the metric: of CSAT the share of the two topmost points, of NPS the score, of CES
 *     the mean
 * @param rows of a matrix
 */
public record QuestionResult(
    String question,
    long answered,
    List<AnswerCount> counts,
    Optional<Estimate> mean,
    Metric metric,
    Optional<Estimate> value,
    List<RowResult> rows) {

  public QuestionResult {
    counts = List.copyOf(counts);
    rows = List.copyOf(rows);
  }
}
