package io.clientele.scoring.basket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Frequent sets by the book: J. Han, J. Pei, Y. Yin, "Mining Frequent Patterns without Candidate
 * Generation" (2000). A prefix tree of linked nodes, and one of each item's paths. The yardstick.
 */
final class TextbookFpGrowth {

  private final int least;
  private final int mostItems;
  private int found;

  private TextbookFpGrowth(int least, int mostItems) {
    this.least = least;
    this.mostItems = mostItems;
  }

  /** How many sets are in at least so many baskets. */
  static int count(Baskets baskets, int least, int mostItems) {
    TextbookFpGrowth growth = new TextbookFpGrowth(least, mostItems);
    List<Path> paths = new ArrayList<>();
    for (int basket = 0; basket < baskets.size(); basket++) {
      List<Integer> items = new ArrayList<>();
      for (int item : baskets.items(basket)) {
        items.add(item);
      }
      paths.add(new Path(items, 1));
    }
    growth.grow(paths, 0);
    return growth.found;
  }

  private record Path(List<Integer> items, int count) {}

  private static final class Node {
    final int item;
    final @Nullable Node parent;
    final Map<Integer, Node> children = new HashMap<>();
    int count;

    Node(int item, @Nullable Node parent) {
      this.item = item;
      this.parent = parent;
    }
  }

  private void grow(List<Path> paths, int depth) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Path path : paths) {
      path.items.forEach(item -> counts.merge(item, path.count, Integer::sum));
    }
    counts.values().removeIf(count -> count < least);
    found += counts.size();
    if (depth + 1 == mostItems) {
      return;
    }
    Map<Integer, List<Node>> nodes = tree(paths, counts);
    for (List<Node> ofItem : nodes.values()) {
      List<Path> conditional = new ArrayList<>();
      for (Node node : ofItem) {
        List<Integer> items = new ArrayList<>();
        for (Node at = node.parent; at != null && at.parent != null; at = at.parent) {
          items.add(at.item);
        }
        if (!items.isEmpty()) {
          conditional.add(new Path(items, node.count));
        }
      }
      grow(conditional, depth + 1);
    }
  }

  private static Map<Integer, List<Node>> tree(List<Path> paths, Map<Integer, Integer> counts) {
    Map<Integer, List<Node>> nodes = new HashMap<>();
    Comparator<Integer> frequentFirst =
        Comparator.<Integer>comparingInt(item -> -counts.getOrDefault(item, 0))
            .thenComparing(Comparator.naturalOrder());
    Node root = new Node(-1, null);
    for (Path path : paths) {
      Node at = root;
      for (int item :
          path.items.stream().filter(counts::containsKey).sorted(frequentFirst).toList()) {
        Node parent = at;
        at =
            at.children.computeIfAbsent(
                item,
                one -> {
                  Node node = new Node(one, parent);
                  nodes.computeIfAbsent(one, _ -> new ArrayList<>()).add(node);
                  return node;
                });
        at.count += path.count;
      }
    }
    return nodes;
  }
}
