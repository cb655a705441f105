package io.clientele.feedback.duplicate;

import java.util.Set;

/**
 * What was stored before a text came.
 *
 * @param settled whether the text will not be stored: its id is taken, or its customer erased
 * @param repeated whether its customer said nearly the same
 * @param customers others who sent nearly the same; no more than it takes for a template
 */
record Earlier(boolean settled, boolean repeated, Set<String> customers) {

  static final Earlier NOTHING = new Earlier(false, false, Set.of());

  Earlier {
    customers = Set.copyOf(customers);
  }
}
