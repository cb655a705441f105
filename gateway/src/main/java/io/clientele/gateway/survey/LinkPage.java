package io.clientele.gateway.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a link's page shows.
 *
 * @param asked the questions on it, by name
 * @param given what was answered so far
 * @param faults what does not do, by question
 * @param more whether some of the questions are new since the last time
 * @param accepted whether the response was taken, so that there is nothing to ask any more
 */
record LinkPage(
    SurveyView survey,
    List<String> asked,
    Map<String, FormAnswer> given,
    Map<String, PageWords> faults,
    boolean more,
    boolean accepted) {

  LinkPage {
    asked = List.copyOf(asked);
    given = Map.copyOf(given);
    faults = Map.copyOf(faults);
  }

  /** The questions on the page, in their order. */
  List<SurveyQuestionView> questions() {
    return survey.questions().stream().filter(one -> asked.contains(one.name())).toList();
  }

  /** What does not do of the answer to a question. */
  Optional<PageWords> fault(String question) {
    return Optional.ofNullable(faults.get(question));
  }

  /** What was answered to a question; nothing where it was not. */
  FormAnswer answer(String question, FormAnswer.Kind kind) {
    return given.getOrDefault(question, new FormAnswer(kind, List.of(), Map.of()));
  }
}
