package io.clientele.feedback.survey;

import io.clientele.contracts.feedback.v1.SurveyAttribute;
import io.clientele.contracts.feedback.v1.SurveyChoice;
import io.clientele.contracts.feedback.v1.SurveyCondition;
import io.clientele.contracts.feedback.v1.SurveyDefinition;
import io.clientele.contracts.feedback.v1.SurveyFreeText;
import io.clientele.contracts.feedback.v1.SurveyMatch;
import io.clientele.contracts.feedback.v1.SurveyMatrix;
import io.clientele.contracts.feedback.v1.SurveyOption;
import io.clientele.contracts.feedback.v1.SurveyQuestion;
import io.clientele.contracts.feedback.v1.SurveyScale;
import io.clientele.contracts.feedback.v1.SurveyText;
import io.clientele.feedback.survey.definition.AttributeRule;
import io.clientele.feedback.survey.definition.Condition;
import io.clientele.feedback.survey.definition.Field;
import io.clientele.feedback.survey.definition.Kind;
import io.clientele.feedback.survey.definition.LocalText;
import io.clientele.feedback.survey.definition.Match;
import io.clientele.feedback.survey.definition.Metric;
import io.clientele.feedback.survey.definition.Option;
import io.clientele.feedback.survey.definition.Question;
import io.clientele.feedback.survey.definition.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** The message forms of questionnaires. */
final class DefinitionMessages {

  private DefinitionMessages() {}

  /** A questionnaire; refusals have the place below {@code definition}. */
  static Questionnaire questionnaire(SurveyDefinition message) {
    return Field.within(
        "definition",
        () ->
            new Questionnaire(
                text("title", message.getTitle()),
                text("introduction", message.getIntroduction()),
                text("thanks", message.getThanks()),
                message.getDefaultLanguage(),
                message.getLanguagesList(),
                each("questions", message.getQuestionsList(), DefinitionMessages::question)));
  }

  private static Question question(SurveyQuestion message) {
    return new Question(
        message.getName(),
        text("text", message.getText()),
        message.getRequired(),
        each(
            "show_if",
            message.getShowIfList(),
            one ->
                new Condition(
                    one.getQuestion(), Field.within("match", () -> match(one.getMatch())))),
        each(
            "attributes",
            message.getAttributesList(),
            one ->
                new AttributeRule(
                    one.getAttribute(),
                    one.getValue(),
                    Field.within("match", () -> match(one.getMatch())))),
        kind(message));
  }

  private static Kind kind(SurveyQuestion message) {
    return switch (message.getKindCase()) {
      case SCALE -> Field.within("scale", () -> scale(message.getScale()));
      case CHOICE ->
          Field.within(
              "choice",
              () ->
                  new Kind.Choice(
                      options("options", message.getChoice().getOptionsList()),
                      message.getChoice().getMultiple()));
      case FREE_TEXT ->
          Field.within(
              "free_text",
              () -> {
                int longest = message.getFreeText().getLongest();
                return new Kind.FreeText(longest == 0 ? Kind.FreeText.USUAL : longest);
              });
      case MATRIX ->
          Field.within(
              "matrix",
              () ->
                  new Kind.Matrix(
                      options("rows", message.getMatrix().getRowsList()),
                      options("columns", message.getMatrix().getColumnsList())));
      case KIND_NOT_SET ->
          throw Field.invalid("", "has no kind; give it scale, choice, free_text or matrix");
    };
  }

  private static Kind.Scale scale(SurveyScale message) {
    return new Kind.Scale(
        message.getLowest(),
        message.getHighest(),
        text("lowest_label", message.getLowestLabel()),
        text("highest_label", message.getHighestLabel()),
        metric(message.getMetric()));
  }

  private static Metric metric(SurveyScale.Metric metric) {
    return switch (metric) {
      case METRIC_UNSPECIFIED, NONE -> Metric.NONE;
      case CSAT -> Metric.CSAT;
      case NPS -> Metric.NPS;
      case CES -> Metric.CES;
      case UNRECOGNIZED -> throw Field.invalid("metric", "is none, CSAT, NPS or CES");
    };
  }

  private static List<Option> options(String place, List<SurveyOption> messages) {
    return each(place, messages, one -> new Option(one.getValue(), text("text", one.getText())));
  }

  private static Match match(SurveyMatch message) {
    return new Match(
        message.getAnyOfList(),
        message.hasAtLeast() ? OptionalInt.of(message.getAtLeast()) : OptionalInt.empty(),
        message.hasAtMost() ? OptionalInt.of(message.getAtMost()) : OptionalInt.empty());
  }

  private static LocalText text(String place, SurveyText message) {
    return Field.within(place, () -> LocalText.of(message.getByLanguageMap()));
  }

  private static <M, T> List<T> each(String place, List<M> messages, Function<M, T> value) {
    List<T> all = new ArrayList<>(messages.size());
    for (M message : messages) {
      all.add(Field.within(place + "[" + all.size() + "]", () -> value.apply(message)));
    }
    return all;
  }

  /** A questionnaire as it is told. */
  static SurveyDefinition message(Questionnaire questionnaire) {
    return SurveyDefinition.newBuilder()
        .setTitle(message(questionnaire.title()))
        .setIntroduction(message(questionnaire.introduction()))
        .setThanks(message(questionnaire.thanks()))
        .setDefaultLanguage(questionnaire.defaultLanguage())
        .addAllLanguages(questionnaire.languages())
        .addAllQuestions(
            questionnaire.questions().stream().map(DefinitionMessages::message).toList())
        .build();
  }

  private static SurveyQuestion message(Question question) {
    SurveyQuestion.Builder message =
        SurveyQuestion.newBuilder()
            .setName(question.name())
            .setText(message(question.text()))
            .setRequired(question.required());
    question
        .showIf()
        .forEach(one ->
            message.addShowIf(
                SurveyCondition.newBuilder()
                    .setQuestion(one.question())
                    .setMatch(message(one.match()))));
    question
        .attributes()
        .forEach(one ->
            message.addAttributes(
                SurveyAttribute.newBuilder()
                    .setAttribute(one.attribute())
                    .setValue(one.value())
                    .setMatch(message(one.match()))));
    switch (question.kind()) {
      case Kind.Scale scale -> message.setScale(message(scale));
      case Kind.Choice choice ->
          message.setChoice(
              SurveyChoice.newBuilder()
                  .addAllOptions(messages(choice.options()))
                  .setMultiple(choice.multiple()));
      case Kind.FreeText free ->
          message.setFreeText(SurveyFreeText.newBuilder().setLongest(free.longest()));
      case Kind.Matrix matrix ->
          message.setMatrix(
              SurveyMatrix.newBuilder()
                  .addAllRows(messages(matrix.rows()))
                  .addAllColumns(messages(matrix.columns())));
    }
    return message.build();
  }

  private static SurveyScale message(Kind.Scale scale) {
    return SurveyScale.newBuilder()
        .setLowest(scale.lowest())
        .setHighest(scale.highest())
        .setLowestLabel(message(scale.lowestLabel()))
        .setHighestLabel(message(scale.highestLabel()))
        .setMetric(message(scale.metric()))
        .build();
  }

  /** A metric as it is told. */
  static SurveyScale.Metric message(Metric metric) {
    return switch (metric) {
      case NONE -> SurveyScale.Metric.NONE;
      case CSAT -> SurveyScale.Metric.CSAT;
      case NPS -> SurveyScale.Metric.NPS;
      case CES -> SurveyScale.Metric.CES;
    };
  }

  private static List<SurveyOption> messages(List<Option> options) {
    return options.stream()
        .map(option ->
            SurveyOption.newBuilder()
                .setValue(option.value())
                .setText(message(option.text()))
                .build())
        .toList();
  }

  private static SurveyMatch message(Match match) {
    SurveyMatch.Builder message = SurveyMatch.newBuilder().addAllAnyOf(match.anyOf());
    match.atLeast().ifPresent(message::setAtLeast);
    match.atMost().ifPresent(message::setAtMost);
    return message.build();
  }

  private static SurveyText message(LocalText text) {
    return SurveyText.newBuilder().putAllByLanguage(text.byLanguage()).build();
  }
}
