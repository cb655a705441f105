package io.clientele.gateway.access;

import com.google.protobuf.ByteString;
import com.google.protobuf.Duration;
import io.clientele.contracts.profile.v1.AccessServiceGrpc.AccessServiceBlockingStub;
import io.clientele.contracts.profile.v1.CreateKeyRequest;
import io.clientele.contracts.profile.v1.FindKeyRequest;
import io.clientele.contracts.profile.v1.ListKeysRequest;
import io.clientele.contracts.profile.v1.MutinyAccessServiceGrpc.MutinyAccessServiceStub;
import io.clientele.contracts.profile.v1.RevokeKeyRequest;
import io.clientele.contracts.profile.v1.RotateKeyRequest;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Keys at profile-service. */
@ApplicationScoped
class KeyGrpc {

  private final AccessServiceBlockingStub service;
  private final MutinyAccessServiceStub lookups;
  private final Upstream upstream;

  KeyGrpc(
      @GrpcClient("profile") AccessServiceBlockingStub service,
      @GrpcClient("profile") MutinyAccessServiceStub lookups,
      Upstream upstream) {
    this.service = service;
    this.lookups = lookups;
    this.upstream = upstream;
  }

  KeyView create(NewKey key, byte[] digest) {
    return KeyMessages.view(
        upstream
            .write(service)
            .createKey(
                CreateKeyRequest.newBuilder()
                    .setKey(KeyMessages.message(key))
                    .setDigest(ByteString.copyFrom(digest))
                    .build()));
  }

  KeyView.Keys list() {
    return new KeyView.Keys(
        upstream.list(service).listKeys(ListKeysRequest.getDefaultInstance()).getKeysList().stream()
            .map(KeyMessages::view)
            .toList());
  }

  KeyView rotate(String keyId, byte[] digest, java.time.Duration overlap) {
    return KeyMessages.view(
        upstream
            .write(service)
            .rotateKey(
                RotateKeyRequest.newBuilder()
                    .setKeyId(keyId)
                    .setDigest(ByteString.copyFrom(digest))
                    .setOverlap(Duration.newBuilder().setSeconds(overlap.toSeconds()))
                    .build()));
  }

  KeyView revoke(String keyId) {
    return KeyMessages.view(
        upstream.write(service).revokeKey(RevokeKeyRequest.newBuilder().setKeyId(keyId).build()));
  }

  /** The key that has a digest, where one holds; fails where profile-service does not answer. */
  Uni<Optional<StoredKey>> find(byte[] digest) {
    return upstream
        .read(lookups)
        .findKey(FindKeyRequest.newBuilder().setDigest(ByteString.copyFrom(digest)).build())
        .map(KeyMessages::stored);
  }

  /** Tells when keys were used. */
  Uni<Void> used(Map<String, Instant> uses) {
    return upstream.write(lookups).noteUses(KeyMessages.uses(uses)).replaceWithVoid();
  }
}
