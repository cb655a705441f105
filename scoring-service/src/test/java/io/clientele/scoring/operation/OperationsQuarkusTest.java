package io.clientele.scoring.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.feed.UpstreamsResource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replicas made by hand work on one table. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
@TestProfile(OperationsQuarkusTest.NobodyWorks.class)
class OperationsQuarkusTest {

  /** The application's own worker rests. */
  public static class NobodyWorks implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("clientele.operations.enabled", "false");
    }
  }

  private record Settings(Duration lease, Duration longest) implements OperationSettings {
    @Override
    public boolean enabled() {
      return true;
    }

    @Override
    public Duration poll() {
      return Duration.ofMillis(20);
    }

    @Override
    public Duration kept() {
      return Duration.ofDays(30);
    }
  }

  /** Does what its request says, and counts how often each request was at work at once. */
  private static final class Script implements Job {
    final ConcurrentMap<String, AtomicInteger> begun = new ConcurrentHashMap<>();
    final ConcurrentMap<String, AtomicInteger> ended = new ConcurrentHashMap<>();
    final CountDownLatch released = new CountDownLatch(1);

    @Override
    public OperationKind kind() {
      return OperationKind.BACKTEST_SCORECARD;
    }

    @Override
    public Uni<String> run(JsonObject request, Progress progress) {
      String name = request.getString("name");
      int attempt = count(begun, name).incrementAndGet();
      try {
        progress.at("begun", Double.NaN);
        return switch (request.getString("does")) {
          case "succeed" -> Uni.createFrom().item("made-" + name);
          case "refuse" ->
              Uni.createFrom()
                  .failure(new ClienteleException(ErrorCode.INVALID_FIELD, "does", "it refuses"));
          case "break" -> throw new IllegalStateException("secret of a customer");
          case "break badly" -> throw new AssertionError("secret of a customer");
          case "wait" -> wait(progress, name);
          case "wait once" -> attempt == 1 ? wait(progress, name) : Uni.createFrom().item("again");
          default -> throw new IllegalArgumentException();
        };
      } finally {
        count(ended, name).incrementAndGet();
      }
    }

    private Uni<String> wait(Progress progress, String name) {
      while (released.getCount() > 0) {
        progress.at("waits for the end", 0.5);
        LockSupport.parkNanos(1_000_000);
      }
      return Uni.createFrom().item("waited-" + name);
    }

    static AtomicInteger count(ConcurrentMap<String, AtomicInteger> counts, String name) {
      return counts.computeIfAbsent(name, key -> new AtomicInteger());
    }
  }

  @Inject Operations operations;
  @Inject OperationRepository repository;
  @Inject Pool pool;
  @Inject Vertx vertx;

  private final Script script = new Script();
  private final List<OperationWorker> workers = new ArrayList<>();

  @BeforeEach
  void empty() {
    sql("DELETE FROM operation", Tuple.tuple());
  }

  @AfterEach
  void stop() {
    script.released.countDown();
    workers.forEach(OperationWorker::stop);
  }

  @Test
  void workIsDoneInTheOrderOfTheRequestsAndTellsItsResult() {
    Operation first = begin("first", "succeed");
    Operation second = begin("second", "refuse");
    assertThat(operations.list(Long.MAX_VALUE, null, 10).await().indefinitely())
        .extracting(Operation::id)
        .containsExactly(second.id(), first.id());
    assertThat(first.id()).matches("sco_[0-9a-f]{24}");
    assertThat(first.state()).isEqualTo(OperationState.WAITING);

    work(Duration.ofSeconds(30));

    Operation done = end(first);
    assertThat(done.state()).isEqualTo(OperationState.SUCCEEDED);
    assertThat(done.resultId()).isEqualTo("made-first");
    assertThat(done.progress()).isEqualTo(1);
    assertThat(done.finishedAt()).isAfterOrEqualTo(done.createdAt());
    Operation refused = end(second);
    assertThat(refused.state()).isEqualTo(OperationState.FAILED);
    assertThat(refused.problem())
        .isEqualTo(new Problem(ErrorCode.INVALID_FIELD, "does", "it refuses"));
  }

  @Test
  void aFaultOfTheSuiteEndsTheWorkAndTellsNothingPersonal() {
    Operation broken = begin("broken", "break");
    Operation badly = begin("badly", "break badly");
    work(Duration.ofSeconds(30));

    for (Operation operation : List.of(end(broken), end(badly))) {
      assertThat(operation.state()).isEqualTo(OperationState.FAILED);
      Problem problem = Objects.requireNonNull(operation.problem());
      assertThat(problem.code()).isEqualTo(ErrorCode.INTERNAL);
      assertThat(problem.detail()).doesNotContain("secret");
    }
  }

  @Test
  void waitingWorkIsCancelledAtOnceAndRunningWorkAtItsNextStep() {
    Operation running = begin("running", "wait");
    Operation waiting = begin("waiting", "succeed");
    work(Duration.ofSeconds(30));
    Bench.await(
        () -> get(running).phase().equals("waits for the end"), "the work tells where it is");
    assertThat(get(running).progress()).isEqualTo(0.5);

    Operation cancelled = operations.cancel(waiting.id()).await().indefinitely();
    assertThat(cancelled.state()).isEqualTo(OperationState.CANCELLED);
    assertThat(cancelled.finishedAt()).isNotNull();
    assertThat(operations.cancel(running.id()).await().indefinitely().state())
        .isEqualTo(OperationState.RUNNING);

    assertThat(end(running).state()).isEqualTo(OperationState.CANCELLED);
    assertThat(operations.cancel(running.id()).await().indefinitely()).isEqualTo(get(running));
    assertThat(script.begun).doesNotContainKey("waiting");
  }

  @Test
  void whatACrashedReplicaLeftBehindIsBegunAgain() {
    Operation left = begin("left", "wait once");
    // A replica that took it up and never gave a sign of life again.
    Optional<OperationRepository.Claimed> claimed =
        repository
            .claim(
                java.util.UUID.randomUUID(),
                Duration.ofMillis(300),
                List.of(OperationKind.BACKTEST_SCORECARD))
            .await()
            .indefinitely();
    assertThat(claimed.orElseThrow().operation().id()).isEqualTo(left.id());
    Script.count(script.begun, "left").incrementAndGet();

    work(Duration.ofSeconds(30));

    assertThat(end(left).resultId()).isEqualTo("again");
    assertThat(script.begun.get("left")).hasValue(2);
  }

  @Test
  void aReplicaThatStopsGivesItsWorkToAnotherAtOnce() {
    Operation given = begin("given", "wait once");
    OperationWorker first = work(Duration.ofSeconds(30));
    Bench.await(() -> script.begun.containsKey("given"), "the first works");

    first.stop();
    work(Duration.ofSeconds(30));

    assertThat(end(given).resultId()).isEqualTo("again");
  }

  @Test
  void whatIsInterruptedAgainAndAgainFails() {
    Operation cursed = begin("cursed", "succeed");
    sql("UPDATE operation SET attempts = 3 WHERE id = $1", Tuple.of(cursed.id()));
    work(Duration.ofSeconds(30));

    assertThat(end(cursed).problem()).extracting(Problem::code).isEqualTo(ErrorCode.INTERNAL);
    assertThat(script.begun).doesNotContainKey("cursed");
  }

  @Test
  void whatTakesTooLongIsEnded() {
    Operation slow = begin("slow", "wait");
    worker(new Settings(Duration.ofSeconds(30), Duration.ofMillis(200)));

    assertThat(end(slow).problem())
        .extracting(Problem::code)
        .isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
  }

  @Test
  void suchWorkIsAskedForOnlyOnceWithinATime() throws InterruptedException {
    JsonObject request = new JsonObject().put("name", "one").put("does", "succeed");
    JsonObject like = new JsonObject().put("name", "one");
    CountDownLatch asked = new CountDownLatch(8);
    AtomicInteger started = new AtomicInteger();
    for (int i = 0; i < 8; i++) {
      operations
          .startUnlessRecent(OperationKind.BACKTEST_SCORECARD, request, like, Duration.ofMinutes(1))
          .subscribe()
          .with(found -> {
            started.addAndGet(found.isPresent() ? 1 : 0);
            asked.countDown();
          });
    }
    assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(started).hasValue(1);
  }

  @Test
  void everyOperationEndsWhateverBecomesOfTheReplicas() {
    long seed = 20_260_101;
    Random random = new Random(seed);
    String[] deeds = {"succeed", "refuse", "break", "break badly", "wait once"};
    List<Operation> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(begin("w" + i, deeds[random.nextInt(deeds.length)]));
    }
    work(Duration.ofMillis(900));
    work(Duration.ofMillis(900));
    // Every now and then a replica loses what it works on, or somebody wants an end.
    Bench.await(
        () -> {
          if (random.nextInt(4) == 0) {
            sql(
                "UPDATE operation SET owner = NULL, lease_until = now() WHERE state = 'RUNNING' AND attempts = 1",
                Tuple.tuple());
          }
          if (random.nextInt(20) == 0) {
            operations.cancel(all.get(random.nextInt(all.size())).id()).await().indefinitely();
          }
          LockSupport.parkNanos(20_000_000);
          return all.stream().allMatch(operation -> get(operation).finishedAt() != null);
        },
        "every operation ended, seed " + seed);
    for (Operation operation : all) {
      Operation ended = get(operation);
      assertThat(ended.state()).as("seed " + seed).isNotIn(OperationState.WAITING);
      assertThat(ended.resultId() != null)
          .as("seed " + seed)
          .isEqualTo(ended.state() == OperationState.SUCCEEDED);
      assertThat(ended.problem() != null)
          .as("seed " + seed)
          .isEqualTo(ended.state() == OperationState.FAILED);
    }
  }

  @Test
  void whatFinishedLongAgoIsSweptAndWhatIsNoIdIsNotFound() {
    Operation old = begin("old", "succeed");
    sql(
        "UPDATE operation SET state = 'CANCELLED', finished_at = now() - interval '31 days' WHERE id = $1",
        Tuple.of(old.id()));
    repository.sweep(Duration.ofDays(30)).await().indefinitely();
    for (String id : List.of(old.id(), "sco_\0", "")) {
      assertThatThrownBy(() -> operations.get(id).await().indefinitely())
          .isInstanceOfSatisfying(
              ClienteleException.class,
              refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.OPERATION_NOT_FOUND));
    }
  }

  private Operation begin(String name, String does) {
    return operations
        .start(
            OperationKind.BACKTEST_SCORECARD, new JsonObject().put("name", name).put("does", does))
        .await()
        .indefinitely();
  }

  private OperationWorker work(Duration lease) {
    return worker(new Settings(lease, Duration.ofMinutes(5)));
  }

  private OperationWorker worker(OperationSettings settings) {
    OperationWorker worker =
        new OperationWorker(
            repository, settings, List.of(script), vertx, new SimpleMeterRegistry());
    workers.add(worker);
    worker.start();
    return worker;
  }

  private Operation get(Operation operation) {
    return operations.get(operation.id()).await().indefinitely();
  }

  private Operation end(Operation operation) {
    Bench.await(() -> get(operation).finishedAt() != null, "the operation ended");
    return get(operation);
  }

  private void sql(String sql, Tuple parameters) {
    pool.preparedQuery(sql).execute(parameters).await().atMost(Duration.ofSeconds(30));
  }
}
