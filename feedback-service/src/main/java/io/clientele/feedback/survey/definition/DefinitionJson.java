package io.clientele.feedback.survey.definition;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Questionnaires as they are stored. */
final class DefinitionJson {

  private DefinitionJson() {}

  static JsonObject json(Questionnaire questionnaire) {
    return new JsonObject()
        .put("title", json(questionnaire.title()))
        .put("introduction", json(questionnaire.introduction()))
        .put("thanks", json(questionnaire.thanks()))
        .put("default_language", questionnaire.defaultLanguage())
        .put("languages", new JsonArray(questionnaire.languages()))
        .put("questions", array(questionnaire.questions(), DefinitionJson::json));
  }

  static Questionnaire questionnaire(JsonObject json) {
    return new Questionnaire(
        text(json, "title"),
        text(json, "introduction"),
        text(json, "thanks"),
        json.getString("default_language"),
        strings(json.getJsonArray("languages")),
        list(json, "questions", DefinitionJson::question));
  }

  private static JsonObject json(Question question) {
    JsonObject json =
        new JsonObject()
            .put("name", question.name())
            .put("text", json(question.text()))
            .put("required", question.required())
            .put(
                "show_if",
                array(
                    question.showIf(),
                    one ->
                        new JsonObject()
                            .put("question", one.question())
                            .put("match", json(one.match()))))
            .put(
                "attributes",
                array(
                    question.attributes(),
                    one ->
                        new JsonObject()
                            .put("attribute", one.attribute())
                            .put("value", one.value())
                            .put("match", json(one.match()))));
    return switch (question.kind()) {
      case Kind.Scale scale ->
          json.put(
              "scale",
              new JsonObject()
                  .put("lowest", scale.lowest())
                  .put("highest", scale.highest())
                  .put("lowest_label", json(scale.lowestLabel()))
                  .put("highest_label", json(scale.highestLabel()))
                  .put("metric", scale.metric().name()));
      case Kind.Choice choice ->
          json.put(
              "choice",
              new JsonObject()
                  .put("options", array(choice.options(), DefinitionJson::json))
                  .put("multiple", choice.multiple()));
      case Kind.FreeText free ->
          json.put("free_text", new JsonObject().put("longest", free.longest()));
      case Kind.Matrix matrix ->
          json.put(
              "matrix",
              new JsonObject()
                  .put("rows", array(matrix.rows(), DefinitionJson::json))
                  .put("columns", array(matrix.columns(), DefinitionJson::json)));
    };
  }

  private static Question question(JsonObject json) {
    return new Question(
        json.getString("name"),
        text(json, "text"),
        json.getBoolean("required"),
        list(
            json,
            "show_if",
            one -> new Condition(one.getString("question"), match(one.getJsonObject("match")))),
        list(
            json,
            "attributes",
            one ->
                new AttributeRule(
                    one.getString("attribute"),
                    one.getString("value"),
                    match(one.getJsonObject("match")))),
        kind(json));
  }

  private static Kind kind(JsonObject question) {
    JsonObject scale = question.getJsonObject("scale");
    if (scale != null) {
      return new Kind.Scale(
          scale.getInteger("lowest"),
          scale.getInteger("highest"),
          text(scale, "lowest_label"),
          text(scale, "highest_label"),
          Metric.valueOf(scale.getString("metric")));
    }
    JsonObject choice = question.getJsonObject("choice");
    if (choice != null) {
      return new Kind.Choice(
          list(choice, "options", DefinitionJson::option), choice.getBoolean("multiple"));
    }
    JsonObject matrix = question.getJsonObject("matrix");
    return matrix == null
        ? new Kind.FreeText(question.getJsonObject("free_text").getInteger("longest"))
        : new Kind.Matrix(
            list(matrix, "rows", DefinitionJson::option),
            list(matrix, "columns", DefinitionJson::option));
  }

  private static JsonObject json(Match match) {
    JsonObject json = new JsonObject().put("any_of", new JsonArray(match.anyOf()));
    match.atLeast().ifPresent(bound -> json.put("at_least", bound));
    match.atMost().ifPresent(bound -> json.put("at_most", bound));
    return json;
  }

  private static Match match(JsonObject json) {
    return new Match(
        strings(json.getJsonArray("any_of")),
        bound(json.getInteger("at_least")),
        bound(json.getInteger("at_most")));
  }

  private static OptionalInt bound(@Nullable Integer number) {
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static JsonObject json(Option option) {
    return new JsonObject().put("value", option.value()).put("text", json(option.text()));
  }

  private static Option option(JsonObject json) {
    return new Option(json.getString("value"), text(json, "text"));
  }

  private static JsonObject json(LocalText text) {
    JsonObject json = new JsonObject();
    text.byLanguage().forEach(json::put);
    return json;
  }

  private static LocalText text(JsonObject json, String name) {
    TreeMap<String, String> byLanguage = new TreeMap<>();
    json.getJsonObject(name)
        .forEach(entry -> byLanguage.put(entry.getKey(), entry.getValue().toString()));
    return new LocalText(byLanguage);
  }

  private static List<String> strings(JsonArray array) {
    return array.stream().map(Object::toString).toList();
  }

  private static <T> JsonArray array(List<T> list, Function<T, JsonObject> json) {
    JsonArray array = new JsonArray();
    list.forEach(one -> array.add(json.apply(one)));
    return array;
  }

  private static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> value) {
    return json.getJsonArray(name).stream().map(one -> value.apply((JsonObject) one)).toList();
  }
}
