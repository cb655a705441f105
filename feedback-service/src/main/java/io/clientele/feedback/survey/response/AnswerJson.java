package io.clientele.feedback.survey.response;

import io.clientele.feedback.survey.definition.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** Answers as they are stored. */
final class AnswerJson {

  private AnswerJson() {}

  static JsonObject json(Map<String, Answer> answers) {
    JsonObject json = new JsonObject();
    answers.forEach((question, answer) -> json.put(question, value(answer)));
    return json;
  }

  /** The same as text; equal answers have equal texts. */
  static String text(Map<String, Answer> answers) {
    return json(answers).encode();
  }

  private static Object value(Answer answer) {
    return switch (answer) {
      case Answer.Number number -> number.value();
      case Answer.Text text -> text.text();
      case Answer.Chosen chosen -> new JsonArray(chosen.values());
      case Answer.Rows rows -> {
        JsonObject json = new JsonObject();
        rows.columns().forEach(json::put);
        yield json;
      }
    };
  }
}
