package io.clientele.profile.quality;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The quality of what is known of one attribute.
 *
 * @param source empty: of all sources together
 * @param customers persons known at all, or to the source
 * @param told persons of whom something was told
 * @param valid persons of whom something was told that was understood
 * @param stale of these, those whose latest such value is older than the attribute's age
 * @param issues values that were not understood, by why
 */
public record AttributeQuality(
    String attribute,
    String source,
    long customers,
    long told,
    long valid,
    long stale,
    SortedMap<String, Long> issues) {

  /** Keeps its own copy. */
  public AttributeQuality {
    issues = Collections.unmodifiableSortedMap(new TreeMap<>(issues));
  }

  /** The share of the persons of whom a valid value is known. */
  public double completeness() {
    return share(valid, customers);
  }

  /** The share of the told that is valid. */
  public double validity() {
    return share(valid, told);
  }

  /** The share of the valid that is stale. */
  public double staleness() {
    return share(stale, valid);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
