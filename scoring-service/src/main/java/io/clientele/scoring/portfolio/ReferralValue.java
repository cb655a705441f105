package io.clientele.scoring.portfolio;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody is worth by those he brought.
 *
 * @param values by currency: net revenue of each generation, counted by the discount once for each
 *     generation; those who brought nothing are not there
 * @param generations how many he brought, those he brought himself first, up to the last generation
 *     that has anybody
 */
record ReferralValue(
    String personId,
    double discount,
    SortedMap<String, BigDecimal> values,
    List<Long> generations) {

  ReferralValue {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    generations = List.copyOf(generations);
  }
}
