package io.clientele.feedback.survey.definition;

import java.util.List;
import java.util.Set;

/** Whether all texts of a questionnaire are there in the languages that it declares. */
final class QuestionnaireTexts {

  private final String defaultLanguage;
  private final Set<String> languages;

  private QuestionnaireTexts(String defaultLanguage, List<String> languages) {
    this.defaultLanguage = defaultLanguage;
    this.languages = Set.copyOf(languages);
  }

  static void check(
      LocalText title,
      LocalText introduction,
      LocalText thanks,
      List<Question> questions,
      String defaultLanguage,
      List<String> languages) {
    QuestionnaireTexts texts = new QuestionnaireTexts(defaultLanguage, languages);
    texts.required("title", title);
    texts.optional("introduction", introduction);
    texts.optional("thanks", thanks);
    for (int i = 0; i < questions.size(); i++) {
      texts.question("questions[" + i + "]", questions.get(i));
    }
  }

  private void question(String place, Question question) {
    required(place + ".text", question.text());
    switch (question.kind()) {
      case Kind.Scale scale -> {
        optional(place + ".scale.lowest_label", scale.lowestLabel());
        optional(place + ".scale.highest_label", scale.highestLabel());
      }
      case Kind.Choice choice -> options(place + ".choice.options", choice.options());
      case Kind.FreeText _ -> {}
      case Kind.Matrix matrix -> {
        options(place + ".matrix.rows", matrix.rows());
        options(place + ".matrix.columns", matrix.columns());
      }
    }
  }

  private void options(String place, List<Option> options) {
    for (int i = 0; i < options.size(); i++) {
      required(place + "[" + i + "].text", options.get(i).text());
    }
  }

  private void optional(String place, LocalText text) {
    if (!text.isEmpty()) {
      required(place, text);
    }
  }

  private void required(String place, LocalText text) {
    text.complete(place, defaultLanguage, languages);
  }
}
