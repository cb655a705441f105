package io.clientele.gateway.intake;

import io.clientele.gateway.json.Fields;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names a request and those of its items that have no id of their own.
 *
 * @param requestId names the request
 * @param given true where the sender named it, so that a repeat has the same name
 */
public record Idempotency(String requestId, boolean given) {

  private static final int LONGEST = 128;

  /** The request's name: the {@code Idempotency-Key} header, else a new one. */
  public static Idempotency of(@Nullable String header) {
    return Optional.ofNullable(header)
        .map(String::strip)
        .filter(key -> !key.isEmpty())
        .map(key -> new Idempotency(valid(key), true))
        .orElseGet(() -> new Idempotency(UUID.randomUUID().toString(), false));
  }

  private static String valid(String key) {
    if (key.length() > LONGEST || key.chars().anyMatch(Character::isISOControl)) {
      throw Fields.invalid(
          "Idempotency-Key",
          "must have at most " + LONGEST + " characters and no control characters");
    }
    return key;
  }

  /** An id for an item without one; the same again where the whole request is repeated. */
  public String itemId(int index) {
    return given ? requestId + ":" + index : UUID.randomUUID().toString();
  }
}
