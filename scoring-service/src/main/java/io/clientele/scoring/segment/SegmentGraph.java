package io.clientele.scoring.segment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which segments rest on which. */
final class SegmentGraph {

  private final SortedMap<String, SortedSet<String>> restsOn = new TreeMap<>();

  SegmentGraph(Map<String, ? extends Collection<String>> restsOn) {
    restsOn.forEach((name, others) -> this.restsOn.put(name, new TreeSet<>(others)));
  }

  private Collection<String> of(String name) {
    return restsOn.getOrDefault(name, new TreeSet<>());
  }

  /** All of them, each behind those that it rests on. */
  List<String> order() {
    Set<String> ordered = new LinkedHashSet<>();
    restsOn.keySet().forEach(name -> append(name, ordered, new LinkedHashSet<>()));
    return List.copyOf(ordered);
  }

  private void append(String name, Set<String> ordered, Set<String> above) {
    if (restsOn.containsKey(name) && !ordered.contains(name) && above.add(name)) {
      of(name).forEach(other -> append(other, ordered, above));
      ordered.add(name);
    }
  }

  /** Those that one rests on, directly or not, and itself. */
  SortedSet<String> under(Collection<String> names) {
    SortedSet<String> under = new TreeSet<>();
    List<String> open = new ArrayList<>(names);
    while (!open.isEmpty()) {
      String name = open.removeLast();
      if (under.add(name)) {
        open.addAll(of(name));
      }
    }
    return under;
  }

  /** The circle through one, from it back to itself, the shortest; none where there is none. */
  Optional<List<String>> circle(String name) {
    Map<String, String> cameFrom = new TreeMap<>();
    List<String> open = new ArrayList<>(List.of(name));
    for (int at = 0; at < open.size(); at++) {
      for (String other : of(open.get(at))) {
        if (other.equals(name)) {
          return Optional.of(path(name, open.get(at), cameFrom));
        }
        if (cameFrom.putIfAbsent(other, open.get(at)) == null) {
          open.add(other);
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> path(String name, String last, Map<String, String> cameFrom) {
    List<String> path = new ArrayList<>(List.of(name));
    for (String at = last; !at.equals(name); at = cameFrom.getOrDefault(at, name)) {
      path.addFirst(at);
    }
    path.addFirst(name);
    return path;
  }

  /** Those that rest on one directly. */
  List<String> above(String name) {
    return restsOn.entrySet().stream()
        .filter(one -> one.getValue().contains(name))
        .map(Map.Entry::getKey)
        .toList();
  }
}
