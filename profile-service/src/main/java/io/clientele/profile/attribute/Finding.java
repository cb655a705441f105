package io.clientele.profile.attribute;

import io.clientele.profile.cleaning.CleanValue;
import org.jspecify.annotations.Nullable;

/**
 * What cleaning found under a name.
 *
 * @param name of the attribute, or as it was told where there is none
 * @param value JSON; null where it was not understood
 * @param raw JSON, as it came
 * @param clean the cleaned value of a known attribute; null where there is none
 * @param kept false where neither value nor raw value may be stored
 * @param revision of the definition that it was cleaned by
 */
record Finding(
    String name,
    @Nullable String value,
    String raw,
    @Nullable CleanValue clean,
    Quality quality,
    String issue,
    String derivedFrom,
    boolean kept,
    long revision) {

  /** The same of another raw value, with what was put right about that. */
  Finding as(String came, String repaired) {
    return new Finding(name, value, came, clean, quality, repaired, derivedFrom, kept, revision);
  }
}
