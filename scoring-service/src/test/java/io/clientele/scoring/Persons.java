package io.clientele.scoring;

import io.clientele.contracts.profile.v1.Change;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whose facts a customer's are by the end of a feed, and who refused: the plainest way. */
public final class Persons {

  private final Map<String, String> byCustomer = new HashMap<>();
  private final Map<String, Boolean> refusals = new HashMap<>();

  private Persons() {}

  public static Persons of(List<Change> feed) {
    Persons persons = new Persons();
    for (Change change : feed) {
      if (change.hasCustomerChanged()) {
        String person = change.getCustomerChanged().getPersonId();
        persons.byCustomer.put(change.getCustomerId(), person);
        persons.refusals.put(person, change.getCustomerChanged().getProfilingRefused());
      }
    }
    return persons;
  }

  public String of(String customer) {
    return byCustomer.getOrDefault(customer, customer);
  }

  /** Persons who refused. */
  public Set<String> refused() {
    Set<String> refused = new TreeSet<>();
    refusals.forEach((person, refuses) -> {
      if (refuses && of(person).equals(person)) {
        refused.add(person);
      }
    });
    return refused;
  }

  /** All ids of some persons. */
  public Set<String> idsOf(Collection<String> persons) {
    Set<String> ids = new TreeSet<>(persons);
    byCustomer.forEach((customer, person) -> {
      if (persons.contains(person)) {
        ids.add(customer);
      }
    });
    return ids;
  }
}
