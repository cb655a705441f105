package io.clientele.gateway.access;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.profile.v1.ApiKey;
import io.clientele.contracts.profile.v1.FindKeyResponse;
import io.clientele.contracts.profile.v1.KeyUse;
import io.clientele.contracts.profile.v1.NoteUsesRequest;
import io.clientele.gateway.limit.OwnPace;
import io.clientele.gateway.wire.TimeMessages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Maps keys to their messages and back. */
final class KeyMessages {

  private KeyMessages() {}

  static ApiKey message(NewKey key) {
    ApiKey.Builder message =
        ApiKey.newBuilder()
            .setKeyId(key.keyId())
            .setName(key.name())
            .setSource(key.source())
            .addAllRoles(key.roles().stream().sorted().map(Role::word).toList())
            .setCreatedBy(key.createdBy());
    if (key.expiresAt() != null) {
      message.setExpiresAt(TimeMessages.of(key.expiresAt()));
    }
    if (key.pace().perMinute() != null) {
      message.setRequestsPerMinute(key.pace().perMinute());
    }
    if (key.pace().perDay() != null) {
      message.setRequestsPerDay(key.pace().perDay());
    }
    return message.build();
  }

  static NoteUsesRequest uses(Map<String, Instant> uses) {
    NoteUsesRequest.Builder request = NoteUsesRequest.newBuilder();
    uses.forEach((keyId, at) ->
        request.addUses(KeyUse.newBuilder().setKeyId(keyId).setUsedAt(TimeMessages.of(at))));
    return request.build();
  }

  static Optional<StoredKey> stored(FindKeyResponse found) {
    ApiKey key = found.getKey();
    return found.hasKey()
        ? Optional.of(
            new StoredKey(
                key.getKeyId(),
                new Grant(
                    key.getName(),
                    key.getSource(),
                    roles(key.getRolesList()),
                    Grant.Kind.STORED_KEY,
                    key.getKeyId(),
                    pace(key)),
                found.hasValidUntil() ? TimeMessages.instant(found.getValidUntil()) : null))
        : Optional.empty();
  }

  private static OwnPace pace(ApiKey key) {
    return new OwnPace(
        key.hasRequestsPerMinute() ? key.getRequestsPerMinute() : null,
        key.hasRequestsPerDay() ? key.getRequestsPerDay() : null);
  }

  /** A role that this version does not know grants nothing. */
  private static Set<Role> roles(List<String> words) {
    Map<String, Role> known =
        Set.of(Role.values()).stream().collect(Collectors.toMap(Role::word, role -> role));
    return words.stream()
        .filter(known::containsKey)
        .map(known::get)
        .collect(Collectors.toUnmodifiableSet());
  }

  static KeyView view(ApiKey key) {
    return new KeyView(
        key.getKeyId(),
        key.getName(),
        key.getSource(),
        key.getRolesList(),
        key.getCreatedBy(),
        time(key.hasCreatedAt(), key.getCreatedAt()),
        time(key.hasExpiresAt(), key.getExpiresAt()),
        time(key.hasRevokedAt(), key.getRevokedAt()),
        time(key.hasLastUsedAt(), key.getLastUsedAt()),
        time(key.hasRotatedAt(), key.getRotatedAt()),
        pace(key).perMinute(),
        pace(key).perDay(),
        null);
  }

  private static @Nullable String time(boolean there, Timestamp time) {
    return there ? TimeMessages.instant(time).toString() : null;
  }
}
