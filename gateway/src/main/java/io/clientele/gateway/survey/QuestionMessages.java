package io.clientele.gateway.survey;

import io.clientele.contracts.feedback.v1.SurveyAttribute;
import io.clientele.contracts.feedback.v1.SurveyChoice;
import io.clientele.contracts.feedback.v1.SurveyCondition;
import io.clientele.contracts.feedback.v1.SurveyFreeText;
import io.clientele.contracts.feedback.v1.SurveyMatch;
import io.clientele.contracts.feedback.v1.SurveyMatrix;
import io.clientele.contracts.feedback.v1.SurveyOption;
import io.clientele.contracts.feedback.v1.SurveyQuestion;
import io.clientele.contracts.feedback.v1.SurveyScale;
import io.clientele.contracts.feedback.v1.SurveyText;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.ScalarMessages;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Questions between JSON and the contracts. */
final class QuestionMessages {

  private static final List<String> QUESTION =
      List.of(
          "name",
          "text",
          "required",
          "show_if",
          "attributes",
          "scale",
          "choice",
          "free_text",
          "matrix");
  private static final List<String> KINDS = List.of("scale", "choice", "free_text", "matrix");
  private static final List<String> CONDITION =
      List.of("question", "any_of", "at_least", "at_most");
  private static final List<String> ATTRIBUTE =
      List.of("attribute", "value", "any_of", "at_least", "at_most");
  private static final List<String> SCALE =
      List.of("lowest", "highest", "lowest_label", "highest_label", "metric");
  private static final List<String> OPTION = List.of("value", "text");

  private QuestionMessages() {}

  static SurveyQuestion question(Fields body) {
    body.knowing(QUESTION);
    if (KINDS.stream().filter(kind -> body.value(kind).isPresent()).count() > 1) {
      throw Fields.invalid(body.path(), "has one of " + String.join(", ", KINDS));
    }
    SurveyQuestion.Builder question =
        SurveyQuestion.newBuilder()
            .setName(body.requiredText("name"))
            .setText(text(body, "text"))
            .setRequired(body.flag("required").orElse(false));
    body.objects("show_if").forEach(one -> question.addShowIf(condition(one)));
    body.objects("attributes").forEach(one -> question.addAttributes(attribute(one)));
    body.object("scale").ifPresent(one -> question.setScale(scale(one)));
    body.object("choice").ifPresent(one -> question.setChoice(choice(one)));
    body.object("free_text")
        .ifPresent(one ->
            question.setFreeText(
                SurveyFreeText.newBuilder()
                    .setLongest(one.knowing(List.of("longest")).whole("longest").orElse(0))));
    body.object("matrix").ifPresent(one -> question.setMatrix(matrix(one)));
    return question.build();
  }

  private static SurveyCondition condition(Fields body) {
    body.knowing(CONDITION);
    return SurveyCondition.newBuilder()
        .setQuestion(body.requiredText("question"))
        .setMatch(match(body))
        .build();
  }

  private static SurveyAttribute attribute(Fields body) {
    body.knowing(ATTRIBUTE);
    return SurveyAttribute.newBuilder()
        .setAttribute(body.requiredText("attribute"))
        .setValue(body.text("value").orElse(""))
        .setMatch(match(body))
        .build();
  }

  private static SurveyMatch match(Fields body) {
    SurveyMatch.Builder match = SurveyMatch.newBuilder().addAllAnyOf(body.texts("any_of"));
    body.whole("at_least").ifPresent(match::setAtLeast);
    body.whole("at_most").ifPresent(match::setAtMost);
    return match.build();
  }

  private static SurveyScale scale(Fields body) {
    body.knowing(SCALE);
    return SurveyScale.newBuilder()
        .setLowest(required(body, "lowest"))
        .setHighest(required(body, "highest"))
        .setLowestLabel(text(body, "lowest_label"))
        .setHighestLabel(text(body, "highest_label"))
        .setMetric(
            body.text("metric")
                .map(metric ->
                    EnumMessages.parse(body.path("metric"), metric, SurveyScale.Metric.values()))
                .orElse(SurveyScale.Metric.NONE))
        .build();
  }

  private static int required(Fields body, String name) {
    return body.whole(name).orElseThrow(() -> Fields.invalid(body.path(name), "is required"));
  }

  private static SurveyChoice choice(Fields body) {
    body.knowing(List.of("options", "multiple"));
    SurveyChoice.Builder choice =
        SurveyChoice.newBuilder().setMultiple(body.flag("multiple").orElse(false));
    body.objects("options").forEach(one -> choice.addOptions(option(one)));
    return choice.build();
  }

  private static SurveyMatrix matrix(Fields body) {
    body.knowing(List.of("rows", "columns"));
    SurveyMatrix.Builder matrix = SurveyMatrix.newBuilder();
    body.objects("rows").forEach(one -> matrix.addRows(option(one)));
    body.objects("columns").forEach(one -> matrix.addColumns(option(one)));
    return matrix.build();
  }

  private static SurveyOption option(Fields body) {
    body.knowing(OPTION);
    return SurveyOption.newBuilder()
        .setValue(body.requiredText("value"))
        .setText(text(body, "text"))
        .build();
  }

  /** A text by language; none where the field is absent. */
  static SurveyText text(Fields body, String name) {
    SurveyText.Builder text = SurveyText.newBuilder();
    body.object(name)
        .ifPresent(byLanguage ->
            byLanguage
                .node()
                .fieldNames()
                .forEachRemaining(language ->
                    byLanguage
                        .text(language)
                        .ifPresent(words -> text.putByLanguage(language, words))));
    return text.build();
  }

  static SurveyQuestionView view(SurveyQuestion q) {
    return new SurveyQuestionView(
        q.getName(),
        view(q.getText()),
        q.getRequired(),
        q.getShowIfList().stream()
            .map(one ->
                new SurveyQuestionView.Condition(
                    one.getQuestion(),
                    one.getMatch().getAnyOfList(),
                    atLeast(one.getMatch()),
                    atMost(one.getMatch())))
            .toList(),
        q.getAttributesList().stream()
            .map(one ->
                new SurveyQuestionView.Attribute(
                    one.getAttribute(),
                    ScalarMessages.given(one.getValue()),
                    one.getMatch().getAnyOfList(),
                    atLeast(one.getMatch()),
                    atMost(one.getMatch())))
            .toList(),
        q.hasScale() ? view(q.getScale()) : null,
        q.hasChoice()
            ? new SurveyQuestionView.Choice(
                views(q.getChoice().getOptionsList()), q.getChoice().getMultiple())
            : null,
        q.hasFreeText() ? new SurveyQuestionView.FreeText(q.getFreeText().getLongest()) : null,
        q.hasMatrix()
            ? new SurveyQuestionView.Matrix(
                views(q.getMatrix().getRowsList()), views(q.getMatrix().getColumnsList()))
            : null);
  }

  private static SurveyQuestionView.Scale view(SurveyScale scale) {
    return new SurveyQuestionView.Scale(
        scale.getLowest(),
        scale.getHighest(),
        view(scale.getLowestLabel()),
        view(scale.getHighestLabel()),
        EnumMessages.text(scale.getMetric()));
  }

  private static List<SurveyQuestionView.Option> views(List<SurveyOption> options) {
    return options.stream()
        .map(one -> new SurveyQuestionView.Option(one.getValue(), view(one.getText())))
        .toList();
  }

  static Map<String, String> view(SurveyText text) {
    return new TreeMap<>(text.getByLanguageMap());
  }

  private static @Nullable Integer atLeast(SurveyMatch match) {
    return match.hasAtLeast() ? match.getAtLeast() : null;
  }

  private static @Nullable Integer atMost(SurveyMatch match) {
    return match.hasAtMost() ? match.getAtMost() : null;
  }
}
