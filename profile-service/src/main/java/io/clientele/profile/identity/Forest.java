package io.clientele.profile.identity;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who was merged into whom. A merge hangs the tree of one person below the root of the other; its
 * undoing takes exactly that branch off again. The root's id is the person's.
 */
final class Forest {

  /** A customer that was merged into another. */
  record Branch(String customerId, String parentId) {}

  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, SortedSet<String>> children = new HashMap<>();
  private final Map<String, String> persons = new HashMap<>();
  private final Map<String, SortedSet<String>> members = new HashMap<>();
  private final SortedSet<String> moved = new TreeSet<>();

  /** The forest of the branches, which are all those of the persons in them. */
  Forest(Collection<Branch> branches) {
    branches.forEach(branch -> hang(branch.customerId(), branch.parentId()));
    for (String parent : List.copyOf(children.keySet())) {
      if (!parents.containsKey(parent)) {
        settle(parent);
      }
    }
  }

  private void hang(String child, String parent) {
    parents.put(child, parent);
    children.computeIfAbsent(parent, id -> new TreeSet<>()).add(child);
  }

  /** Makes everything below an id the person of that id. */
  private void settle(String root) {
    SortedSet<String> tree = tree(root);
    tree.forEach(id -> persons.put(id, root));
    members.put(root, tree);
  }

  /** The id and everything that was merged into it, at whatever depth. */
  SortedSet<String> tree(String top) {
    SortedSet<String> tree = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(top));
    while (!next.isEmpty()) {
      String id = next.pop();
      if (tree.add(id)) {
        next.addAll(children.getOrDefault(id, Collections.emptySortedSet()));
      }
    }
    return tree;
  }

  /** The person's id. */
  String person(String customerId) {
    return persons.getOrDefault(customerId, customerId);
  }

  /** All ids of the person that an id belongs to. */
  SortedSet<String> members(String customerId) {
    String person = person(customerId);
    SortedSet<String> all = members.get(person);
    return all == null ? new TreeSet<>(Set.of(person)) : all;
  }

  /** What an id was merged into; null where it is a person's own. */
  @Nullable String parent(String customerId) {
    return parents.get(customerId);
  }

  /** Whether an id is what the customer was merged into, directly or over others. */
  boolean isAbove(String customerId, String id) {
    String above = parents.get(customerId);
    while (above != null && !above.equals(id)) {
      above = parents.get(above);
    }
    return above != null;
  }

  /** Merges a person into another; both are ids of persons. */
  void merge(String merged, String into) {
    moved.addAll(members(merged));
    moved.add(into);
    hang(merged, into);
    members.remove(merged);
    settle(into);
  }

  /** Takes back what {@link #merge} did, whatever was merged since. */
  void unmerge(String merged, String from) {
    String person = person(merged);
    parents.remove(merged);
    children.getOrDefault(from, new TreeSet<>()).remove(merged);
    settle(merged);
    settle(person);
    moved.addAll(members(merged));
    moved.add(person);
  }

  /**
   * The ids whose person may be another than before, and the persons that others came to or left.
   */
  SortedSet<String> moved() {
    return Collections.unmodifiableSortedSet(moved);
  }
}
