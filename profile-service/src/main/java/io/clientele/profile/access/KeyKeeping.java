package io.clientele.profile.access;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes keys, gives them other secrets and revokes them. */
@ApplicationScoped
class KeyKeeping {

  private final Pool pool;
  private final KeyRepository keys;

  KeyKeeping(Pool pool, KeyRepository keys) {
    this.pool = pool;
    this.keys = keys;
  }

  /** Makes a key; the same again changes nothing. */
  Uni<KeptKey> create(ApiKey key, byte[] digest) {
    return pool.withTransaction(connection ->
        keys.add(connection, key)
            .flatMap(done -> keys.hold(connection, key.keyId()))
            .map(kept -> kept.orElseThrow(KeyKeeping::nameTaken))
            .call(kept -> give(connection, key.keyId(), digest, key.createdAt()))
            .flatMap(kept -> again(connection, key.keyId())));
  }

  /** Gives a key another secret; those it had hold for the overlap. */
  Uni<KeptKey> rotate(String keyId, byte[] digest, Duration overlap, Instant now) {
    return pool.withTransaction(connection ->
        keys.hold(connection, keyId)
            .map(KeyKeeping::found)
            .invoke(KeyKeeping::requireInForce)
            .call(kept -> give(connection, keyId, digest, now))
            .call(kept -> keys.endOthers(connection, keyId, digest, now.plus(overlap)))
            .flatMap(kept -> again(connection, keyId)));
  }

  /** Revokes a key. */
  Uni<KeptKey> revoke(String keyId, Instant now) {
    return pool.withTransaction(connection ->
        keys.hold(connection, keyId)
            .map(KeyKeeping::found)
            .call(kept -> keys.revoke(connection, keyId, now))
            .flatMap(kept -> again(connection, keyId)));
  }

  private Uni<String> give(SqlConnection connection, String keyId, byte[] digest, Instant now) {
    return keys.addSecret(connection, keyId, digest, now)
        .flatMap(done -> keys.owner(connection, digest))
        .map(owner -> owner.filter(keyId::equals).orElseThrow(KeyKeeping::secretTaken));
  }

  private Uni<KeptKey> again(SqlConnection connection, String keyId) {
    return keys.hold(connection, keyId).map(KeyKeeping::found);
  }

  private static KeptKey found(Optional<KeptKey> key) {
    return key.orElseThrow(
        () -> new ClienteleException(ErrorCode.KEY_NOT_FOUND, "key_id", "there is no such key"));
  }

  private static void requireInForce(KeptKey key) {
    if (key.revokedAt() != null) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE, "key_id", "the key is revoked; create another one");
    }
  }

  private static ClienteleException nameTaken() {
    return new ClienteleException(
        ErrorCode.CONTENT_CONFLICT,
        "name",
        "another key has the name; rotate that one, revoke it, or choose another name");
  }

  private static ClienteleException secretTaken() {
    return new ClienteleException(
        ErrorCode.CONTENT_CONFLICT, "digest", "another key has the secret");
  }
}
