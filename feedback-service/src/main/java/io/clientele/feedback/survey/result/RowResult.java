package io.clientele.feedback.survey.result;

import java.util.List;

/** What was said to one row of a matrix. */
public record RowResult(String row, long answered, List<AnswerCount> counts) {

  public RowResult {
    counts = List.copyOf(counts);
  }
}
