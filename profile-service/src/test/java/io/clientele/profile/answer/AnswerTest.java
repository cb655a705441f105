package io.clientele.profile.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.AnswerEnding;
import io.clientele.contracts.profile.v1.AnswerServiceGrpc;
import io.clientele.contracts.profile.v1.AnswerServiceGrpc.AnswerServiceBlockingStub;
import io.clientele.contracts.profile.v1.ClaimAnswerRequest;
import io.clientele.contracts.profile.v1.ClaimAnswerResponse;
import io.clientele.contracts.profile.v1.ClaimState;
import io.clientele.contracts.profile.v1.EraseCustomerRequest;
import io.clientele.contracts.profile.v1.PrivacyServiceGrpc;
import io.clientele.contracts.profile.v1.SettleAnswerRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.FactSender;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AnswerTest {

  @Inject Pool pool;
  @Inject AnswerExpiry expiry;
  private final String test = UUID.randomUUID().toString();
  private FactSender people;
  private AnswerServiceBlockingStub answers;

  @BeforeEach
  void connect() {
    people = new FactSender();
    whoIsErasedIsForgottenHere();
    answers = AnswerServiceGrpc.newBlockingStub(people.channel());
  }

  @AfterEach
  void disconnect() {
    people.close();
  }

  @Test
  void aRepeatIsToldWhatTheFirstWasAnswered() {
    assertThat(claim("a", "x").getState()).isEqualTo(ClaimState.CLAIM_TAKEN);
    assertThat(claim("a", "x").getState()).isEqualTo(ClaimState.CLAIM_IN_FLIGHT);
    assertThat(claim("a", "y").getState()).isEqualTo(ClaimState.CLAIM_OTHER_CONTENT);

    settle("a", AnswerEnding.ANSWER_KEPT, "{\"task_id\":\"好\"}");

    ClaimAnswerResponse repeat = claim("a", "x");
    assertThat(repeat.getState()).isEqualTo(ClaimState.CLAIM_ANSWERED);
    assertThat(repeat.getAnswer()).isEqualTo("{\"task_id\":\"好\"}");
    assertThat(claim("a", "y").getState()).isEqualTo(ClaimState.CLAIM_OTHER_CONTENT);
  }

  @Test
  void answersAreSealed() {
    claim("a", "x");
    settle("a", AnswerEnding.ANSWER_KEPT, "somebody's name");

    byte[] kept =
        pool.preparedQuery("SELECT answer FROM kept_answer WHERE name_hash = $1")
            .execute(Tuple.of(Buffer.buffer(hash("a").toByteArray())))
            .await()
            .indefinitely()
            .iterator()
            .next()
            .getBuffer("answer")
            .getBytes();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("somebody");
  }

  @Test
  void manyWhoAskAtOnceAreOneThatIsCarriedOut() throws Exception {
    try (ExecutorService all = Executors.newFixedThreadPool(8)) {
      for (int round = 0; round < 20; round++) {
        String name = "race-" + round;
        List<Future<ClaimState>> told =
            all.invokeAll(
                IntStream.range(0, 8)
                    .<Callable<ClaimState>>mapToObj(i -> () -> claim(name, "x").getState())
                    .toList());
        int taken = 0;
        for (Future<ClaimState> each : told) {
          taken += each.get() == ClaimState.CLAIM_TAKEN ? 1 : 0;
        }
        assertThat(taken).isEqualTo(1);
      }
    }
  }

  @Test
  void anErasureTakesEveryAnswerAndLeavesWhatWasDone() {
    people.identify("erased", "2026-03-01T12:00:00Z", Map.of("name", "Ada"));
    claim("before", "x");
    settle("before", AnswerEnding.ANSWER_KEPT, "of somebody");
    claim("meanwhile", "x");

    PrivacyServiceGrpc.newBlockingStub(people.channel())
        .eraseCustomer(
            EraseCustomerRequest.newBuilder()
                .setCustomerId(people.id("erased"))
                .setActor("test")
                .build());
    settle("meanwhile", AnswerEnding.ANSWER_KEPT, "of somebody");

    assertThat(claim("before", "x").getState()).isEqualTo(ClaimState.CLAIM_NOT_KEPT);
    assertThat(claim("meanwhile", "x").getState()).isEqualTo(ClaimState.CLAIM_NOT_KEPT);
  }

  @Test
  void whatIsTooLongUnderWayIsNotDoneAgain() {
    claim("a", "x");

    update("lease_until = now() - interval '1 second'", "a");

    assertThat(claim("a", "x").getState()).isEqualTo(ClaimState.CLAIM_NOT_KEPT);
    settle("a", AnswerEnding.ANSWER_KEPT, "late");
    assertThat(claim("a", "x").getAnswer()).isEqualTo("late");
  }

  @Test
  void aNameIsFreeAfterItsTime() {
    claim("a", "x");
    claim("b", "x");
    settle("a", AnswerEnding.ANSWER_KEPT, "old");
    update("begun_at = now() - interval '25 hours'", "a");
    update("begun_at = now() - interval '25 hours'", "b");

    assertThat(claim("a", "y").getState()).isEqualTo(ClaimState.CLAIM_TAKEN);
    expiry.apply().await().indefinitely();
    assertThat(claim("a", "y").getState()).isEqualTo(ClaimState.CLAIM_IN_FLIGHT);
    assertThat(
            pool.preparedQuery("SELECT 1 FROM kept_answer WHERE name_hash = $1")
                .execute(Tuple.of(Buffer.buffer(hash("b").toByteArray())))
                .await()
                .indefinitely()
                .size())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void whateverHappensNothingIsTakenTwice(int seed) {
    Random random = new Random(seed);
    Map<String, String> contents = new HashMap<>();
    Map<String, String> ended = new HashMap<>();
    for (int step = 0; step < 300; step++) {
      String name = seed + "-" + random.nextInt(12);
      String content = "c" + random.nextInt(2);
      if (random.nextBoolean()) {
        ClaimAnswerResponse told = claim(name, content);
        String first = contents.putIfAbsent(name, content);
        String answer = ended.get(name);
        ClaimState expected =
            first == null
                ? ClaimState.CLAIM_TAKEN
                : !first.equals(content)
                    ? ClaimState.CLAIM_OTHER_CONTENT
                    : answer == null
                        ? ClaimState.CLAIM_IN_FLIGHT
                        : answer.isEmpty() ? ClaimState.CLAIM_NOT_KEPT : ClaimState.CLAIM_ANSWERED;
        assertThat(told.getState()).as("step %d", step).isEqualTo(expected);
        assertThat(told.getAnswer()).isEqualTo(expected == ClaimState.CLAIM_ANSWERED ? answer : "");
        continue;
      }
      boolean open = contents.containsKey(name) && !ended.containsKey(name);
      switch (random.nextInt(3)) {
        case 0 -> {
          settle(name, AnswerEnding.ANSWER_KEPT, "answer " + step);
          if (open) {
            ended.put(name, "answer " + step);
          }
        }
        case 1 -> {
          settle(name, AnswerEnding.ANSWER_NOT_KEPT, "");
          if (open) {
            ended.put(name, "");
          }
        }
        default -> {
          settle(name, AnswerEnding.ANSWER_WITHDRAWN, "");
          if (open) {
            contents.remove(name);
          }
        }
      }
    }
  }

  @Test
  void whatIsNoHashIsRefused() {
    assertThatThrownBy(() ->
            answers.claimAnswer(
                ClaimAnswerRequest.newBuilder().setNameHash(ByteString.copyFromUtf8("a")).build()))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refusal -> assertThat(GrpcErrors.fromStatus(refusal).field()).isEqualTo("name_hash"));
  }

  private ClaimAnswerResponse claim(String name, String content) {
    return answers.claimAnswer(
        ClaimAnswerRequest.newBuilder()
            .setNameHash(hash(name))
            .setContentHash(hash(content))
            .build());
  }

  private void settle(String name, AnswerEnding ending, String answer) {
    answers.settleAnswer(
        SettleAnswerRequest.newBuilder()
            .setNameHash(hash(name))
            .setEnding(ending)
            .setAnswer(answer)
            .build());
  }

  // Every erasure takes all answers, also one that an earlier test has asked for.
  private void whoIsErasedIsForgottenHere() {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (pool.query(
                "SELECT 1 FROM erasure_receipt WHERE service = 'profile-service' AND erased_at IS NULL")
            .execute()
            .await()
            .indefinitely()
            .size()
        > 0) {
      assertThat(System.nanoTime()).as("an erasure is under way for too long").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private void update(String what, String name) {
    pool.preparedQuery("UPDATE kept_answer SET " + what + " WHERE name_hash = $1")
        .execute(Tuple.of(Buffer.buffer(hash(name).toByteArray())))
        .await()
        .indefinitely();
  }

  private ByteString hash(String text) {
    try {
      return ByteString.copyFrom(
          MessageDigest.getInstance("SHA-256")
              .digest((test + text).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
