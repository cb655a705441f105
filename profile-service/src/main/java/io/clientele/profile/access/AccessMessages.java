package io.clientele.profile.access;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.profile.v1.CreateKeyRequest;
import io.clientele.contracts.profile.v1.FindKeyResponse;
import io.clientele.contracts.profile.v1.KeyUse;
import io.clientele.contracts.profile.v1.ListKeysResponse;
import io.clientele.contracts.profile.v1.NoteUsesRequest;
import io.clientele.contracts.profile.v1.RotateKeyRequest;
import io.clientele.profile.value.ValueMessages;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Maps keys to their messages and back. */
final class AccessMessages {

  private AccessMessages() {}

  static ApiKey key(CreateKeyRequest request, Instant now) {
    io.clientele.contracts.profile.v1.ApiKey key = request.getKey();
    return new ApiKey(
        key.getKeyId(),
        key.getName(),
        key.getSource(),
        key.getRolesList(),
        key.getCreatedBy(),
        now.truncatedTo(ChronoUnit.MICROS),
        ValueMessages.instant("expires_at", key.hasExpiresAt(), key.getExpiresAt()),
        key.hasRequestsPerMinute() ? key.getRequestsPerMinute() : null,
        key.hasRequestsPerDay() ? key.getRequestsPerDay() : null);
  }

  static Duration overlap(RotateKeyRequest request) {
    return Secret.overlap(Duration.ofSeconds(request.getOverlap().getSeconds()));
  }

  static Map<String, Instant> uses(NoteUsesRequest request) {
    return request.getUsesList().stream()
        .collect(
            Collectors.toMap(
                KeyUse::getKeyId, AccessMessages::minute, (a, b) -> a.isAfter(b) ? a : b));
  }

  private static Instant minute(KeyUse use) {
    return Instant.ofEpochSecond(use.getUsedAt().getSeconds()).truncatedTo(ChronoUnit.MINUTES);
  }

  static ListKeysResponse list(List<KeptKey> keys) {
    return ListKeysResponse.newBuilder()
        .addAllKeys(keys.stream().map(AccessMessages::message).toList())
        .build();
  }

  static FindKeyResponse found(FoundKey found) {
    FindKeyResponse.Builder response = FindKeyResponse.newBuilder().setKey(message(found.key()));
    put(found.validUntil(), response::setValidUntil);
    return response.build();
  }

  static io.clientele.contracts.profile.v1.ApiKey message(KeptKey kept) {
    ApiKey key = kept.key();
    var message =
        io.clientele.contracts.profile.v1.ApiKey.newBuilder()
            .setKeyId(key.keyId())
            .setName(key.name())
            .setSource(key.source())
            .addAllRoles(key.roles())
            .setCreatedBy(key.createdBy())
            .setCreatedAt(ValueMessages.timestamp(key.createdAt()));
    put(key.expiresAt(), message::setExpiresAt);
    put(kept.revokedAt(), message::setRevokedAt);
    put(kept.lastUsedAt(), message::setLastUsedAt);
    put(kept.rotatedAt(), message::setRotatedAt);
    if (key.requestsPerMinute() != null) {
      message.setRequestsPerMinute(key.requestsPerMinute());
    }
    if (key.requestsPerDay() != null) {
      message.setRequestsPerDay(key.requestsPerDay());
    }
    return message.build();
  }

  private static void put(@Nullable Instant time, Consumer<Timestamp> setter) {
    if (time != null) {
      setter.accept(ValueMessages.timestamp(time));
    }
  }
}
