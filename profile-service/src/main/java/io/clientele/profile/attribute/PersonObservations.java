package io.clientele.profile.attribute;

import io.clientele.profile.person.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Stored observations, and which of them hold. A value is opened only where it is asked for. */
final class PersonObservations {

  private record Candidate(Claim claim, StoredObservation stored) {}

  private final Map<String, List<Candidate>> byCustomer = new HashMap<>();
  private final Recleaning recleaning;
  private final Survivorship survivorship;

  PersonObservations(
      List<StoredObservation> stored, Recleaning recleaning, Survivorship survivorship) {
    this.recleaning = recleaning;
    this.survivorship = survivorship;
    for (StoredObservation observation : stored) {
      byCustomer
          .computeIfAbsent(observation.claim().customerId(), id -> new ArrayList<>())
          .add(new Candidate(recleaning.claim(observation), observation));
    }
  }

  /** The values that hold, by attribute. */
  Map<String, Observation> best(Person person) {
    SortedMap<String, Observation> best = new TreeMap<>();
    byName(person)
        .forEach((name, candidates) -> {
          Candidate first = candidates.getFirst();
          if (survivorship.eligible(first.claim())) {
            Observation observation = recleaning.open(first.stored(), true);
            if (observation.value() != null) {
              best.put(name, observation);
            }
          }
        });
    return best;
  }

  /** Everything, attribute by attribute, the value that holds first. */
  List<Observation> all(Person person) {
    List<Observation> all = new ArrayList<>();
    byName(person)
        .values()
        .forEach(candidates -> {
          boolean inForce = survivorship.eligible(candidates.getFirst().claim());
          for (Candidate candidate : candidates) {
            all.add(recleaning.open(candidate.stored(), inForce));
            inForce = false;
          }
        });
    return all;
  }

  private SortedMap<String, List<Candidate>> byName(Person person) {
    SortedMap<String, List<Candidate>> byName = new TreeMap<>();
    for (String customerId : person.customerIds()) {
      for (Candidate candidate : byCustomer.getOrDefault(customerId, List.of())) {
        byName.computeIfAbsent(candidate.claim().name(), name -> new ArrayList<>()).add(candidate);
      }
    }
    byName
        .values()
        .forEach(candidates ->
            candidates.sort(Comparator.comparing(Candidate::claim, survivorship.order())));
    return byName;
  }
}
