package io.clientele.feedback.survey.definition;

import static io.clientele.feedback.survey.definition.Questionnaires.anyOf;
import static io.clientele.feedback.survey.definition.Questionnaires.options;
import static io.clientele.feedback.survey.definition.Questionnaires.question;
import static io.clientele.feedback.survey.definition.Questionnaires.range;
import static io.clientele.feedback.survey.definition.Questionnaires.scale;
import static io.clientele.feedback.survey.definition.Questionnaires.telling;
import static io.clientele.feedback.survey.definition.Questionnaires.text;
import static io.clientele.feedback.survey.definition.Questionnaires.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

  private static final Question NPS = question("nps", scale(0, 10, Metric.NPS));
  private static final Question PICK = question("pick", new Kind.Choice(options("a", "b"), false));

  @Test
  void whatIsStoredReadsAsWhatWasWritten() {
    Questionnaire everything = Questionnaires.everything();

    assertThat(DefinitionJson.questionnaire(DefinitionJson.json(everything))).isEqualTo(everything);
  }

  @Test
  void aConditionLooksBackOnly() {
    refused(
        "questions[0].show_if[0].question",
        () -> Questionnaires.of(where(PICK, new Condition("nps", range(0, 6))), NPS));
    refused(
        "questions[0].show_if[0].question",
        () -> Questionnaires.of(where(NPS, new Condition("nps", range(0, 6)))));
    refused(
        "questions[1].show_if[0].question",
        () -> Questionnaires.of(NPS, where(PICK, new Condition("nobody", Match.ANY))));
    assertThatCode(() -> Questionnaires.of(NPS, where(PICK, new Condition("nps", range(0, 6)))))
        .doesNotThrowAnyException();
  }

  @Test
  void aConditionFitsTheQuestionItLooksAt() {
    refused(
        "questions[1].show_if[0].match.at_least",
        () -> Questionnaires.of(NPS, where(PICK, new Condition("nps", range(11, 12)))));
    refused(
        "questions[1].show_if[0].match.any_of",
        () -> Questionnaires.of(NPS, where(PICK, new Condition("nps", anyOf("a")))));
    refused(
        "questions[1].show_if[0].match.any_of[1]",
        () -> Questionnaires.of(PICK, where(NPS, new Condition("pick", anyOf("a", "c")))));
    refused(
        "questions[1].show_if[0].match.at_least",
        () -> Questionnaires.of(PICK, where(NPS, new Condition("pick", range(0, 1)))));
    Question words = question("words", new Kind.FreeText(10));
    refused(
        "questions[1].show_if[0].match.any_of",
        () -> Questionnaires.of(words, where(NPS, new Condition("words", anyOf("a")))));
    refused("at_most", () -> range(6, 0));
  }

  @Test
  void theDefaultLanguageIsCompleteAndNoOtherIsUndeclared() {
    refused("title.en", () -> inLanguages(LocalText.of(Map.of("zh", "调查")), "en", "zh"));
    refused(
        "title.fr",
        () -> inLanguages(LocalText.of(Map.of("en", "Survey", "fr", "Sondage")), "en", "zh"));
    refused("default_language", () -> inLanguages(text("Survey"), "zh"));
    refused("languages[1]", () -> inLanguages(text("Survey"), "en", "en"));
    refused("languages[0]", () -> inLanguages(text("Survey"), "English"));
    refused(
        "questions[0].choice.options[1].text.en",
        () ->
            Questionnaires.of(
                question(
                    "pick",
                    new Kind.Choice(
                        List.of(new Option("a", text("A")), new Option("b", LocalText.NONE)),
                        false))));
    Questionnaire two = inLanguages(LocalText.of(Map.of("en", "Survey", "zh", "调查")), "en", "zh");
    assertThat(two.spoken("zh")).isEqualTo("zh");
    assertThat(two.spoken("fr")).isEqualTo("en");
  }

  private static Questionnaire inLanguages(LocalText title, String... languages) {
    return new Questionnaire(
        title, LocalText.NONE, LocalText.NONE, "en", List.of(languages), List.of(NPS));
  }

  @Test
  void namesAreUniqueAndSizesBounded() {
    refused("questions[1].name", () -> Questionnaires.of(NPS, NPS));
    refused("questions", Questionnaires::of);
    refused(
        "questions",
        () ->
            Questionnaires.of(
                IntStream.range(0, 51)
                    .mapToObj(i -> question("q" + i, new Kind.FreeText(10)))
                    .toArray(Question[]::new)));
    refused("name", () -> question("No", new Kind.FreeText(10)));
    refused("options", () -> new Kind.Choice(options("a"), false));
    refused("options[1].value", () -> new Kind.Choice(options("a", "a"), false));
    refused("columns", () -> new Kind.Matrix(options("a"), options("x")));
    refused("value", () -> options("A b"));
    refused("longest", () -> new Kind.FreeText(4_001));
    refused("en", () -> text("x".repeat(1_001)));
    refused("en", () -> text(" "));
    refused("en", () -> text("\u0007"));
    refused("en", () -> text("\ud800"));
    refused(
        "any_of",
        () -> new Match(Collections.nCopies(51, "a"), OptionalInt.empty(), OptionalInt.empty()));
  }

  @Test
  void aMetricHasItsScale() {
    refused("metric", () -> scale(1, 10, Metric.NPS));
    refused("metric", () -> scale(0, 5, Metric.CSAT));
    refused("metric", () -> scale(1, 6, Metric.CES));
    refused("highest", () -> scale(-1, 10, Metric.NONE));
    refused("highest", () -> scale(3, 3, Metric.NONE));
    refused("lowest", () -> scale(-11, -5, Metric.NONE));
    assertThatCode(() -> scale(-5, 5, Metric.NONE)).doesNotThrowAnyException();
  }

  @Test
  void anAttributeIsToldByAnswersThatCanBe() {
    refused(
        "questions[0].attributes[0].match.any_of",
        () -> Questionnaires.of(telling(NPS, new AttributeRule("values", "x", anyOf("a")))));
    refused(
        "questions[0].attributes[0]",
        () ->
            Questionnaires.of(
                telling(
                    question("m", new Kind.Matrix(options("a"), options("x", "y"))),
                    new AttributeRule("values", "x", Match.ANY))));
    refused("attribute", () -> new AttributeRule("Values", "x", Match.ANY));
  }

  @Test
  void aQuestionThatKeepsItsNameKeepsItsScale() {
    Questionnaire first = Questionnaires.of(NPS, PICK);

    Questionnaires.of(NPS, question("more", new Kind.FreeText(10))).follows(first);
    refused(
        "questions[0]",
        () -> {
          Questionnaires.of(question("nps", scale(1, 5, Metric.CSAT))).follows(first);
          return first;
        });
    refused(
        "questions[1]",
        () -> {
          Questionnaires.of(NPS, question("pick", new Kind.Choice(options("a", "b"), true)))
              .follows(first);
          return first;
        });
  }

  private static void refused(String field, Supplier<?> making) {
    ClienteleException refusal = catchThrowableOfType(ClienteleException.class, () -> making.get());
    assertThat(refusal).as(field).isNotNull();
    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_FIELD);
    assertThat(refusal.field()).isEqualTo(field);
  }
}
