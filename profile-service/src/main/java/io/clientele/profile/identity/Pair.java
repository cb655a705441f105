package io.clientele.profile.identity;

/** Two customers, whichever comes first. */
record Pair(String customerId, String otherId) {

  /** The pair of two ids, sorted. */
  static Pair of(String one, String other) {
    return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
  }
}
