package io.clientele.gateway.access;

import io.clientele.gateway.json.Fields;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A key that somebody wants.
 *
 * @param expiresAt null: never
 */
record NewKey(
    String keyId,
    String name,
    String source,
    Set<Role> roles,
    String createdBy,
    @Nullable Instant expiresAt) {

  private static final List<String> SAYABLE = List.of("name", "source", "roles", "expires_at");
  private static final int ID_BYTES = 12;

  /**
   * A key of a request.
   *
   * @param random for its id
   * @param createdBy the name of the key that asks for it
   */
  static NewKey of(Fields said, RandomGenerator random, String createdBy) {
    Fields fields = said.knowing(SAYABLE);
    String name = fields.requiredText("name");
    Optional<Instant> expiry = fields.time("expires_at");
    return new NewKey(
        id(random),
        name,
        fields.text("source").orElse(name),
        roles(fields),
        createdBy,
        expiry.orElse(null));
  }

  private static String id(RandomGenerator random) {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return "key_" + HexFormat.of().formatHex(id);
  }

  private static Set<Role> roles(Fields fields) {
    List<String> words = fields.texts("roles");
    if (words.isEmpty()) {
      throw Fields.invalid(fields.path("roles"), "name at least one role");
    }
    try {
      return words.stream().map(Role::of).collect(Collectors.toUnmodifiableSet());
    } catch (IllegalArgumentException e) {
      throw Fields.invalid(fields.path("roles"), String.valueOf(e.getMessage()));
    }
  }
}
