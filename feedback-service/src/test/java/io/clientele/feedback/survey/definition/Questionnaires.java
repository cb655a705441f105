package io.clientele.feedback.survey.definition;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Questionnaires for tests. */
public final class Questionnaires {

  private Questionnaires() {}

  /** A text in English alone. */
  public static LocalText text(String english) {
    return LocalText.of(Map.of("en", english));
  }

  /** Options of some values. */
  public static List<Option> options(String... values) {
    return List.of(values).stream().map(value -> new Option(value, text(value))).toList();
  }

  /** A scale without labels. */
  public static Kind.Scale scale(int lowest, int highest, Metric metric) {
    return new Kind.Scale(lowest, highest, LocalText.NONE, LocalText.NONE, metric);
  }

  /** A question that is always asked, and has not to be answered. */
  public static Question question(String name, Kind kind) {
    return new Question(name, text("What of " + name + "?"), false, List.of(), List.of(), kind);
  }

  /** The question, asked where conditions hold. */
  public static Question where(Question question, Condition... conditions) {
    return new Question(
        question.name(),
        question.text(),
        question.required(),
        List.of(conditions),
        question.attributes(),
        question.kind());
  }

  /** The question, which has to be answered. */
  public static Question required(Question question) {
    return new Question(
        question.name(),
        question.text(),
        true,
        question.showIf(),
        question.attributes(),
        question.kind());
  }

  /** The question, whose answers tell something. */
  public static Question telling(Question question, AttributeRule... rules) {
    return new Question(
        question.name(),
        question.text(),
        question.required(),
        question.showIf(),
        List.of(rules),
        question.kind());
  }

  /** Answers of a range. */
  public static Match range(int atLeast, int atMost) {
    return new Match(List.of(), OptionalInt.of(atLeast), OptionalInt.of(atMost));
  }

  /** Answers with one of some options. */
  public static Match anyOf(String... values) {
    return new Match(List.of(values), OptionalInt.empty(), OptionalInt.empty());
  }

  /** A questionnaire in English. */
  public static Questionnaire of(Question... questions) {
    return new Questionnaire(
        text("Survey"), LocalText.NONE, LocalText.NONE, "en", List.of("en"), List.of(questions));
  }

  /** One of every kind: NPS, why where it is low, reasons, what else, and a matrix. */
  public static Questionnaire everything() {
    return of(
        required(question("nps", scale(0, 10, Metric.NPS))),
        where(question("why", new Kind.FreeText(200)), new Condition("nps", range(0, 6))),
        telling(
            question("reasons", new Kind.Choice(options("price", "service", "other"), true)),
            new AttributeRule("values", "thrift", anyOf("price")),
            new AttributeRule("values", "care", anyOf("service"))),
        telling(
            where(
                question("motive", new Kind.Choice(options("need", "gift"), false)),
                new Condition("reasons", anyOf("other"))),
            new AttributeRule("purchase_motive", "", Match.ANY)),
        question("parts", new Kind.Matrix(options("speed", "staff"), options("good", "bad"))));
  }
}
