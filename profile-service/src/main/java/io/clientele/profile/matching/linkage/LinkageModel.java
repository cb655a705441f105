package io.clientele.profile.matching.linkage;

import io.clientele.profile.matching.linkage.Score.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Fellegi and Sunter (1969): each field adds log2(m/u) of the level at which two records compare to
 * the logarithm of the prior odds, as if the fields were independent. Two corrections where they
 * plainly are not:
 *
 * <ul>
 *   <li>address, postal code and city say the same thing in different words: the strongest of them
 *       in favour counts, and the strongest against;
 *   <li>who lives together shares phone, place and family name: all of those together say at most
 *       that the two are of one household, of whose pairs one in three is one person told twice.
 *       Whatever is more has to come from what is a person's own.
 * </ul>
 *
 * @param prior that two records picked at random are one person
 * @param threshold from which probability on two are suggested
 * @param odds of the levels of each field; without those of {@link Level#MISSING}, which says
 *     nothing
 */
public record LinkageModel(double prior, double threshold, Map<Field, Map<Level, Odds>> odds) {

  private static final List<Field> PLACE = List.of(Field.ADDRESS, Field.POSTAL_CODE, Field.CITY);
  private static final List<Field> HOUSEHOLD =
      List.of(Field.PHONE, Field.ADDRESS, Field.POSTAL_CODE, Field.CITY, Field.LAST_NAME);

  /** Refuses probabilities out of range; keeps its own copy. */
  public LinkageModel {
    if (!(prior > 0 && prior < 0.5 && threshold > 0 && threshold < 1)) {
      throw new IllegalArgumentException("prior and threshold are probabilities");
    }
    Map<Field, Map<Level, Odds>> copy = new EnumMap<>(Field.class);
    odds.forEach((field, levels) -> copy.put(field, Map.copyOf(levels)));
    odds = copy;
  }

  /** What a comparison comes to. */
  public Score score(Pattern pattern) {
    double[] bits = bits(pattern);
    double weight = Arrays.stream(bits).sum();
    List<Evidence> evidence = new ArrayList<>();
    for (Field field : Field.values()) {
      evidence.add(new Evidence(field.id(), pattern.level(field).id(), bits[field.ordinal()]));
    }
    return new Score(weight, probability(weight), evidence);
  }

  /** The probability that a comparison comes to. */
  public double probability(Pattern pattern) {
    return probability(Arrays.stream(bits(pattern)).sum());
  }

  private double probability(double weight) {
    double odds = prior / (1 - prior) * Math.pow(2, weight);
    return odds / (1 + odds);
  }

  private double[] bits(Pattern pattern) {
    double[] bits = new double[Field.values().length];
    for (Field field : Field.values()) {
      Odds known = odds.getOrDefault(field, Map.of()).get(pattern.level(field));
      bits[field.ordinal()] = known == null ? 0 : known.weight();
    }
    if (pattern.level(Field.LAST_NAME) == Level.SWAPPED) {
      // One event, which the first name tells already.
      bits[Field.LAST_NAME.ordinal()] = 0;
    }
    keepStrongest(bits, 1);
    keepStrongest(bits, -1);
    limit(bits);
    return bits;
  }

  private static void keepStrongest(double[] bits, int sign) {
    double strongest = PLACE.stream().mapToDouble(f -> sign * bits[f.ordinal()]).max().orElse(0);
    boolean kept = false;
    for (Field field : PLACE) {
      double value = sign * bits[field.ordinal()];
      if (value > 0 && (kept || value < strongest)) {
        bits[field.ordinal()] = 0;
      } else if (value > 0) {
        kept = true;
      }
    }
  }

  private void limit(double[] bits) {
    double left = Math.log(1 / prior) / Math.log(2) - 1;
    for (Field field : HOUSEHOLD) {
      double counted = Math.min(left, bits[field.ordinal()]);
      bits[field.ordinal()] = counted;
      left -= Math.max(0, counted);
    }
  }
}
