package io.clientele.scoring.person;

import io.clientele.scoring.demographic.Demographics;
import org.jspecify.annotations.Nullable;

/**
 * What a run of changes leaves of a person.
 *
 * @param demographics null: as they were before
 */
record PersonState(boolean profilingRefused, @Nullable Demographics demographics) {

  PersonState then(PersonChange change) {
    return new PersonState(
        change.profilingRefused(),
        change.demographics() == null ? demographics : change.demographics());
  }
}
