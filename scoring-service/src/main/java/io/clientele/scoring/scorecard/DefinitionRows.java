package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.language.DisplayNames;
import io.clientele.scoring.portrait.Aggregate;
import io.clientele.scoring.scorecard.Measured.Formula;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Definitions as JSON of the table {@code scorecard}; the name stands in a column of its own. */
final class DefinitionRows {

  private DefinitionRows() {}

  static JsonObject json(Definition definition) {
    return named(definition.display())
        .put("base", definition.base())
        .put("indicators", array(definition.indicators(), DefinitionRows::json))
        .put(
            "bands",
            array(
                definition.bands(),
                band -> named(band.display()).put("label", band.label()).put("from", band.from())));
  }

  static Definition definition(String name, JsonObject json) {
    return new Definition(
        name,
        names(json),
        list(json.getJsonArray("indicators"), DefinitionRows::indicator),
        json.getDouble("base"),
        list(
            json.getJsonArray("bands"),
            band -> new Band(band.getString("label"), names(band), band.getDouble("from"))));
  }

  private static JsonObject named(DisplayNames names) {
    return new JsonObject().put("en", names.en()).put("zh", names.zh());
  }

  private static DisplayNames names(JsonObject json) {
    return new DisplayNames(json.getString("en"), json.getString("zh"));
  }

  private static JsonObject json(Indicator indicator) {
    return named(indicator.display())
        .put("name", indicator.name())
        .put("value", json(indicator.value()))
        .put("points", json(indicator.points()))
        .put("weight", indicator.weight())
        .put("missing", json(indicator.missing()))
        .put("monotone", indicator.monotone().name());
  }

  private static Indicator indicator(JsonObject json) {
    return new Indicator(
        json.getString("name"),
        names(json),
        measured(json.getJsonObject("value")),
        points(json.getJsonObject("points")),
        json.getDouble("weight"),
        missing(json.getJsonObject("missing")),
        Monotone.valueOf(json.getString("monotone")));
  }

  private static JsonObject json(Measured value) {
    return switch (value) {
      case Formula(String text) -> new JsonObject().put("expression", text);
      case Measured.Figure(Aggregate aggregate) ->
          new JsonObject()
              .put("measure", aggregate.measure().name())
              .put("function", aggregate.function().name())
              .put("window_days", aggregate.windowDays())
              .put("half_life_days", aggregate.halfLifeDays());
    };
  }

  private static Measured measured(JsonObject json) {
    String expression = json.getString("expression");
    return expression != null
        ? new Formula(expression)
        : new Measured.Figure(
            new Aggregate(
                Aggregate.Measure.valueOf(json.getString("measure")),
                Aggregate.Function.valueOf(json.getString("function")),
                json.getDouble("window_days"),
                json.getDouble("half_life_days")));
  }

  static JsonObject json(Points points) {
    return switch (points) {
      case NumberBins bins ->
          new JsonObject()
              .put(
                  "numbers",
                  array(
                      bins.bins(),
                      bin ->
                          new JsonObject()
                              .put("from", bin.from())
                              .put("to", bin.to())
                              .put("points", bin.points())
                              .put("woe", bin.weightOfEvidence())));
      case TextBins bins ->
          new JsonObject()
              .put(
                  "texts",
                  array(
                      bins.bins(),
                      bin ->
                          new JsonObject()
                              .put("values", new JsonArray(bin.values()))
                              .put("points", bin.points())
                              .put("woe", bin.weightOfEvidence())));
      case Curve curve ->
          new JsonObject()
              .put("shape", curve.shape().name())
              .put("scale", curve.scale())
              .put("offset", curve.offset())
              .put("midpoint", curve.midpoint())
              .put("steepness", curve.steepness())
              .put("minimum", curve.minimum())
              .put("maximum", curve.maximum());
    };
  }

  static Points points(JsonObject json) {
    if (json.containsKey("numbers")) {
      return new NumberBins(
          list(
              json.getJsonArray("numbers"),
              bin ->
                  new NumberBins.Bin(
                      bin.getDouble("from"),
                      bin.getDouble("to"),
                      bin.getDouble("points"),
                      bin.getDouble("woe"))));
    }
    if (json.containsKey("texts")) {
      return TextBins.of(
          list(
              json.getJsonArray("texts"),
              bin ->
                  new TextBins.Bin(
                      bin.getJsonArray("values").stream().map(String::valueOf).toList(),
                      bin.getDouble("points"),
                      bin.getDouble("woe"))));
    }
    return new Curve(
        Curve.Shape.valueOf(json.getString("shape")),
        json.getDouble("scale"),
        json.getDouble("offset"),
        json.getDouble("midpoint"),
        json.getDouble("steepness"),
        json.getDouble("minimum"),
        json.getDouble("maximum"));
  }

  private static JsonObject json(MissingPolicy missing) {
    return switch (missing) {
      case MissingPolicy.Zero zero -> new JsonObject().put("kind", "ZERO");
      case MissingPolicy.Points(double points) ->
          new JsonObject().put("kind", "POINTS").put("points", points);
      case MissingPolicy.Abstain abstain -> new JsonObject().put("kind", "ABSTAIN");
    };
  }

  private static MissingPolicy missing(JsonObject json) {
    return switch (json.getString("kind")) {
      case "POINTS" -> new MissingPolicy.Points(json.getDouble("points"));
      case "ABSTAIN" -> new MissingPolicy.Abstain();
      default -> new MissingPolicy.Zero();
    };
  }

  static JsonArray json(List<Warning> warnings) {
    return array(
        warnings,
        warning ->
            new JsonObject()
                .put("code", warning.code())
                .put("field", warning.field())
                .put("detail", warning.detail()));
  }

  static List<Warning> warnings(JsonArray json) {
    return list(
        json,
        warning ->
            new Warning(
                warning.getString("code"),
                warning.getString("field"),
                warning.getString("detail")));
  }

  static JsonObject json(Map<String, ValueType> types) {
    JsonObject json = new JsonObject();
    types.forEach((name, type) -> json.put(name, type.name()));
    return json;
  }

  static Map<String, ValueType> types(JsonObject json) {
    Map<String, ValueType> types = new TreeMap<>();
    json.forEach(
        entry -> types.put(entry.getKey(), ValueType.valueOf(String.valueOf(entry.getValue()))));
    return types;
  }

  static <T> JsonArray array(List<T> things, Function<T, JsonObject> json) {
    JsonArray array = new JsonArray();
    things.forEach(thing -> array.add(json.apply(thing)));
    return array;
  }

  static <T> List<T> list(@Nullable JsonArray array, Function<JsonObject, T> thing) {
    List<T> things = new ArrayList<>();
    if (array != null) {
      for (int i = 0; i < array.size(); i++) {
        things.add(thing.apply(array.getJsonObject(i)));
      }
    }
    return things;
  }
}
