package io.clientele.profile.person;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A person: all customer ids under which facts were told of one human being.
 *
 * @param personId the id that the others were merged into; the only one where there was no merge
 * @param customerIds all of them, {@code personId} included
 */
public record Person(String personId, SortedSet<String> customerIds) {

  /** Keeps its own copy; the person's own id is always one of the ids. */
  public Person {
    TreeSet<String> all = new TreeSet<>(customerIds);
    all.add(personId);
    customerIds = Collections.unmodifiableSortedSet(all);
  }

  /** Somebody who was merged with nobody. */
  public static Person alone(String customerId) {
    return new Person(customerId, new TreeSet<>());
  }

  /** The ids that were merged into the person's own. */
  public SortedSet<String> mergedIds() {
    TreeSet<String> merged = new TreeSet<>(customerIds);
    merged.remove(personId);
    return Collections.unmodifiableSortedSet(merged);
  }
}
