package io.clientele.profile.tag;

import io.clientele.profile.value.Fields;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A label on a customer.
 *
 * @param customerId under which of the person's ids it was put on
 * @param originName which rule, model or person; may be empty
 * @param confidence in [0, 1]
 * @param version of the rule or the model; may be empty
 * @param expiresAt from when on it does not hold; null: never
 */
public record Tag(
    String customerId,
    String name,
    Origin origin,
    String originName,
    double confidence,
    String version,
    Instant taggedAt,
    @Nullable Instant expiresAt) {

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}_.:-]([\\p{L}\\p{N}_.: -]{0,98}[\\p{L}\\p{N}_.:-])?");

  /** What puts tags on. */
  public enum Origin {
    /** A rule of the business. */
    RULE,
    /** A model that estimates. */
    MODEL,
    /** Somebody. */
    PERSON
  }

  /** Refuses a malformed name, a confidence out of range and an end that is not after the start. */
  public Tag {
    name("name", name);
    Fields.optionalId("origin_name", originName);
    Fields.optionalId("version", version);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw Fields.invalid("confidence", "is not in [0, 1]");
    }
    if (expiresAt != null && !expiresAt.isAfter(taggedAt)) {
      throw Fields.invalid("expires_at", "is not after tagged_at; leave it out to keep the tag");
    }
  }

  /** A well-formed name of a tag. */
  public static String name(String field, String name) {
    if (!NAME.matcher(name).matches()) {
      throw Fields.invalid(
          field, "must be 1 to 100 letters, digits, '-', '_', '.', ':' and spaces within the name");
    }
    return name;
  }
}
