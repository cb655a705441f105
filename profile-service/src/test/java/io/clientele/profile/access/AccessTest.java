package io.clientele.profile.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.AccessServiceGrpc;
import io.clientele.contracts.profile.v1.AccessServiceGrpc.AccessServiceBlockingStub;
import io.clientele.contracts.profile.v1.CreateKeyRequest;
import io.clientele.contracts.profile.v1.FindKeyRequest;
import io.clientele.contracts.profile.v1.FindKeyResponse;
import io.clientele.contracts.profile.v1.KeyUse;
import io.clientele.contracts.profile.v1.ListKeysRequest;
import io.clientele.contracts.profile.v1.NoteUsesRequest;
import io.clientele.contracts.profile.v1.RevokeKeyRequest;
import io.clientele.contracts.profile.v1.RotateKeyRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.FactSender;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AccessTest {

  private static final String SHOP = "key_000000000000000000000001";
  private static final String OTHER = "key_000000000000000000000002";

  @Inject Pool pool;
  private FactSender people;
  private AccessServiceBlockingStub access;

  @BeforeEach
  void connect() {
    people = new FactSender();
    access = AccessServiceGrpc.newBlockingStub(people.channel());
    pool.query("TRUNCATE api_key, api_key_secret").execute().await().indefinitely();
  }

  @AfterEach
  void disconnect() {
    people.close();
  }

  @Test
  void aKeyIsFoundByItsSecretAlone() {
    access.createKey(key(SHOP, "shop", "one"));

    assertThat(find("one").getKey())
        .satisfies(key -> {
          assertThat(key.getName()).isEqualTo("shop");
          assertThat(key.getSource()).isEqualTo("webshop");
          assertThat(key.getRolesList()).containsExactly("agent", "ingest");
          assertThat(key.getCreatedBy()).isEqualTo("boss");
        });
    assertThat(find("two").hasKey()).isFalse();
    assertThat(find("one").hasValidUntil()).isFalse();
  }

  @Test
  void aKeyKeepsThePaceThatItWasGiven() {
    CreateKeyRequest.Builder paced = key(SHOP, "shop", "one").toBuilder();
    paced.getKeyBuilder().setRequestsPerMinute(600).setRequestsPerDay(50_000);
    access.createKey(paced.build());
    access.createKey(key(OTHER, "other", "two"));
    CreateKeyRequest.Builder odd = key(SHOP, "odd", "three").toBuilder();
    odd.getKeyBuilder().setRequestsPerDay(0);

    assertThat(find("one").getKey().getRequestsPerMinute()).isEqualTo(600);
    assertThat(find("one").getKey().getRequestsPerDay()).isEqualTo(50_000);
    assertThat(find("two").getKey().hasRequestsPerMinute()).isFalse();
    assertThat(refusal(() -> access.createKey(odd.build())).field()).isEqualTo("requests_per_day");
  }

  @Test
  void theSameAgainChangesNothingAndAnotherOfTheNameIsRefused() {
    access.createKey(key(SHOP, "shop", "one"));
    access.createKey(key(SHOP, "shop", "one"));

    assertThat(refusal(() -> access.createKey(key(OTHER, "shop", "two"))))
        .satisfies(conflict("name"));
    assertThat(refusal(() -> access.createKey(key(OTHER, "other", "one"))))
        .satisfies(conflict("digest"));
    assertThat(keys()).hasSize(1);
    assertThat(find("two").hasKey()).isFalse();
  }

  @Test
  void aRevokedKeyOpensNothingAndLeavesItsNameToOthers() {
    access.createKey(key(SHOP, "shop", "one"));

    Timestamp first = access.revokeKey(revoke(SHOP)).getRevokedAt();
    Timestamp again = access.revokeKey(revoke(SHOP)).getRevokedAt();
    access.createKey(key(OTHER, "shop", "two"));

    assertThat(again).isEqualTo(first);
    assertThat(find("one").hasKey()).isFalse();
    assertThat(find("two").getKey().getKeyId()).isEqualTo(OTHER);
    assertThat(keys()).hasSize(2);
    assertThat(refusal(() -> access.rotateKey(rotate(SHOP, "three", 0))).code())
        .isEqualTo(ErrorCode.WRONG_STATE);
  }

  @Test
  void bothSecretsHoldWhileTheyOverlap() {
    access.createKey(key(SHOP, "shop", "one"));

    access.rotateKey(rotate(SHOP, "two", 3600));

    assertThat(find("one").hasKey()).isTrue();
    assertThat(find("one").getValidUntil().getSeconds())
        .isBetween(Instant.now().getEpochSecond() + 3500, Instant.now().getEpochSecond() + 3601);
    assertThat(find("two").hasValidUntil()).isFalse();

    access.rotateKey(rotate(SHOP, "three", 0));

    assertThat(find("one").hasKey()).isFalse();
    assertThat(find("two").hasKey()).isFalse();
    assertThat(find("three").getKey().getKeyId()).isEqualTo(SHOP);
  }

  @Test
  void aLaterRotationDoesNotMakeAnEarlierSecretHoldLonger() {
    access.createKey(key(SHOP, "shop", "one"));
    access.rotateKey(rotate(SHOP, "two", 0));
    access.rotateKey(rotate(SHOP, "three", 3600));

    assertThat(find("one").hasKey()).isFalse();
    assertThat(find("two").hasKey()).isTrue();
  }

  @Test
  void aKeyThatExpiredOpensNothing() {
    CreateKeyRequest.Builder key = key(SHOP, "shop", "one").toBuilder();
    key.getKeyBuilder().setExpiresAt(seconds(Instant.now().getEpochSecond() + 3600));
    access.createKey(key.build());

    assertThat(find("one").hasValidUntil()).isTrue();

    pool.query(
            "UPDATE api_key SET created_at = now() - interval '2 h', expires_at = now() - interval '1 h'")
        .execute()
        .await()
        .indefinitely();

    assertThat(find("one").hasKey()).isFalse();
  }

  @Test
  void theLastUseIsKeptToTheMinuteAndNeverGoesBack() {
    access.createKey(key(SHOP, "shop", "one"));

    access.noteUses(uses(1_800_000_059));
    access.noteUses(uses(1_700_000_000));

    assertThat(keys().getFirst().getLastUsedAt().getSeconds()).isEqualTo(1_800_000_000);
  }

  @Test
  void whatIsNoKeyIsRefused() {
    assertThat(refusal(() -> access.createKey(key(SHOP, "no name", "one"))).field())
        .isEqualTo("name");
    assertThat(refusal(() -> access.createKey(key("1", "shop", "one"))).field())
        .isEqualTo("key_id");
    assertThat(
            refusal(() ->
                    access.createKey(
                        key(SHOP, "shop", "one").toBuilder().setDigest(ByteString.EMPTY).build()))
                .field())
        .isEqualTo("digest");
    assertThat(refusal(() -> access.rotateKey(rotate(SHOP, "one", 0))).code())
        .isEqualTo(ErrorCode.KEY_NOT_FOUND);
    assertThat(refusal(() -> access.rotateKey(rotate(SHOP, "one", 31 * 86_400))).field())
        .isEqualTo("overlap");
    assertThat(refusal(() -> access.revokeKey(revoke(SHOP))).code())
        .isEqualTo(ErrorCode.KEY_NOT_FOUND);
  }

  private static ClienteleException refusal(Runnable call) {
    try {
      call.run();
    } catch (StatusRuntimeException e) {
      return GrpcErrors.fromStatus(e);
    }
    throw new AssertionError("it was not refused");
  }

  private static Consumer<ClienteleException> conflict(String field) {
    return refusal -> {
      assertThat(refusal.code()).isEqualTo(ErrorCode.CONTENT_CONFLICT);
      assertThat(refusal.field()).isEqualTo(field);
    };
  }

  private List<io.clientele.contracts.profile.v1.ApiKey> keys() {
    return access.listKeys(ListKeysRequest.getDefaultInstance()).getKeysList();
  }

  private FindKeyResponse find(String secret) {
    return access.findKey(FindKeyRequest.newBuilder().setDigest(digest(secret)).build());
  }

  private static CreateKeyRequest key(String id, String name, String secret) {
    return CreateKeyRequest.newBuilder()
        .setKey(
            io.clientele.contracts.profile.v1.ApiKey.newBuilder()
                .setKeyId(id)
                .setName(name)
                .setSource("webshop")
                .addRoles("ingest")
                .addRoles("agent")
                .setCreatedBy("boss"))
        .setDigest(digest(secret))
        .build();
  }

  private static RotateKeyRequest rotate(String id, String secret, long overlap) {
    return RotateKeyRequest.newBuilder()
        .setKeyId(id)
        .setDigest(digest(secret))
        .setOverlap(Duration.newBuilder().setSeconds(overlap))
        .build();
  }

  private static RevokeKeyRequest revoke(String id) {
    return RevokeKeyRequest.newBuilder().setKeyId(id).build();
  }

  private static NoteUsesRequest uses(long seconds) {
    return NoteUsesRequest.newBuilder()
        .addUses(KeyUse.newBuilder().setKeyId(SHOP).setUsedAt(seconds(seconds)))
        .addUses(KeyUse.newBuilder().setKeyId("unknown").setUsedAt(seconds(seconds)))
        .build();
  }

  private static Timestamp seconds(long seconds) {
    return Timestamp.newBuilder().setSeconds(seconds).build();
  }

  private static ByteString digest(String secret) {
    try {
      return ByteString.copyFrom(
          MessageDigest.getInstance("SHA-256")
              .digest(ByteString.copyFromUtf8(secret).toByteArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
