package io.clientele.scoring.segment;

/**
 * How many of a population have something, from a sample that was drawn without putting back:
 * Wilson's interval of 95 % (E. B. Wilson, 1927), with the size of the sample corrected for the
 * finite population (W. G. Cochran, Sampling Techniques, 1977): n (N - 1) / (N - n).
 *
 * @param estimate the share of the sample, of the population
 * @param low no fewer than were seen
 * @param high no more than are left besides those who were seen without
 */
record Wilson(long estimate, long low, long high) {

  private static final double Z = 1.959964;

  /**
   * The interval.
   *
   * @param found in the sample
   * @param sample its size
   * @param population at least the sample
   */
  static Wilson of(long found, long sample, long population) {
    if (sample == population) {
      return new Wilson(found, found, found);
    }
    if (sample == 0) {
      return new Wilson(0, 0, population);
    }
    double n = sample * (population - 1.0) / (population - sample);
    double share = (double) found / sample;
    double middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
    return new Wilson(
        Math.round(share * population),
        Math.max(found, (long) Math.floor((middle - half) * population)),
        Math.min(population - (sample - found), (long) Math.ceil((middle + half) * population)));
  }
}
