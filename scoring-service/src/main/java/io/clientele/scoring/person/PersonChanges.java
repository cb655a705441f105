package io.clientele.scoring.person;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What changes leave behind when they are applied in their order.
 *
 * @param persons by customer id: whose facts his are
 * @param states by person id
 */
record PersonChanges(Map<String, String> persons, Map<String, PersonState> states) {

  static PersonChanges of(List<PersonChange> changes) {
    Map<String, String> persons = new TreeMap<>();
    Map<String, PersonState> states = new TreeMap<>();
    for (PersonChange change : changes) {
      persons.put(change.customerId(), change.personId());
      states.merge(
          change.personId(),
          PersonState.NOTHING.then(change),
          (before, after) -> before.then(change));
    }
    persons.forEach((customer, person) -> {
      if (!customer.equals(person)) {
        states.remove(customer);
      }
    });
    return new PersonChanges(persons, states);
  }

  /** Customers who are persons by themselves. */
  Set<String> alone() {
    return customers(true);
  }

  /** Customers whose facts are another's. */
  Set<String> merged() {
    return customers(false);
  }

  private Set<String> customers(boolean alone) {
    Set<String> found = new TreeSet<>();
    persons.forEach((customer, person) -> {
      if (customer.equals(person) == alone) {
        found.add(customer);
      }
    });
    return found;
  }
}
