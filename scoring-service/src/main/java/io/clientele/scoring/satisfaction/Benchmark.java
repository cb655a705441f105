package io.clientele.scoring.satisfaction;

import java.util.List;

/**
 * A period beside those before it, of the same business. The level of the earlier ones is the mean
 * of theirs; its variance is that between them where they differ by more than chance explains. With
 * {@code k} earlier periods of means {@code m_i} and errors {@code e_i}: {@code z = (m - mean(m_i))
 * / sqrt(e^2 + v (1 + 1/k) + mean(e_i^2) / k)} where {@code v = max(0, var(m_i) - mean(e_i^2))} is
 * how much periods differ by themselves (the method of moments of DerSimonian and Laird, Controlled
 * Clinical Trials 7(3), 1986, with equal weights).
 *
 * @param before mean of the earlier periods
 * @param periods earlier ones that said enough
 * @param z how many standard errors this period lies above them; 0 where it is UNKNOWN
 */
public record Benchmark(Verdict verdict, double before, int periods, double z) {

  /** How this period compares. */
  public enum Verdict {
    BETTER,
    SAME,
    WORSE,
    /** Too few customers said something, now or before. */
    UNKNOWN
  }

  /**
   * Compares.
   *
   * @param earlier periods in any order; those in which too few said something are left out
   */
  public static Benchmark of(Level now, List<Level> earlier) {
    List<Level> told = earlier.stream().filter(Level::enough).toList();
    double before = told.stream().mapToDouble(Level::mean).average().orElse(0);
    if (!now.enough() || told.isEmpty()) {
      return new Benchmark(Verdict.UNKNOWN, before, told.size(), 0);
    }
    int k = told.size();
    double chance = told.stream().mapToDouble(one -> one.error() * one.error()).average().orElse(0);
    double between = Math.max(0, variance(told, before) - chance) * (1 + 1.0 / k);
    double error = Math.sqrt(now.error() * now.error() + between + chance / k);
    double z = error > 0 ? (now.mean() - before) / error : 0;
    return new Benchmark(verdict(z), before, k, z);
  }

  private static double variance(List<Level> told, double mean) {
    return told.size() < 2
        ? 0
        : told.stream().mapToDouble(one -> (one.mean() - mean) * (one.mean() - mean)).sum()
            / (told.size() - 1);
  }

  private static Verdict verdict(double z) {
    if (z > Estimate.Z95) {
      return Verdict.BETTER;
    }
    return z < -Estimate.Z95 ? Verdict.WORSE : Verdict.SAME;
  }
}
