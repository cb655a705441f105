package io.clientele.scoring.standing;

import java.util.SortedMap;
import java.util.TreeMap;

/** All that is cut of the population of one snapshot, by currency. */
record Published(SortedMap<String, Cuts> cuts, SortedMap<String, ValueCuts> valueCuts) {

  static Published empty() {
    return new Published(new TreeMap<>(), new TreeMap<>());
  }
}
