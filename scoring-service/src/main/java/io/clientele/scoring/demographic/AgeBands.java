package io.clientele.scoring.demographic;

import java.util.Comparator;
import java.util.Optional;

/**
 * Bands of age.
 *
 * @param senior the band of whom nothing is known but that he is a senior, and how sure that is
 */
public record AgeBands(Steps bands, Likely senior) {

  public AgeBands {
    if (!bands.has(senior.label())) {
      throw new IllegalArgumentException("seniors belong to a band that there is");
    }
  }

  /** The likeliest band of an age; none before birth. */
  public Optional<Likely> of(AgeEstimate age) {
    return bands.all().stream()
        .filter(band -> chance(age, band) > 0)
        .map(band -> new Likely(band.name(), chance(age, band)))
        .max(Comparator.comparingDouble(Likely::confidence));
  }

  private double chance(AgeEstimate age, Step band) {
    return age.chance(years -> bands.of(years).filter(band::equals).isPresent());
  }
}
