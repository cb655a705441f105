package io.clientele.scoring.demographic;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Bands of households by their size.
 *
 * @param addedUpConfidence how sure a size is that was added up from partner and children
 */
public record Households(Steps sizes, double addedUpConfidence) {

  public Households {
    if (!(addedUpConfidence > 0 && addedUpConfidence <= 1)) {
      throw new IllegalArgumentException("added_up_confidence lies within 0 and 1");
    }
  }

  /** The band of a size that was told. */
  public Optional<Likely> of(int size) {
    return sizes.of(size).map(band -> new Likely(band.name(), 1));
  }

  /** The size that follows from the partner and the children, where both are known for sure. */
  public OptionalInt addedUp(Belief partner, @Nullable Integer children) {
    Double chance = partner.chance();
    return children == null || chance == null || (chance != 0 && chance != 1)
        ? OptionalInt.empty()
        : OptionalInt.of(1 + (int) Math.round(chance) + children);
  }

  /** The band of a size that was added up. */
  public Optional<Likely> ofAddedUp(int size) {
    return sizes.of(size).map(band -> new Likely(band.name(), addedUpConfidence));
  }
}
