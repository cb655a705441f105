package io.clientele.feedback.survey.response;

import io.clientele.feedback.survey.definition.Answer;
import io.clientele.feedback.survey.definition.AttributeRule;
import io.clientele.feedback.survey.definition.Question;
import io.clientele.feedback.survey.definition.Questionnaire;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;

/** Decides what answers tell of the customer. */
final class ToldAttributes {

  private ToldAttributes() {}

  /**
   * The values told, by attribute: in the order of questions and rules, each once.
   *
   * @param answers of a response that fits the questionnaire
   */
  static SortedMap<String, List<String>> of(
      Questionnaire questionnaire, Map<String, Answer> answers) {
    SortedMap<String, SequencedSet<String>> told = new TreeMap<>();
    for (Question question : questionnaire.questions()) {
      Answer answer = answers.get(question.name());
      if (answer != null) {
        for (AttributeRule rule : question.attributes()) {
          if (rule.match().holds(answer)) {
            told.computeIfAbsent(rule.attribute(), _ -> new LinkedHashSet<>())
                .addAll(rule.value().isEmpty() ? itself(answer) : List.of(rule.value()));
          }
        }
      }
    }
    SortedMap<String, List<String>> values = new TreeMap<>();
    told.forEach((attribute, all) -> values.put(attribute, new ArrayList<>(all)));
    return values;
  }

  private static List<String> itself(Answer answer) {
    return switch (answer) {
      case Answer.Number number -> List.of(Integer.toString(number.value()));
      case Answer.Text text -> List.of(text.text());
      case Answer.Chosen chosen -> chosen.values();
      case Answer.Rows _ -> List.of();
    };
  }
}
