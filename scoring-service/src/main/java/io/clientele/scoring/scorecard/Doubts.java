package io.clientele.scoring.scorecard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Finds what is doubtful in a scorecard, by itself or with a sample of scores. */
public final class Doubts {

  private static final double LEAST_COVERAGE = 0.5;

  private Doubts() {}

  /** What can be said without a customer. */
  public static List<Warning> of(Scorecard scorecard) {
    List<Warning> warnings = new ArrayList<>();
    Set<String> used = scorecard.restedOn();
    List<Indicator> indicators = scorecard.definition().indicators();
    for (int i = 0; i < indicators.size(); i++) {
      Indicator indicator = indicators.get(i);
      if (!indicator.points().keepsTo(indicator.monotone())) {
        warnings.add(notMonotone(i, indicator));
      }
      if (indicator.weight() == 0 && !used.contains(indicator.fullName())) {
        warnings.add(
            new Warning(
                "NO_WEIGHT", "indicators[" + i + "].weight", "a weight of 0 counts for nothing"));
      }
    }
    return warnings;
  }

  private static Warning notMonotone(int place, Indicator indicator) {
    String points = indicator.points() instanceof Curve ? "function" : "bins";
    return new Warning(
        "NOT_MONOTONE",
        "indicators[" + place + "]." + points,
        "the points are not "
            + indicator.monotone().name().toLowerCase(Locale.ROOT)
            + " with the value as declared");
  }

  /** What a sample shows, beyond {@link #of(Scorecard)}; nothing where the sample is empty. */
  public static List<Warning> of(Definition definition, List<CardScore> sample) {
    if (sample.isEmpty()) {
      return List.of();
    }
    List<Warning> warnings = new ArrayList<>();
    for (int i = 0; i < definition.indicators().size(); i++) {
      ofIndicator(i, definition.indicators().get(i), sample, warnings);
    }
    for (int i = 0; i < definition.bands().size(); i++) {
      Band band = definition.bands().get(i);
      if (sample.stream().noneMatch(score -> band.equals(score.band()))) {
        warnings.add(
            new Warning("EMPTY_BAND", "bands[" + i + "]", "nobody of the sample is in this band"));
      }
    }
    return warnings;
  }

  private static void ofIndicator(
      int place, Indicator indicator, List<CardScore> sample, List<Warning> warnings) {
    String field = "indicators[" + place + "]";
    double coverage = coverage(place, sample);
    if (coverage < LEAST_COVERAGE) {
      warnings.add(
          new Warning(
              "LOW_COVERAGE",
              field,
              "only %.0f %% of the sample have a value".formatted(100 * coverage)));
    }
    Set<Object> said = new HashSet<>();
    sample.forEach(score -> said.add(score.contributions().get(place).contribution()));
    if (said.size() == 1 && indicator.weight() != 0 && sample.size() > 1) {
      warnings.add(new Warning("CONSTANT", field, "it brings the same to everybody of the sample"));
    }
    Map<String, Long> failures = new TreeMap<>();
    sample.stream()
        .map(score -> score.failures().get(place))
        .filter(Objects::nonNull)
        .forEach(reason -> failures.merge(reason, 1L, Long::sum));
    failures.forEach((reason, times) ->
        warnings.add(
            new Warning(
                "EVALUATION_FAILED",
                field,
                "%s, for %d of %d in the sample; it counts as missing"
                    .formatted(reason, times, sample.size()))));
  }

  /** The share of the sample for which an indicator has a value. */
  public static double coverage(int place, List<CardScore> sample) {
    long known =
        sample.stream().filter(score -> !score.contributions().get(place).missing()).count();
    return (double) known / sample.size();
  }
}
