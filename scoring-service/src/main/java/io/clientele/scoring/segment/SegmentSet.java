package io.clientele.scoring.segment;

import io.clientele.scoring.portrait.Aggregate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Segments that rest on no others than these. */
final class SegmentSet {

  private final Map<String, StoredSegment> segments = new HashMap<>();
  private final Map<String, SegmentRule> rules;
  private final List<StoredSegment> order;

  /**
   * Segments and the conditions of those that have one.
   *
   * @param rules by name; one that cannot be used any more is not there
   */
  SegmentSet(Collection<StoredSegment> stored, Map<String, SegmentRule> rules) {
    Map<String, List<String>> restsOn = new HashMap<>();
    for (StoredSegment segment : stored) {
      segments.put(segment.name(), segment);
      restsOn.put(segment.name(), segment.restsOn());
    }
    this.rules = Map.copyOf(rules);
    this.order = new SegmentGraph(restsOn).order().stream().flatMap(name -> stream(name)).toList();
  }

  private Stream<StoredSegment> stream(String name) {
    return Stream.ofNullable(segments.get(name));
  }

  /** Each behind those that it rests on. */
  List<StoredSegment> order() {
    return order;
  }

  @Nullable StoredSegment find(String name) {
    return segments.get(name);
  }

  /** The condition of a segment; null where it has none, or none that can be used. */
  @Nullable SegmentRule rule(String name) {
    return rules.get(name);
  }

  /** The condition of that version of a segment, if it is known. */
  @Nullable SegmentRule rule(StoredSegment version) {
    StoredSegment known = segments.get(version.name());
    return known != null && known.version() == version.version() ? rules.get(version.name()) : null;
  }

  /** Whether members of any are put in by hand. */
  boolean anyStatic() {
    return segments.values().stream().anyMatch(segment -> !segment.rule());
  }

  /** Names that conditions use. */
  Set<String> names() {
    Set<String> names = new HashSet<>();
    rules.values().forEach(rule -> names.addAll(rule.names()));
    return names;
  }

  /** What has to be figured out from single events. */
  List<Aggregate> aggregates() {
    List<Aggregate> aggregates = new ArrayList<>();
    rules.values().forEach(rule -> aggregates.addAll(rule.aggregates()));
    return aggregates;
  }

  /** These of them and what they rest on. */
  SegmentSet under(Collection<String> names) {
    Map<String, List<String>> restsOn = new HashMap<>();
    segments.forEach((name, segment) -> restsOn.put(name, segment.restsOn()));
    Set<String> under = new SegmentGraph(restsOn).under(names);
    return new SegmentSet(
        order.stream().filter(segment -> under.contains(segment.name())).toList(),
        rules.entrySet().stream()
            .filter(rule -> under.contains(rule.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
