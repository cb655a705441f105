package io.clientele.feedback.survey.result;

import java.util.List;

/**
 * What a survey brought.
 *
 * @param groups sorted by key; none where none were asked for
 */
public record Results(ResponseRate rate, ResultGroup all, List<ResultGroup> groups) {

  public Results {
    groups = List.copyOf(groups);
  }
}
