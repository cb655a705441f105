package io.clientele.profile.identity;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** All that a decision about a few people needs to know of them. It follows what is decided. */
final class Neighbourhood {

  private final Forest forest;
  private final Map<String, Set<IdentifierKey>> identifiers;
  private final Map<IdentifierKey, Set<String>> provenFor;
  private final Map<String, Instant> firstSeen;
  private final Set<Pair> apart;

  /**
   * What is known.
   *
   * @param identifiers by customer: those told, and the one that the id itself is
   * @param provenFor the customers that identifiers were verified for; some, where they are many
   * @param firstSeen of customers that facts tell of
   * @param apart customers that somebody took apart
   */
  Neighbourhood(
      Forest forest,
      Map<String, Set<IdentifierKey>> identifiers,
      Map<IdentifierKey, Set<String>> provenFor,
      Map<String, Instant> firstSeen,
      Set<Pair> apart) {
    this.forest = forest;
    this.identifiers = new HashMap<>();
    identifiers.forEach((id, keys) -> this.identifiers.put(id, new HashSet<>(keys)));
    this.provenFor = new HashMap<>();
    provenFor.forEach((key, ids) -> this.provenFor.put(key, new HashSet<>(ids)));
    this.firstSeen = Map.copyOf(firstSeen);
    this.apart = Set.copyOf(apart);
  }

  Forest forest() {
    return forest;
  }

  /** The identifiers of a person. */
  Set<IdentifierKey> identifiers(String person) {
    Set<IdentifierKey> all = new HashSet<>();
    for (String id : forest.members(person)) {
      all.addAll(identifiers.getOrDefault(id, Set.of()));
    }
    return all;
  }

  /** Takes an identifier for a customer's. */
  void attach(IdentifierKey key, String customerId, boolean verified) {
    identifiers.computeIfAbsent(customerId, id -> new HashSet<>()).add(key);
    if (verified) {
      provenFor.computeIfAbsent(key, identifier -> new HashSet<>()).add(customerId);
    }
  }

  /** The persons that an identifier was verified for, but for one. */
  SortedSet<String> others(IdentifierKey key, String person) {
    SortedSet<String> others = new TreeSet<>();
    provenFor.getOrDefault(key, Set.of()).forEach(id -> others.add(forest.person(id)));
    others.remove(person);
    return others;
  }

  /** Whether somebody took the two persons apart. */
  boolean areApart(String person, String other) {
    return apart.stream()
        .anyMatch(pair -> {
          String one = forest.person(pair.customerId());
          String two = forest.person(pair.otherId());
          return one.equals(person) && two.equals(other) || one.equals(other) && two.equals(person);
        });
  }

  /** When a person was first seen; far in the future where only its name is known. */
  Instant firstSeen(String person) {
    return forest.members(person).stream()
        .map(id -> firstSeen.getOrDefault(id, Instant.MAX))
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  /** Whether any of the person's ids is one that a sender gave to a person it knows. */
  boolean isKnown(String person) {
    return !forest.members(person).stream().allMatch(AnonymousId::is);
  }
}
