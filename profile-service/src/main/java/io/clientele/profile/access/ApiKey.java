package io.clientele.profile.access;

import io.clientele.profile.value.Fields;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key, without its secret.
 *
 * @param name at most 64 of a-z, 0-9, '.', '_' and '-'; of one key at a time
 * @param source under which facts are taken in with it, of the same form
 * @param roles what the edge calls them, at least one
 * @param createdBy the key that made it
 * @param expiresAt null: never
 * @param requestsPerMinute 1 to 10,000,000; null: as its roles may
 * @param requestsPerDay 1 to 1,000,000,000; null: as its roles may
 */
record ApiKey(
    String keyId,
    String name,
    String source,
    List<String> roles,
    String createdBy,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Integer requestsPerMinute,
    @Nullable Integer requestsPerDay) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final Pattern ID = Pattern.compile("key_[0-9a-f]{24}");
  private static final Pattern ROLE = Pattern.compile("[a-z]{1,32}");

  private static final int MOST_PER_MINUTE = 10_000_000;
  private static final int MOST_PER_DAY = 1_000_000_000;

  ApiKey {
    require(ID.matcher(keyId).matches(), "key_id", "is no id of a key");
    require(NAME.matcher(name).matches(), "name", "takes at most 64 of a-z, 0-9, '.', '_' and '-'");
    require(
        NAME.matcher(source).matches(), "source", "takes at most 64 of a-z, 0-9, '.', '_' and '-'");
    require(!roles.isEmpty(), "roles", "needs at least one role");
    require(roles.stream().allMatch(role -> ROLE.matcher(role).matches()), "roles", "has no role");
    require(createdBy.length() <= 200, "created_by", "is longer than 200 characters");
    require(
        expiresAt == null || expiresAt.isAfter(createdAt), "expires_at", "has to be in the future");
    requireWithin(requestsPerMinute, MOST_PER_MINUTE, "requests_per_minute");
    requireWithin(requestsPerDay, MOST_PER_DAY, "requests_per_day");
    roles = roles.stream().distinct().sorted().toList();
  }

  private static void requireWithin(@Nullable Integer bound, int most, String field) {
    require(bound == null || (bound >= 1 && bound <= most), field, "takes from 1 to " + most);
  }

  private static void require(boolean holds, String field, String otherwise) {
    if (!holds) {
      throw Fields.invalid(field, otherwise);
    }
  }
}
