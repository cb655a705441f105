package io.clientele.scoring.cluster;

import io.clientele.scoring.field.Field;
import io.clientele.scoring.language.DisplayNames;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One group.
 *
 * @param name 1 to 64 lower-case letters, digits and -
 * @param customers of those it was found by
 * @param means in the features' own units
 * @param traits the most distinguishing first
 */
record Cluster(
    String name,
    DisplayNames display,
    long customers,
    double share,
    Map<String, Double> means,
    List<Trait> traits,
    double silhouette) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  Cluster {
    if (!NAME.matcher(name).matches()) {
      throw Field.invalid(
          "name",
          "the name of a cluster has 1 to 64 lower-case letters, digits and - and does not begin"
              + " with -");
    }
    display = display.or(name);
    means = Map.copyOf(means);
    traits = List.copyOf(traits);
  }

  /**
   * How far a cluster's mean lies from everybody's.
   *
   * @param deviation in standard deviations of everybody, of the number as it is compared
   */
  record Trait(String feature, double deviation) {}

  /** The same under another name. */
  Cluster named(String other, DisplayNames others) {
    return new Cluster(other, others, customers, share, means, traits, silhouette);
  }
}
