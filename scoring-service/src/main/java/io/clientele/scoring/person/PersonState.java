package io.clientele.scoring.person;

import io.clientele.scoring.attribute.Attributes;
import io.clientele.scoring.demographic.Demographics;
import org.jspecify.annotations.Nullable;

/**
 * What a run of changes leaves of a person; null: as it was before.
 *
 * @param referredBy empty: nobody
 */
record PersonState(
    boolean profilingRefused,
    @Nullable Demographics demographics,
    @Nullable Attributes attributes,
    @Nullable String referredBy,
    @Nullable Contact contact) {

  /** Nothing was told yet. */
  static final PersonState NOTHING = new PersonState(false, null, null, null, null);

  PersonState then(PersonChange change) {
    return new PersonState(
        change.profilingRefused(),
        change.demographics() == null ? demographics : change.demographics(),
        change.attributes() == null ? attributes : change.attributes(),
        change.referredBy() == null ? referredBy : change.referredBy(),
        change.contact() == null ? contact : change.contact());
  }
}
