package io.clientele.scoring.history;

import io.clientele.scoring.person.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Histories of persons while they are gathered from the facts of all their ids. */
final class Histories {

  private final TreeMap<String, CustomerHistoryBuilder> byPerson = new TreeMap<>();
  private final Map<String, CustomerHistoryBuilder> byCustomer = new HashMap<>();

  Histories(Collection<Person> persons) {
    for (Person person : persons) {
      CustomerHistoryBuilder history = new CustomerHistoryBuilder();
      byPerson.put(person.id(), history);
      person.customerIds().forEach(id -> byCustomer.put(id, history));
    }
  }

  /** Every id under which facts of the persons stand. */
  String[] customerIds() {
    return byCustomer.keySet().toArray(String[]::new);
  }

  /** Takes what the persons did one by one. */
  void doings(Map<String, Doings> gathered) {
    gathered.forEach((person, doings) ->
        Objects.requireNonNull(byPerson.get(person), "only what was asked for is read").doings =
            doings);
  }

  /** The history that the facts of an id belong to. */
  CustomerHistoryBuilder of(String customerId) {
    return Objects.requireNonNull(byCustomer.get(customerId), "only what was asked for is read");
  }

  /** The histories of those of whom anything is known, ascending by id. */
  List<CustomerHistory> known() {
    return byPerson.entrySet().stream()
        .flatMap(entry -> entry.getValue().history(entry.getKey()).stream())
        .toList();
  }
}
