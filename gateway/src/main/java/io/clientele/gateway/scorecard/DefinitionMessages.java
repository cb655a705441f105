package io.clientele.gateway.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.contracts.scoring.v1.Aggregate;
import io.clientele.contracts.scoring.v1.Bin;
import io.clientele.contracts.scoring.v1.Bins;
import io.clientele.contracts.scoring.v1.Indicator;
import io.clientele.contracts.scoring.v1.MissingPolicy;
import io.clientele.contracts.scoring.v1.Monotone;
import io.clientele.contracts.scoring.v1.PointFunction;
import io.clientele.contracts.scoring.v1.ScoreBand;
import io.clientele.contracts.scoring.v1.Scorecard;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.EnumMessages;
import java.util.List;

/** Definitions of scorecards from JSON. What only answers have is passed over. */
final class DefinitionMessages {

  private static final List<String> SCORECARD =
      List.of(
          "name",
          "display_name_en",
          "display_name_zh",
          "indicators",
          "base",
          "bands",
          "scorecard_id",
          "version",
          "state",
          "created_at",
          "activated_at",
          "retired_at",
          "warnings",
          "fit");
  private static final List<String> INDICATOR =
      List.of(
          "name",
          "display_name_en",
          "display_name_zh",
          "expression",
          "aggregate",
          "bins",
          "function",
          "weight",
          "missing",
          "monotone");
  private static final List<String> AGGREGATE =
      List.of("measure", "function", "window_days", "half_life_days");
  private static final List<String> BIN =
      List.of("from", "to", "values", "points", "weight_of_evidence");
  private static final List<String> FUNCTION =
      List.of("shape", "scale", "offset", "midpoint", "steepness", "minimum", "maximum");
  private static final List<String> MISSING = List.of("kind", "points");
  private static final List<String> BAND =
      List.of("label", "display_name_en", "display_name_zh", "from");

  private DefinitionMessages() {}

  static Scorecard scorecard(Fields body) {
    body.knowing(SCORECARD);
    Scorecard.Builder scorecard =
        Scorecard.newBuilder()
            .setName(body.requiredText("name"))
            .setDisplayNameEn(body.text("display_name_en").orElse(""))
            .setDisplayNameZh(body.text("display_name_zh").orElse(""))
            .setBase(body.number("base").orElse(0.0));
    body.objects("indicators").forEach(one -> scorecard.addIndicators(indicator(one)));
    body.objects("bands").forEach(one -> scorecard.addBands(band(one)));
    return scorecard.build();
  }

  private static Indicator indicator(Fields body) {
    body.knowing(INDICATOR);
    either(body, "expression", "aggregate");
    atMostOne(body, "bins", "function");
    Indicator.Builder indicator =
        Indicator.newBuilder()
            .setName(body.requiredText("name"))
            .setDisplayNameEn(body.text("display_name_en").orElse(""))
            .setDisplayNameZh(body.text("display_name_zh").orElse(""))
            .setWeight(body.number("weight").orElse(1.0));
    body.text("expression").ifPresent(indicator::setExpression);
    body.object("aggregate").ifPresent(one -> indicator.setAggregate(aggregate(one)));
    List<Fields> bins = bins(body);
    if (!bins.isEmpty()) {
      Bins.Builder some = Bins.newBuilder();
      bins.forEach(one -> some.addBins(bin(one)));
      indicator.setBins(some);
    }
    body.object("function").ifPresent(one -> indicator.setFunction(function(one)));
    body.object("missing").ifPresent(one -> indicator.setMissing(missing(one)));
    body.text("monotone")
        .map(text -> EnumMessages.parse(body.path("monotone"), text, Monotone.values()))
        .ifPresent(indicator::setMonotone);
    return indicator.build();
  }

  /** Of two fields one has to be given, and not both. */
  static void either(Fields body, String one, String other) {
    atMostOne(body, one, other);
    if (body.value(one).isEmpty() && body.value(other).isEmpty()) {
      throw Fields.invalid(body.path(one), "is required, or " + other);
    }
  }

  private static void atMostOne(Fields body, String one, String other) {
    if (body.value(one).isPresent() && body.value(other).isPresent()) {
      throw Fields.invalid(
          body.path(other), "cannot stand beside " + one + "; give one of the two");
    }
  }

  private static Aggregate aggregate(Fields body) {
    body.knowing(AGGREGATE);
    return Aggregate.newBuilder()
        .setMeasure(
            EnumMessages.parse(
                body.path("measure"), body.requiredText("measure"), Aggregate.Measure.values()))
        .setFunction(
            EnumMessages.parse(
                body.path("function"), body.requiredText("function"), Aggregate.Function.values()))
        .setWindowDays(body.number("window_days").orElse(0.0))
        .setHalfLifeDays(body.number("half_life_days").orElse(0.0))
        .build();
  }

  /** A plain list, or the message of the contracts that holds one. */
  private static List<Fields> bins(Fields body) {
    return body.value("bins").filter(JsonNode::isObject).isPresent()
        ? body.object("bins").orElseThrow().knowing(List.of("bins")).objects("bins")
        : body.objects("bins");
  }

  private static Bin bin(Fields body) {
    body.knowing(BIN);
    Bin.Builder bin =
        Bin.newBuilder()
            .addAllValues(body.texts("values"))
            .setPoints(body.number("points").orElse(0.0));
    body.number("from").ifPresent(bin::setFrom);
    body.number("to").ifPresent(bin::setTo);
    body.number("weight_of_evidence").ifPresent(bin::setWeightOfEvidence);
    return bin.build();
  }

  private static PointFunction function(Fields body) {
    body.knowing(FUNCTION);
    PointFunction.Builder function =
        PointFunction.newBuilder()
            .setShape(
                EnumMessages.parse(
                    body.path("shape"), body.requiredText("shape"), PointFunction.Shape.values()))
            .setScale(body.number("scale").orElse(1.0))
            .setOffset(body.number("offset").orElse(0.0))
            .setMidpoint(body.number("midpoint").orElse(0.0))
            .setSteepness(body.number("steepness").orElse(1.0));
    body.number("minimum").ifPresent(function::setMinimum);
    body.number("maximum").ifPresent(function::setMaximum);
    return function.build();
  }

  private static MissingPolicy missing(Fields body) {
    body.knowing(MISSING);
    return MissingPolicy.newBuilder()
        .setKind(
            EnumMessages.parse(
                body.path("kind"), body.requiredText("kind"), MissingPolicy.Kind.values()))
        .setPoints(body.number("points").orElse(0.0))
        .build();
  }

  private static ScoreBand band(Fields body) {
    body.knowing(BAND);
    ScoreBand.Builder band =
        ScoreBand.newBuilder()
            .setLabel(body.requiredText("label"))
            .setDisplayNameEn(body.text("display_name_en").orElse(""))
            .setDisplayNameZh(body.text("display_name_zh").orElse(""));
    body.number("from").ifPresent(band::setFrom);
    return band.build();
  }
}
