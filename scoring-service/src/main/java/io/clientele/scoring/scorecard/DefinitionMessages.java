package io.clientele.scoring.scorecard;

import io.clientele.contracts.scoring.v1.Bin;
import io.clientele.contracts.scoring.v1.Bins;
import io.clientele.contracts.scoring.v1.PointFunction;
import io.clientele.contracts.scoring.v1.ScoreBand;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.language.DisplayNames;
import io.clientele.scoring.portrait.Aggregate;
import io.clientele.scoring.scorecard.Measured.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Definitions from and to messages; a refusal names the path below the message. */
final class DefinitionMessages {

  private DefinitionMessages() {}

  static Definition definition(io.clientele.contracts.scoring.v1.Scorecard message) {
    return new Definition(
        message.getName(),
        new DisplayNames(message.getDisplayNameEn(), message.getDisplayNameZh()),
        each("indicators", message.getIndicatorsCount(), i -> indicator(message.getIndicators(i))),
        message.getBase(),
        each("bands", message.getBandsCount(), i -> band(message.getBands(i))));
  }

  private static <T> List<T> each(String field, int count, IntFunction<T> thing) {
    List<T> things = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int place = i;
      things.add(Field.within(field + "[" + i + "]", () -> thing.apply(place)));
    }
    return things;
  }

  private static Band band(ScoreBand message) {
    return new Band(
        message.getLabel(),
        new DisplayNames(message.getDisplayNameEn(), message.getDisplayNameZh()),
        message.hasFrom() ? message.getFrom() : null);
  }

  private static Indicator indicator(io.clientele.contracts.scoring.v1.Indicator message) {
    return new Indicator(
        message.getName(),
        new DisplayNames(message.getDisplayNameEn(), message.getDisplayNameZh()),
        measured(message),
        points(message),
        message.getWeight(),
        missing(message.getMissing()),
        switch (message.getMonotone()) {
          case MONOTONE_UNSPECIFIED -> Monotone.UNSAID;
          case INCREASING -> Monotone.INCREASING;
          case DECREASING -> Monotone.DECREASING;
          case UNRECOGNIZED -> throw Field.invalid("monotone", "there is no such direction");
        });
  }

  private static Measured measured(io.clientele.contracts.scoring.v1.Indicator message) {
    return switch (message.getValueCase()) {
      case EXPRESSION -> new Formula(message.getExpression());
      case AGGREGATE ->
          new Measured.Figure(Field.within("aggregate", () -> aggregate(message.getAggregate())));
      case VALUE_NOT_SET ->
          throw Field.invalid("expression", "an indicator has an expression or an aggregate");
    };
  }

  private static Aggregate aggregate(io.clientele.contracts.scoring.v1.Aggregate message) {
    return new Aggregate(
        switch (message.getMeasure()) {
          case MEASURE_UNSPECIFIED, UNRECOGNIZED ->
              throw Field.invalid("measure", "say what is measured, for example ORDERS");
          default -> Aggregate.Measure.valueOf(message.getMeasure().name());
        },
        switch (message.getFunction()) {
          case FUNCTION_UNSPECIFIED, UNRECOGNIZED ->
              throw Field.invalid("function", "say how, for example COUNT");
          default -> Aggregate.Function.valueOf(message.getFunction().name());
        },
        message.getWindowDays(),
        message.getHalfLifeDays());
  }

  private static Points points(io.clientele.contracts.scoring.v1.Indicator message) {
    return switch (message.getPointsCase()) {
      case BINS -> bins(message.getBins());
      case FUNCTION -> Field.within("function", () -> curve(message.getFunction()));
      case POINTS_NOT_SET -> Curve.ITSELF;
    };
  }

  private static Points bins(Bins message) {
    boolean texts = message.getBinsList().stream().anyMatch(bin -> bin.getValuesCount() > 0);
    return texts
        ? TextBins.of(each("bins", message.getBinsCount(), i -> textBin(message.getBins(i))))
        : new NumberBins(each("bins", message.getBinsCount(), i -> numberBin(message.getBins(i))));
  }

  private static NumberBins.Bin numberBin(Bin bin) {
    return new NumberBins.Bin(
        bin.hasFrom() ? bin.getFrom() : null,
        bin.hasTo() ? bin.getTo() : null,
        bin.getPoints(),
        evidence(bin));
  }

  private static TextBins.Bin textBin(Bin bin) {
    if (bin.hasFrom() || bin.hasTo()) {
      throw Field.invalid(bin.hasFrom() ? "from" : "to", "a bin of texts has values, not a range");
    }
    return new TextBins.Bin(bin.getValuesList(), bin.getPoints(), evidence(bin));
  }

  private static @Nullable Double evidence(Bin bin) {
    return bin.hasWeightOfEvidence() ? bin.getWeightOfEvidence() : null;
  }

  private static Curve curve(PointFunction message) {
    return new Curve(
        switch (message.getShape()) {
          case SHAPE_UNSPECIFIED, UNRECOGNIZED ->
              throw Field.invalid("shape", "say the shape: LINEAR, LOGARITHM or LOGISTIC");
          default -> Curve.Shape.valueOf(message.getShape().name());
        },
        message.getScale(),
        message.getOffset(),
        message.getMidpoint(),
        message.getSteepness(),
        message.hasMinimum() ? message.getMinimum() : null,
        message.hasMaximum() ? message.getMaximum() : null);
  }

  private static MissingPolicy missing(io.clientele.contracts.scoring.v1.MissingPolicy message) {
    return switch (message.getKind()) {
      case KIND_UNSPECIFIED, ZERO -> new MissingPolicy.Zero();
      case POINTS -> new MissingPolicy.Points(message.getPoints());
      case ABSTAIN -> new MissingPolicy.Abstain();
      case UNRECOGNIZED ->
          throw Field.invalid(
              "missing.kind", "say what a missing value comes to: ZERO, POINTS or ABSTAIN");
    };
  }

  static io.clientele.contracts.scoring.v1.Scorecard.Builder message(Definition definition) {
    io.clientele.contracts.scoring.v1.Scorecard.Builder message =
        io.clientele.contracts.scoring.v1.Scorecard.newBuilder()
            .setName(definition.name())
            .setDisplayNameEn(definition.display().en())
            .setDisplayNameZh(definition.display().zh())
            .setBase(definition.base());
    definition.indicators().forEach(indicator -> message.addIndicators(message(indicator)));
    for (Band band : definition.bands()) {
      ScoreBand.Builder one =
          ScoreBand.newBuilder()
              .setLabel(band.label())
              .setDisplayNameEn(band.display().en())
              .setDisplayNameZh(band.display().zh());
      Double from = band.from();
      if (from != null) {
        one.setFrom(from);
      }
      message.addBands(one);
    }
    return message;
  }

  private static io.clientele.contracts.scoring.v1.Indicator message(Indicator indicator) {
    io.clientele.contracts.scoring.v1.Indicator.Builder message =
        io.clientele.contracts.scoring.v1.Indicator.newBuilder()
            .setName(indicator.name())
            .setDisplayNameEn(indicator.display().en())
            .setDisplayNameZh(indicator.display().zh())
            .setWeight(indicator.weight())
            .setMissing(message(indicator.missing()))
            .setMonotone(
                switch (indicator.monotone()) {
                  case UNSAID -> io.clientele.contracts.scoring.v1.Monotone.MONOTONE_UNSPECIFIED;
                  case INCREASING -> io.clientele.contracts.scoring.v1.Monotone.INCREASING;
                  case DECREASING -> io.clientele.contracts.scoring.v1.Monotone.DECREASING;
                });
    switch (indicator.value()) {
      case Formula(String text) -> message.setExpression(text);
      case Measured.Figure(Aggregate aggregate) ->
          message.setAggregate(
              io.clientele.contracts.scoring.v1.Aggregate.newBuilder()
                  .setMeasure(
                      io.clientele.contracts.scoring.v1.Aggregate.Measure.valueOf(
                          aggregate.measure().name()))
                  .setFunction(
                      io.clientele.contracts.scoring.v1.Aggregate.Function.valueOf(
                          aggregate.function().name()))
                  .setWindowDays(aggregate.windowDays())
                  .setHalfLifeDays(aggregate.halfLifeDays()));
    }
    if (indicator.points() instanceof Curve curve) {
      message.setFunction(message(curve));
    } else {
      message.setBins(Bins.newBuilder().addAllBins(bins(indicator.points())));
    }
    return message.build();
  }

  private static io.clientele.contracts.scoring.v1.MissingPolicy message(MissingPolicy missing) {
    io.clientele.contracts.scoring.v1.MissingPolicy.Builder message =
        io.clientele.contracts.scoring.v1.MissingPolicy.newBuilder();
    return switch (missing) {
      case MissingPolicy.Zero zero ->
          message.setKind(io.clientele.contracts.scoring.v1.MissingPolicy.Kind.ZERO).build();
      case MissingPolicy.Points(double points) ->
          message
              .setKind(io.clientele.contracts.scoring.v1.MissingPolicy.Kind.POINTS)
              .setPoints(points)
              .build();
      case MissingPolicy.Abstain abstain ->
          message.setKind(io.clientele.contracts.scoring.v1.MissingPolicy.Kind.ABSTAIN).build();
    };
  }

  /** The bins of points; none of a function. */
  static List<Bin> bins(Points points) {
    return switch (points) {
      case NumberBins numbers -> numbers.bins().stream().map(DefinitionMessages::bin).toList();
      case TextBins texts -> texts.bins().stream().map(DefinitionMessages::bin).toList();
      case Curve curve -> List.of();
    };
  }

  private static Bin bin(NumberBins.Bin bin) {
    Bin.Builder message = Bin.newBuilder().setPoints(bin.points());
    Double from = bin.from();
    Double to = bin.to();
    Double evidence = bin.weightOfEvidence();
    if (from != null) {
      message.setFrom(from);
    }
    if (to != null) {
      message.setTo(to);
    }
    if (evidence != null) {
      message.setWeightOfEvidence(evidence);
    }
    return message.build();
  }

  private static Bin bin(TextBins.Bin bin) {
    Bin.Builder message = Bin.newBuilder().addAllValues(bin.values()).setPoints(bin.points());
    Double evidence = bin.weightOfEvidence();
    if (evidence != null) {
      message.setWeightOfEvidence(evidence);
    }
    return message.build();
  }

  private static PointFunction message(Curve curve) {
    PointFunction.Builder message =
        PointFunction.newBuilder()
            .setShape(PointFunction.Shape.valueOf(curve.shape().name()))
            .setScale(curve.scale())
            .setOffset(curve.offset())
            .setMidpoint(curve.midpoint())
            .setSteepness(curve.steepness());
    Double minimum = curve.minimum();
    Double maximum = curve.maximum();
    if (minimum != null) {
      message.setMinimum(minimum);
    }
    if (maximum != null) {
      message.setMaximum(maximum);
    }
    return message.build();
  }
}
