package io.clientele.scoring.satisfaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which aspects move satisfaction: a linear model {@code outcome = b0 + sum(b_a polarity_a)} over
 * pieces of feedback, in which an aspect that is not spoken of has polarity 0. The effects are
 * shrunk: normal priors with mean 0 and standard deviation {@link #PRIOR}, which is ridge
 * regression with {@code lambda = s^2 / PRIOR^2} (Hoerl and Kennard, Technometrics 12(1), 1970);
 * their posterior has the covariance {@code s^2 (X'X + lambda I)^-1}, where {@code s^2} is that of
 * the residuals. The constant is not shrunk.
 *
 * @param feedback pieces that it rests on
 * @param mean of the outcomes
 * @param base the constant: satisfaction of who speaks of no aspect
 * @param explained share of the outcomes' variance that the aspects explain, in [0, 1]
 * @param drivers by size of their contribution, the greatest first; empty where too little was said
 * @param abstained aspects that are spoken of too seldom, with how often
 */
public record Drivers(
    long feedback,
    double mean,
    double base,
    double explained,
    List<Driver> drivers,
    Map<String, Long> abstained) {

  /** Standard deviation of effects before anything is known. */
  public static final double PRIOR = 0.5;

  /** Fewer pieces of feedback tell nothing. */
  public static final int LEAST_FEEDBACK = 50;

  /** Of an aspect with fewer mentions nothing is told. */
  public static final int LEAST_MENTIONS = 10;

  /** Of more aspects those spoken of most are looked at. */
  public static final int MOST_ASPECTS = 60;

  public Drivers {
    drivers = List.copyOf(drivers);
    abstained = Map.copyOf(abstained);
  }

  /** Whether enough was said. */
  public boolean enough() {
    return !drivers.isEmpty();
  }

  /** Finds the drivers. */
  public static Drivers of(List<Spoken> spoken) {
    Map<String, Long> mentions = new TreeMap<>();
    spoken.forEach(
        one -> one.aspects().keySet().forEach(name -> mentions.merge(name, 1L, Long::sum)));
    List<String> aspects =
        spoken.size() < LEAST_FEEDBACK
            ? List.of()
            : mentions.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_MENTIONS)
                .sorted(
                    Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_ASPECTS)
                .map(Map.Entry::getKey)
                .toList();
    aspects.forEach(mentions::remove);
    double mean = spoken.stream().mapToDouble(Spoken::outcome).average().orElse(0);
    if (aspects.isEmpty()) {
      return new Drivers(spoken.size(), mean, mean, 0, List.of(), mentions);
    }
    RidgeFit fit = RidgeFit.of(spoken, aspects, PRIOR);
    return new Drivers(
        spoken.size(), mean, fit.base(), fit.explained(), drivers(spoken, aspects, fit), mentions);
  }

  private static final class Tally {
    long mentioned;
    long praised;
    long blamed;
    double sum;

    void add(double polarity) {
      mentioned++;
      praised += polarity > 0 ? 1 : 0;
      blamed += polarity < 0 ? 1 : 0;
      sum += polarity;
    }
  }

  private static List<Driver> drivers(List<Spoken> spoken, List<String> aspects, RidgeFit fit) {
    Map<String, Tally> tallies = new HashMap<>();
    spoken.forEach(one ->
        one.aspects()
            .forEach((name, polarity) ->
                tallies.computeIfAbsent(name, aspect -> new Tally()).add(polarity)));
    List<Driver> drivers = new ArrayList<>();
    for (int j = 0; j < aspects.size(); j++) {
      String name = aspects.get(j);
      Tally tally = tallies.getOrDefault(name, new Tally());
      drivers.add(
          new Driver(
              name,
              fit.effect(j),
              fit.deviation(j),
              tally.mentioned,
              tally.praised,
              tally.blamed,
              fit.effect(j) * tally.sum / spoken.size()));
    }
    drivers.sort(
        Comparator.comparingDouble((Driver one) -> -Math.abs(one.contribution()))
            .thenComparing(Driver::aspect));
    return drivers;
  }

  /**
   * What aspects add to one customer's satisfaction by these effects.
   *
   * @param own the customer's pieces of feedback
   * @return effect times mean polarity by aspect; only of aspects that the customer spoke of and
   *     that are drivers
   */
  public Map<String, Double> contributions(List<Spoken> own) {
    Map<String, Double> found = new HashMap<>();
    for (Driver driver : drivers) {
      double sum = 0;
      boolean spoke = false;
      for (Spoken one : own) {
        Double polarity = one.aspects().get(driver.aspect());
        if (polarity != null) {
          spoke = true;
          sum += polarity;
        }
      }
      if (spoke) {
        found.put(driver.aspect(), driver.effect() * sum / own.size());
      }
    }
    return found;
  }
}
