package io.clientele.gateway.access;

import io.clientele.gateway.json.Fields;
import io.clientele.gateway.limit.OwnPace;
import io.clientele.gateway.limit.Pace;
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
 * @param pace how often it may call, where that is not as its roles say
 */
record NewKey(
    String keyId,
    String name,
    String source,
    Set<Role> roles,
    String createdBy,
    @Nullable Instant expiresAt,
    OwnPace pace) {

  private static final List<String> SAYABLE =
      List.of("name", "source", "roles", "expires_at", "requests_per_minute", "requests_per_day");
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
        expiry.orElse(null),
        new OwnPace(
            bound(fields, "requests_per_minute", Pace.MOST_PER_MINUTE),
            bound(fields, "requests_per_day", Pace.MOST_PER_DAY)));
  }

  private static @Nullable Integer bound(Fields fields, String name, int most) {
    Optional<Integer> bound = fields.whole(name);
    if (bound.isPresent() && (bound.get() < 1 || bound.get() > most)) {
      throw Fields.invalid(fields.path(name), "takes from 1 to " + most);
    }
    return bound.orElse(null);
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
