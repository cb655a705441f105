package io.clientele.feedback.survey.result;

import java.util.List;

/**
 * What responses of a group say.
 *
 * @param key of the group; empty: all of them
 */
public record ResultGroup(String key, long responses, List<QuestionResult> questions) {

  public ResultGroup {
    questions = List.copyOf(questions);
  }
}
