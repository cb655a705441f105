package io.clientele.profile.feed;

import io.clientele.profile.consent.Consent;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a business put on a person, and whether it may write to it.
 *
 * @param tags those that hold, by name, with the time of their end where they have one
 * @param marketing none: nothing was said
 */
public record Contact(
    SortedMap<String, Optional<Instant>> tags, Optional<Consent.State> marketing) {

  /** No tags and no word. */
  public static final Contact UNKNOWN = new Contact(new TreeMap<>(), Optional.empty());

  /** Keeps its own copy. */
  public Contact {
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
  }
}
