package io.clientele.profile.attribute;

import io.clientele.profile.value.Fields;

/**
 * The name that another system has for a person.
 *
 * @param namespace the system, for example {@code crm}
 */
public record ExternalId(String namespace, String value) {

  /** Refuses a malformed namespace and a blank value. */
  public ExternalId {
    Fields.source("namespace", namespace);
    Fields.id("value", value);
  }
}
