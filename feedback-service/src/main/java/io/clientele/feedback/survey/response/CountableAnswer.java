package io.clientele.feedback.survey.response;

import io.clientele.feedback.survey.definition.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One thing that a response says, as it is counted.
 *
 * @param part the row of a matrix; else empty
 * @param value a point, an option, a column, or the sentiment of a text
 */
record CountableAnswer(String question, String part, String value) {

  /**
   * What answers say.
   *
   * @param sentiment of the text that answers a question
   */
  static List<CountableAnswer> of(Map<String, Answer> answers, Function<String, String> sentiment) {
    List<CountableAnswer> all = new ArrayList<>();
    answers.forEach((question, answer) -> {
      switch (answer) {
        case Answer.Number number ->
            all.add(new CountableAnswer(question, "", Integer.toString(number.value())));
        case Answer.Text _ -> all.add(new CountableAnswer(question, "", sentiment.apply(question)));
        case Answer.Chosen chosen ->
            chosen.values().forEach(value -> all.add(new CountableAnswer(question, "", value)));
        case Answer.Rows rows ->
            rows.columns()
                .forEach((row, column) -> all.add(new CountableAnswer(question, row, column)));
      }
    });
    return all;
  }
}
