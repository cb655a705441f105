package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.Name;
import io.clientele.scoring.expression.Value;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.expression.Vocabulary;
import io.clientele.scoring.language.DisplayNames;
import io.clientele.scoring.portrait.Events;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.scorecard.Measured.Formula;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Scorecards and customers for tests: single ones by hand, and random ones by seed. */
final class Cards {

  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  static final DisplayNames NO_NAMES = new DisplayNames("", "");
  static final Vocabulary VOCABULARY =
      Vocabulary.of(
          List.of(
              name("metrics.a", ValueType.NUMBER),
              name("metrics.b", ValueType.NUMBER),
              name("metrics.c", ValueType.NUMBER),
              name("attributes.member", ValueType.TRUTH),
              name("labels.lifecycle", ValueType.TEXT)));

  private Cards() {}

  private static Name name(String name, ValueType type) {
    return new Name(name, type, "", "", name, name, false);
  }

  static Indicator indicator(String name, String expression, Points points, double weight) {
    return new Indicator(
        name,
        NO_NAMES,
        new Formula(expression),
        points,
        weight,
        new MissingPolicy.Zero(),
        Monotone.UNSAID);
  }

  static NumberBins.Bin bin(@Nullable Double from, @Nullable Double to, double points) {
    return new NumberBins.Bin(from, to, points, null);
  }

  /** Bins that begin at ascending edges, with one more point value than edges. */
  static NumberBins bins(List<Double> edges, List<Double> points) {
    List<NumberBins.Bin> bins = new ArrayList<>();
    for (int i = 0; i <= edges.size(); i++) {
      bins.add(
          bin(
              i == 0 ? null : edges.get(i - 1),
              i == edges.size() ? null : edges.get(i),
              points.get(i)));
    }
    return new NumberBins(bins);
  }

  static Definition card(List<Indicator> indicators, double base, Double... froms) {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < froms.length; i++) {
      if (i == 0) {
        bands.add(new Band("band0", NO_NAMES, null));
      }
      bands.add(new Band("band" + (i + 1), NO_NAMES, froms[i]));
    }
    return new Definition("card", NO_NAMES, indicators, base, bands);
  }

  static Subject subject(Map<String, Value> values) {
    return new Subject("somebody", NOW, values, Events.NONE);
  }

  static Subject randomSubject(Random random) {
    Map<String, Value> values = new HashMap<>();
    for (String name : List.of("metrics.a", "metrics.b", "metrics.c")) {
      if (random.nextInt(8) > 0) {
        double number = random.nextBoolean() ? random.nextInt(40) - 10 : random.nextGaussian() * 20;
        values.put(name, new Value.Numeric(number));
      }
    }
    if (random.nextInt(4) > 0) {
      values.put("attributes.member", new Value.Truth(random.nextBoolean()));
      values.put(
          "labels.lifecycle",
          new Value.Text(List.of("new", "active", "dormant", "odd").get(random.nextInt(4))));
    }
    return subject(values);
  }

  static Scorecard randomCard(Random random) {
    List<Indicator> indicators = new ArrayList<>();
    List<String> formulas =
        List.of(
            "metrics.a",
            "metrics.b / 3",
            "metrics.a * metrics.c",
            "attributes.member ? 1 : 0",
            "1 / metrics.b",
            "attributes.member");
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      String formula = formulas.get(random.nextInt(formulas.size()));
      boolean rests = i > 0 && random.nextInt(3) == 0;
      boolean truth = formula.equals("attributes.member");
      indicators.add(
          new Indicator(
              "i" + i,
              NO_NAMES,
              new Formula(rests && !truth ? formula + " + indicators.i0x" : formula),
              random.nextBoolean() ? randomBins(random) : randomCurve(random),
              Math.round(random.nextGaussian() * 1e3) / 997.0,
              random.nextInt(5) == 0
                  ? new MissingPolicy.Points(random.nextGaussian() * 7)
                  : random.nextInt(9) == 0 ? new MissingPolicy.Abstain() : new MissingPolicy.Zero(),
              Monotone.UNSAID));
    }
    indicators.add(indicator("i0x", "metrics.a - 1", randomBins(random), random.nextInt(3)));
    indicators.add(
        indicator(
            "stage",
            "labels.lifecycle",
            TextBins.of(
                List.of(
                    new TextBins.Bin(List.of("new", "active"), random.nextGaussian() * 9, null),
                    new TextBins.Bin(List.of("dormant"), random.nextInt(9), null))),
            1));
    double step = 1 + random.nextInt(10);
    return Scorecard.of(
        card(indicators, random.nextInt(100) / 8.0, -step, 3.25, 3.25 + step), VOCABULARY);
  }

  private static NumberBins randomBins(Random random) {
    List<Double> edges = new ArrayList<>();
    List<Double> points = new ArrayList<>();
    double edge = -10 + random.nextInt(10);
    points.add(random.nextInt(20) / 3.0);
    for (int i = random.nextInt(5); i > 0; i--) {
      edges.add(edge);
      edge += 1 + random.nextInt(12) + (random.nextBoolean() ? 0.37 : 0);
      points.add(random.nextGaussian() * 10);
    }
    return bins(edges, points);
  }

  private static Curve randomCurve(Random random) {
    Curve.Shape shape = Curve.Shape.values()[random.nextInt(3)];
    return new Curve(
        shape,
        random.nextGaussian() * 3,
        random.nextInt(5),
        random.nextInt(20),
        0.1 + random.nextDouble(),
        random.nextBoolean() ? Double.valueOf(-5) : null,
        random.nextBoolean() ? Double.valueOf(12) : null);
  }
}
