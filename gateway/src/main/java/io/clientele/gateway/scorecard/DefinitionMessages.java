package io.clientele.gateway.scorecard;

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
    either(body, "bins", "function");
    Indicator.Builder indicator =
        Indicator.newBuilder()
            .setName(body.requiredText("name"))
            .setDisplayNameEn(body.text("display_name_en").orElse(""))
            .setDisplayNameZh(body.text("display_name_zh").orElse(""))
            .setWeight(body.number("weight").orElse(1.0));
    body.text("expression").ifPresent(indicator::setExpression);
    body.object("aggregate").ifPresent(one -> indicator.setAggregate(aggregate(one)));
    body.list("bins").ifPresent(some -> indicator.setBins(bins(body)));
    body.object("function").ifPresent(one -> indicator.setFunction(function(one)));
    body.object("missing").ifPresent(one -> indicator.setMissing(missing(one)));
    body.text("monotone")
        .map(text -> EnumMessages.parse(body.path("monotone"), text, Monotone.values()))
        .ifPresent(indicator::setMonotone);
    return indicator.build();
  }

  /** Of two fields one has to be given, and not both. */
  static void either(Fields body, String one, String other) {
    boolean first = body.value(one).isPresent();
    boolean second = body.value(other).isPresent();
    if (first && second) {
      throw Fields.invalid(
          body.path(other), "cannot stand beside " + one + "; give one of the two");
    }
    if (!first && !second) {
      throw Fields.invalid(body.path(one), "is required, or " + other);
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

  private static Bins bins(Fields body) {
    Bins.Builder bins = Bins.newBuilder();
    body.objects("bins").forEach(one -> bins.addBins(bin(one)));
    return bins.build();
  }

  private static Bin bin(Fields body) {
    body.knowing(BIN);
    Bin.Builder bin =
        Bin.newBuilder()
            .addAllValues(body.texts("values"))
            .setPoints(body.number("points").orElse(0.0));
    body.number("from").ifPresent(bin::setFrom);
    body.number("to").ifPresent(bin::setTo);
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
