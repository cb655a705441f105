package io.clientele.scoring.person;

import java.util.Set;

/**
 * What changes of persons came to.
 *
 * @param moved ids whose standings are to be made anew or deleted
 * @param changed persons of whom something else is known now, the others among them perhaps
 */
public record PersonEffect(Set<String> moved, Set<String> changed) {

  /** Nothing. */
  static final PersonEffect NONE = new PersonEffect(Set.of(), Set.of());
}
