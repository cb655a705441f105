package io.clientele.feedback.survey.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides which questions are asked. */
public final class Branching {

  private Branching() {}

  /**
   * The questions that are asked by some answers, in their order: one pass, since conditions look
   * back only. An answer to a question that is not asked, and one that says nothing, decides
   * nothing.
   *
   * @param answers by question; others than those of the questionnaire do not matter
   */
  public static List<Question> asked(Questionnaire questionnaire, Map<String, Answer> answers) {
    Map<String, Answer> counting = new HashMap<>();
    List<Question> asked = new ArrayList<>();
    for (Question question : questionnaire.questions()) {
      if (question.showIf().stream().allMatch(condition -> holds(condition, counting))) {
        asked.add(question);
        Answer answer = answers.get(question.name());
        if (answer != null && !answer.isBlank()) {
          counting.put(question.name(), answer);
        }
      }
    }
    return asked;
  }

  private static boolean holds(Condition condition, Map<String, Answer> counting) {
    Answer answer = counting.get(condition.question());
    return answer != null && condition.match().holds(answer);
  }
}
