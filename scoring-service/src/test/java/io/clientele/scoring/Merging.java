package io.clientele.scoring;

import io.clientele.contracts.profile.v1.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Merges and unmerges customers and changes their minds at random, as profile-service tells it. */
public final class Merging {

  private final Random random;
  private final int customers;
  private final TreeMap<String, String> roots = new TreeMap<>();
  private final Set<String> refused = new TreeSet<>();

  public Merging(Random random, int customers) {
    this.random = random;
    this.customers = customers;
  }

  /**
   * What the feed says of so many acts: each message as things stand when it is read, which is some
   * time after it was written.
   */
  public List<Change> acts(int count) {
    List<Change> feed = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      told.addAll(act());
      if (random.nextInt(3) == 0 || i == count - 1) {
        told.forEach(id -> feed.add(Shop.person(id, root(id), refuses(root(id)))));
        told.clear();
      }
    }
    return feed;
  }

  private boolean refuses(String person) {
    return refused.stream().anyMatch(id -> root(id).equals(person));
  }

  private String root(String id) {
    return roots.getOrDefault(id, id);
  }

  /** Does something and answers of whom the feed has to tell. */
  private Set<String> act() {
    String id = customer();
    Set<String> told = new TreeSet<>(Set.of(root(id)));
    switch (random.nextInt(5)) {
      case 0, 1 -> merge(root(id), root(customer()), told);
      case 2 -> {
        roots.remove(id);
        told.add(id);
      }
      case 3 -> refused.add(id);
      default -> refused.remove(id);
    }
    return told;
  }

  private void merge(String root, String absorbed, Set<String> told) {
    if (absorbed.equals(root)) {
      return;
    }
    Set<String> moved = new TreeSet<>(Set.of(absorbed));
    roots.entrySet().stream()
        .filter(entry -> entry.getValue().equals(absorbed))
        .map(Map.Entry::getKey)
        .forEach(moved::add);
    moved.forEach(id -> roots.put(id, root));
    told.addAll(moved);
  }

  private String customer() {
    return "c%04d".formatted(random.nextInt(customers));
  }
}
