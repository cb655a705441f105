package io.clientele.scoring.segment;

import java.util.List;

/**
 * What a condition would hold.
 *
 * @param customers in all
 * @param looked how many of them were looked at
 * @param members of those
 * @param failed of those, for whom it cannot be computed
 * @param failure for the first of them; empty where there is none
 * @param sample ids of some members
 */
record Preview(
    long customers, long looked, long members, long failed, String failure, List<String> sample) {

  Preview {
    sample = List.copyOf(sample);
  }

  /** Whether everybody was looked at. */
  boolean exact() {
    return looked == customers;
  }

  /** The members of everybody. */
  Wilson estimate() {
    return Wilson.of(members, looked, customers);
  }

  /** For how many of everybody it cannot be computed, as far as can be told. */
  long allFailed() {
    return Wilson.of(failed, looked, customers).estimate();
  }
}
