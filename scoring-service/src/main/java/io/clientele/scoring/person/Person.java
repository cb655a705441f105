package io.clientele.scoring.person;

import java.util.Set;
import java.util.TreeSet;

/**
 * A person and all ids that facts of this person are told of.
 *
 * @param customerIds the person's own id and those merged into it
 */
public record Person(String id, boolean profilingRefused, Set<String> customerIds) {

  public Person {
    customerIds = new TreeSet<>(customerIds);
    customerIds.add(id);
  }
}
