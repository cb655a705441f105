package io.clientele.profile.access;

import io.clientele.contracts.profile.v1.AccessService;
import io.clientele.contracts.profile.v1.CreateKeyRequest;
import io.clientele.contracts.profile.v1.FindKeyRequest;
import io.clientele.contracts.profile.v1.FindKeyResponse;
import io.clientele.contracts.profile.v1.ListKeysRequest;
import io.clientele.contracts.profile.v1.ListKeysResponse;
import io.clientele.contracts.profile.v1.NoteUsesRequest;
import io.clientele.contracts.profile.v1.NoteUsesResponse;
import io.clientele.contracts.profile.v1.RevokeKeyRequest;
import io.clientele.contracts.profile.v1.RotateKeyRequest;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Keys over gRPC. */
@GrpcService
public class AccessGrpc implements AccessService {

  private final KeyKeeping keeping;
  private final KeyRepository keys;

  AccessGrpc(KeyKeeping keeping, KeyRepository keys) {
    this.keeping = keeping;
    this.keys = keys;
  }

  @Override
  public Uni<io.clientele.contracts.profile.v1.ApiKey> createKey(CreateKeyRequest request) {
    return Uni.createFrom()
        .deferred(() ->
            keeping.create(
                AccessMessages.key(request, Instant.now()),
                Secret.digest(request.getDigest().toByteArray())))
        .map(AccessMessages::message);
  }

  @Override
  public Uni<ListKeysResponse> listKeys(ListKeysRequest request) {
    return keys.list().map(AccessMessages::list);
  }

  @Override
  public Uni<io.clientele.contracts.profile.v1.ApiKey> rotateKey(RotateKeyRequest request) {
    return Uni.createFrom()
        .deferred(() ->
            keeping.rotate(
                request.getKeyId(),
                Secret.digest(request.getDigest().toByteArray()),
                AccessMessages.overlap(request),
                now()))
        .map(AccessMessages::message);
  }

  @Override
  public Uni<io.clientele.contracts.profile.v1.ApiKey> revokeKey(RevokeKeyRequest request) {
    return keeping.revoke(request.getKeyId(), now()).map(AccessMessages::message);
  }

  @Override
  public Uni<FindKeyResponse> findKey(FindKeyRequest request) {
    return Uni.createFrom()
        .deferred(() -> keys.find(Secret.digest(request.getDigest().toByteArray()), Instant.now()))
        .map(found ->
            found.map(AccessMessages::found).orElseGet(FindKeyResponse::getDefaultInstance));
  }

  @Override
  public Uni<NoteUsesResponse> noteUses(NoteUsesRequest request) {
    return Uni.createFrom()
        .deferred(() -> keys.used(AccessMessages.uses(request)))
        .replaceWith(NoteUsesResponse.getDefaultInstance());
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
