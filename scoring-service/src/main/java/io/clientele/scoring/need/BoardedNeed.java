package io.clientele.scoring.need;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A need on the board.
 *
 * @param reach customers who have it
 * @param share of all customers, in [0, 1]
 * @param values of those who have it, by currency
 * @param impact mean satisfaction of those who have it minus that of the others, in [-1, 1]; null:
 *     too few said something
 * @param priority in [0, 100]
 * @param sources customers by source
 */
public record BoardedNeed(
    String topic,
    NeedKind kind,
    long reach,
    double share,
    SortedMap<String, Double> values,
    @Nullable Double impact,
    double priority,
    Map<NeedSource, Long> sources) {

  public BoardedNeed {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    Map<NeedSource, Long> copy = new EnumMap<>(NeedSource.class);
    copy.putAll(sources);
    sources = Collections.unmodifiableMap(copy);
  }
}
