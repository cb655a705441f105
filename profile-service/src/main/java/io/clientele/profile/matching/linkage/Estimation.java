package io.clientele.profile.matching.linkage;

import java.util.EnumMap;
import java.util.Map;

/**
 * Estimates a model from records of which nobody knows who is who (Winkler 1988): u from pairs
 * picked at random, of which next to none are one person; m and the prior by expectation
 * maximisation (Dempster, Laird, Rubin 1977) over the candidate pairs, which hold next to all that
 * are.
 */
public final class Estimation {

  private static final int MAX_STEPS = 200;
  private static final double SETTLED = 1e-6;
  // A level that was never seen is rare, not impossible.
  private static final double UNSEEN = 0.5;
  private static final Map<Level, Double> START =
      Map.of(Level.EXACT, 0.7, Level.CLOSE, 0.15, Level.SWAPPED, 0.02, Level.DIFFERENT, 0.13);

  private Estimation() {}

  /**
   * Estimates a model.
   *
   * @param candidates how often each pattern occurs among candidate pairs
   * @param random the same of pairs picked at random
   * @param allPairs how many pairs there are of which those candidates are
   * @param threshold of the model
   */
  public static LinkageModel of(
      Map<Pattern, Long> candidates, Map<Pattern, Long> random, double allPairs, double threshold) {
    Map<Field, Map<Level, Double>> u = frequencies(random, pattern -> 1);
    LinkageModel model =
        new LinkageModel(prior(0.05 * size(candidates), allPairs), threshold, start(u));
    for (int step = 0; step < MAX_STEPS; step++) {
      LinkageModel before = model;
      Map<Field, Map<Level, Double>> m = frequencies(candidates, before::probability);
      double matches = 0;
      for (Map.Entry<Pattern, Long> entry : candidates.entrySet()) {
        matches += before.probability(entry.getKey()) * entry.getValue();
      }
      model = new LinkageModel(prior(matches, allPairs), threshold, odds(m, u));
      if (Math.abs(model.prior() - before.prior()) < SETTLED * before.prior()) {
        break;
      }
    }
    return model;
  }

  private static double prior(double matches, double allPairs) {
    return Math.clamp(matches / allPairs, 1e-12, 0.4);
  }

  private static long size(Map<Pattern, Long> patterns) {
    return patterns.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<Field, Map<Level, Double>> frequencies(
      Map<Pattern, Long> patterns, Share share) {
    Map<Field, Map<Level, Double>> frequencies = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      double[] counts = new double[Level.values().length];
      patterns.forEach(
          (pattern, count) -> counts[pattern.level(field).ordinal()] += share.of(pattern) * count);
      double sum = 0;
      for (Level level : field.levels()) {
        sum += counts[level.ordinal()] + UNSEEN;
      }
      Map<Level, Double> levels = new EnumMap<>(Level.class);
      for (Level level : field.levels()) {
        levels.put(level, (counts[level.ordinal()] + UNSEEN) / sum);
      }
      frequencies.put(field, levels);
    }
    return frequencies;
  }

  private static Map<Field, Map<Level, Odds>> start(Map<Field, Map<Level, Double>> u) {
    Map<Field, Map<Level, Double>> m = new EnumMap<>(Field.class);
    u.keySet().forEach(field -> m.put(field, START));
    return odds(m, u);
  }

  private static Map<Field, Map<Level, Odds>> odds(
      Map<Field, Map<Level, Double>> m, Map<Field, Map<Level, Double>> u) {
    Map<Field, Map<Level, Odds>> odds = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      Map<Level, Odds> levels = new EnumMap<>(Level.class);
      for (Level level : field.levels()) {
        levels.put(level, new Odds(value(m, field, level), value(u, field, level)));
      }
      odds.put(field, levels);
    }
    return odds;
  }

  private static double value(Map<Field, Map<Level, Double>> of, Field field, Level level) {
    return of.getOrDefault(field, START).getOrDefault(level, UNSEEN);
  }

  private interface Share {
    double of(Pattern pattern);
  }
}
