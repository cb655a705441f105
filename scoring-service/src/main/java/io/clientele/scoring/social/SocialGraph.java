package io.clientele.scoring.social;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who was brought, invited or told by whom. Everybody points at whoever did so, once: rank gathers
 * with those whom others came by. Nobody points at himself.
 */
public final class SocialGraph {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> persons = new ArrayList<>();
  private final Set<Long> edges = new HashSet<>();

  /** Somebody was brought, invited or told by another. */
  public void add(String person, String by) {
    if (!person.equals(by)) {
      edges.add((long) number(person) << 32 | number(by));
    }
  }

  private int number(String person) {
    return numbers.computeIfAbsent(
        person,
        one -> {
          persons.add(one);
          return persons.size() - 1;
        });
  }

  /**
   * A person in the graph.
   *
   * @param influence the rank over the mean of all who are in it: 1 is the average
   * @param followers how many were brought, invited or told by the person
   */
  public record Place(String person, double influence, int followers) {}

  /** Everybody in the graph, in the order of their ids. */
  public List<Place> places() {
    long[] sorted = edges.stream().mapToLong(Long::longValue).sorted().toArray();
    int[] from = Arrays.stream(sorted).mapToInt(edge -> (int) (edge >>> 32)).toArray();
    int[] to = Arrays.stream(sorted).mapToInt(edge -> (int) edge).toArray();
    double[] ranks = PageRank.of(persons.size(), from, to);
    int[] followers = new int[persons.size()];
    for (int by : to) {
      followers[by]++;
    }
    List<Place> places = new ArrayList<>(persons.size());
    persons.stream()
        .sorted()
        .forEach(person -> {
          int number = numbers.getOrDefault(person, 0);
          places.add(new Place(person, ranks[number] * persons.size(), followers[number]));
        });
    return places;
  }
}
