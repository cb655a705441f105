package io.clientele.scoring.person;

import io.clientele.scoring.attribute.Attributes;
import io.clientele.scoring.demographic.Demographics;

/** The person behind an id, and what is known of that person. */
public record Profile(
    String personId,
    boolean profilingRefused,
    Demographics demographics,
    Attributes attributes,
    Contact contact) {

  /** A person of whose tags and ways to be reached nothing is known. */
  public Profile(
      String personId, boolean profilingRefused, Demographics demographics, Attributes attributes) {
    this(personId, profilingRefused, demographics, attributes, Contact.NONE);
  }
}
