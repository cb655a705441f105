package io.clientele.feedback.survey.response;

import io.clientele.feedback.survey.definition.Fault;
import io.clientele.feedback.survey.definition.Question;
import io.clientele.feedback.survey.definition.Survey;
import java.util.List;

/**
 * Where the response of a link stands.
 *
 * @param accepted whether it was stored
 * @param asked the questions that are asked by the answers so far, in their order
 * @param faults what keeps it from being stored, among the questions that were shown
 */
public record LinkReply(Survey survey, boolean accepted, List<Question> asked, List<Fault> faults) {

  public LinkReply {
    asked = List.copyOf(asked);
    faults = List.copyOf(faults);
  }
}
