package io.clientele.profile.quality;

import java.time.Instant;
import java.util.List;

/**
 * The quality of what is known.
 *
 * @param customers persons known at all
 */
public record DataQuality(long customers, List<AttributeQuality> attributes, Instant asOf) {

  /** Keeps its own copy. */
  public DataQuality {
    attributes = List.copyOf(attributes);
  }
}
