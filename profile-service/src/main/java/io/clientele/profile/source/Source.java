package io.clientele.profile.source;

import io.clientele.profile.schema.Trust;
import io.clientele.profile.value.Fields;

/**
 * Who sends.
 *
 * @param trust how far it is believed
 * @param set whether somebody said so; else it is the default
 */
public record Source(String name, Trust trust, boolean set) {

  /** How far a sender is believed of whom nobody said anything. */
  public static final Trust USUAL = Trust.FORM;

  /** Refuses a malformed name. */
  public Source {
    Fields.source("source", name);
  }
}
