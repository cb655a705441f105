package io.clientele.scoring.need;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the needs of everybody.
 *
 * <p>The priority of a need is {@code 100 (0.5 sqrt(v) + 0.3 sqrt(r) + 0.2 u)}. v is the share of
 * the value that those have who have the need, the mean over the currencies by their customers, so
 * that no currencies are added; r is their share of the customers; u is by how much they are less
 * satisfied than the others, 0 where they are not. Shares count by their roots: most needs are few
 * people's, and there the differences matter.
 */
public final class NeedBoard {

  private static final double OF_VALUE = 0.5;
  private static final double OF_REACH = 0.3;
  private static final double OF_HARM = 0.2;
  private static final int LEAST_OPINIONS = 5;
  private static final int MOST_TOPICS = 20_000;

  private final Map<Topic, Row> rows = new HashMap<>();
  private final SortedMap<String, Value> values = new TreeMap<>();
  private final Opinions opinions = new Opinions();
  private long customers;

  private record Topic(String name, NeedKind kind) {}

  private static final class Value {
    double sum;
    long customers;
  }

  private static final class Opinions {
    double sum;
    long count;

    void add(@Nullable Double satisfaction) {
      if (satisfaction != null) {
        sum += satisfaction;
        count++;
      }
    }
  }

  private static final class Row {
    final Map<NeedSource, Long> sources = new EnumMap<>(NeedSource.class);
    final SortedMap<String, Double> values = new TreeMap<>();
    final Opinions opinions = new Opinions();
    long reach;
  }

  /** Adds a customer with all his needs; one topic from several sources counts once. */
  public void add(NeedBearer bearer, List<CustomerNeed> needs) {
    customers++;
    opinions.add(bearer.satisfaction());
    if (!bearer.currency().isEmpty()) {
      Value value = values.computeIfAbsent(bearer.currency(), _ -> new Value());
      value.sum += bearer.value();
      value.customers++;
    }
    Set<Topic> counted = new HashSet<>();
    for (CustomerNeed need : needs) {
      Topic topic = new Topic(need.topic(), need.kind());
      if (rows.containsKey(topic) || rows.size() < MOST_TOPICS) {
        Row row = rows.computeIfAbsent(topic, _ -> new Row());
        row.sources.merge(need.source(), 1L, Long::sum);
        if (counted.add(topic)) {
          add(bearer, row);
        }
      }
    }
  }

  private static void add(NeedBearer bearer, Row row) {
    row.reach++;
    row.opinions.add(bearer.satisfaction());
    if (!bearer.currency().isEmpty()) {
      row.values.merge(bearer.currency(), bearer.value(), Double::sum);
    }
  }

  /** How many customers were added. */
  public long customers() {
    return customers;
  }

  /** The needs, the most important first. */
  public List<BoardedNeed> needs() {
    List<BoardedNeed> needs = new ArrayList<>();
    rows.forEach((topic, row) -> needs.add(need(topic, row)));
    needs.sort(
        Comparator.comparingDouble(BoardedNeed::priority)
            .reversed()
            .thenComparing(BoardedNeed::topic)
            .thenComparing(BoardedNeed::kind));
    return needs;
  }

  private BoardedNeed need(Topic topic, Row row) {
    Double impact = impact(row.opinions);
    double share = (double) row.reach / customers;
    double harm = impact == null ? 0 : Math.max(0, -impact);
    double priority =
        100
            * (OF_VALUE * Math.sqrt(valueShare(row))
                + OF_REACH * Math.sqrt(share)
                + OF_HARM * harm);
    return new BoardedNeed(
        topic.name(), topic.kind(), row.reach, share, row.values, impact, priority, row.sources);
  }

  private double valueShare(Row row) {
    double weighted = 0;
    long valued = 0;
    for (var entry : values.entrySet()) {
      Value all = entry.getValue();
      if (all.sum > 0) {
        weighted += all.customers * row.values.getOrDefault(entry.getKey(), 0.0) / all.sum;
        valued += all.customers;
      }
    }
    return valued == 0 ? 0 : Math.min(1, weighted / valued);
  }

  // Opinions lie within -1 and 1: half their difference does too.
  private @Nullable Double impact(Opinions own) {
    long others = opinions.count - own.count;
    return own.count < LEAST_OPINIONS || others < LEAST_OPINIONS
        ? null
        : (own.sum / own.count - (opinions.sum - own.sum) / others) / 2;
  }
}
