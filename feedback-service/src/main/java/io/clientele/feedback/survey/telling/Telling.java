package io.clientele.feedback.survey.telling;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one response tells of its customer.
 *
 * @param attributes values by attribute; none of them empty
 */
record Telling(
    String responseId,
    String customerId,
    Instant answeredAt,
    SortedMap<String, List<String>> attributes) {

  Telling {
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
  }
}
