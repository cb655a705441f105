package io.clientele.scoring.playbook;

import static io.clientele.scoring.playbook.PlaybookBench.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.scoring.v1.EraseCustomersRequest;
import io.clientele.contracts.scoring.v1.ListTasksRequest;
import io.clientele.contracts.scoring.v1.PrivacyServiceGrpc.PrivacyServiceBlockingStub;
import io.clientele.contracts.scoring.v1.Task;
import io.clientele.contracts.scoring.v1.TaskServiceGrpc.TaskServiceBlockingStub;
import io.clientele.contracts.scoring.v1.UpdateTaskRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.playbook.TaskModel.ModelRule;
import io.clientele.scoring.playbook.TaskModel.ModelTask;
import io.clientele.scoring.playbook.TaskModel.Order;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class HoldingsQuarkusTest {

  private static final int SEEDS = Integer.getInteger("clientele.playbook.seeds", 4);
  private static final int STEPS = 60;

  @Inject Bench bench;
  @Inject PlaybookBench playbooks;
  @Inject HoldingDues dues;
  @Inject Pool pool;

  @Inject
  @GrpcClient("scoring")
  TaskServiceBlockingStub tasks;

  @Inject
  @GrpcClient("scoring")
  PrivacyServiceBlockingStub privacy;

  private final Instant now = Times.micros(Instant.now());

  @AfterEach
  void theShippedOneIsInForceAgain() {
    bench.empty(10);
    playbooks.shippedAgain();
  }

  private Instant ago(int days) {
    return now.minus(Duration.ofDays(days));
  }

  private void publish(Change... changes) {
    bench.publish(new History(List.of(changes), List.of()));
    bench.awaitUpToDate();
  }

  private List<String> stored() {
    List<String> found = new ArrayList<>();
    pool.query("SELECT customer_id, rule, state FROM task")
        .executeAndAwait()
        .forEach(
            row -> found.add(row.getString(0) + " " + row.getString(1) + " " + row.getString(2)));
    return found.stream().sorted().toList();
  }

  @Test
  void tasksAreThoseOfThePlainestModelWhateverHappensAndWhenever() {
    for (int seed = 0; seed < SEEDS; seed++) {
      run(seed);
    }
  }

  private void run(int seed) {
    Random random = new Random(seed);
    bench.empty(10);
    playbooks.inForce(
        0,
        rule("quiet", "metrics.days_since_last_order > 30").setTaskAfterDays(2).setHoldout(0.3),
        rule("busy", "orders.last(20d).count >= 2 || metrics.orders >= 6").setTaskAfterDays(0),
        rule("spent", "orders.last(45d).net_revenue > 100")
            .setTaskAfterDays(1)
            .setContactEveryDays(10),
        rule("some", "metrics.orders >= 2 && metrics.days_since_first_order < 60")
            .setTaskAfterDays(3));
    TaskModel model =
        new TaskModel(
            List.of(
                new ModelRule(
                    "quiet",
                    (orders, at) ->
                        orders.stream().noneMatch(order -> TaskModel.within(order, at, 30)),
                    0,
                    0.3),
                new ModelRule(
                    "busy",
                    (orders, at) ->
                        orders.stream().filter(order -> TaskModel.within(order, at, 20)).count()
                                >= 2
                            || orders.size() >= 6,
                    0,
                    0),
                new ModelRule(
                    "spent",
                    (orders, at) ->
                        orders.stream()
                                .filter(order -> TaskModel.within(order, at, 45))
                                .mapToDouble(Order::amount)
                                .sum()
                            > 100,
                    10,
                    0),
                new ModelRule(
                    "some",
                    (orders, at) ->
                        orders.size() >= 2
                            && orders.stream().allMatch(order -> TaskModel.within(order, at, 60)),
                    0,
                    0)));
    Instant clock = now;
    for (int step = 0; step < STEPS; step++) {
      String said = "seed " + seed + ", step " + step;
      switch (random.nextInt(10)) {
        case 0, 1, 2, 3 -> order(random, model, said);
        case 4, 5, 6 -> {
          clock = clock.plus(Duration.ofHours(random.nextInt(24 * 12)));
          lookUntil(clock);
          model.lookAtAll(clock);
        }
        case 7 -> act(random, model);
        default -> mind(random, model);
      }
      assertThat(stored()).as(said).isEqualTo(model.all());
      assertThat(doubles()).as(said).isZero();
    }
  }

  // The background may hold a person for a moment.
  private void lookUntil(Instant time) {
    Bench.await(
        () -> {
          dues.lookUntil(time).await().indefinitely();
          return dues.next().await().indefinitely().isAfter(time);
        },
        "everybody who is due was looked at");
  }

  private static String customer(Random random) {
    return "c" + random.nextInt(6);
  }

  // Never at a threshold, whenever the test runs: the clock goes by whole hours.
  private void order(Random random, TaskModel model, String id) {
    String customer = customer(random);
    Instant at = ago(random.nextInt(70)).minus(Duration.ofHours(12)).minusSeconds(7);
    int amount = 10 + random.nextInt(60);
    publish(Shop.order(customer, id, at, Integer.toString(amount), "EUR"));
    model.order(new Order(customer, at, amount), now);
  }

  private void mind(Random random, TaskModel model) {
    String customer = customer(random);
    String other = customer(random);
    if (random.nextInt(3) == 0 && model.person(customer).equals(customer)) {
      boolean refuses = !model.refuses(customer);
      publish(Shop.person(customer, customer, refuses));
      model.refuses(customer, refuses, now);
    } else if (!model.person(customer).equals(customer)) {
      publish(Shop.person(customer, customer, model.refuses(customer)));
      model.belongs(customer, customer, now);
    } else if (model.person(other).equals(other) && noneBelongsTo(model, customer)) {
      publish(Shop.person(customer, other, model.refuses(other)));
      model.belongs(customer, other, now);
    }
  }

  private static boolean noneBelongsTo(TaskModel model, String person) {
    for (int i = 0; i < 6; i++) {
      if (!("c" + i).equals(person) && model.person("c" + i).equals(person)) {
        return false;
      }
    }
    return true;
  }

  private void act(Random random, TaskModel model) {
    List<Task> listed =
        tasks
            .listTasks(
                ListTasksRequest.newBuilder()
                    .addStates(Task.State.OPEN)
                    .addStates(Task.State.SNOOZED)
                    .build())
            .getTasksList();
    if (listed.isEmpty()) {
      return;
    }
    Task task = listed.get(random.nextInt(listed.size()));
    ModelTask same =
        model.tasks.stream()
            .filter(one ->
                one.pending()
                    && one.person.equals(task.getCustomerId())
                    && one.rule.equals(task.getRule()))
            .findFirst()
            .orElseThrow();
    UpdateTaskRequest.Builder update =
        UpdateTaskRequest.newBuilder().setTaskId(task.getTaskId()).setEtag(task.getEtag());
    if (random.nextBoolean()) {
      tasks.updateTask(update.setState(Task.State.DONE).setOutcome("reached").build());
      model.done(same);
    } else {
      tasks.updateTask(
          update
              .setState(Task.State.SNOOZED)
              .setSnoozeUntil(Shop.timestamp(now.plus(Duration.ofDays(1))))
              .build());
      same.state = "SNOOZED";
    }
  }

  private long doubles() {
    return pool.query(
            """
            SELECT count(*) FROM (
              SELECT FROM task WHERE state IN ('OPEN', 'SNOOZED') AND rule <> ''
              GROUP BY customer_id, rule HAVING count(*) > 1
              UNION ALL
              SELECT FROM playbook_holding WHERE until IS NULL GROUP BY person_id, rule HAVING count(*) > 1) AS d
            """)
        .executeAndAwait()
        .iterator()
        .next()
        .getLong(0);
  }

  @Test
  void twoReplicasPutOneTaskForEachPersonWhileFactsComeIn() {
    List<Change> orders = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      orders.add(Shop.order("p" + i, "o" + i, ago(10), "20", "EUR"));
    }
    bench.load(new History(orders, List.of()), 50);
    playbooks.inForce(0, rule("quiet", "metrics.days_since_last_order > 30").setTaskAfterDays(1));
    List<Change> more = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      more.add(Shop.order("p" + 2 * i, "m" + i, ago(12), "20", "EUR"));
    }
    Instant later = now.plus(Duration.ofDays(40));
    try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
      List<CompletableFuture<Void>> looks = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        looks.add(
            CompletableFuture.runAsync(
                () -> dues.lookUntil(later).await().indefinitely(), replicas));
      }
      bench.publish(new History(more, List.of()));
      CompletableFuture.allOf(looks.toArray(CompletableFuture[]::new)).join();
    }
    bench.awaitUpToDate();
    lookUntil(later);
    assertThat(doubles()).isZero();
    assertThat(stored().stream().filter(task -> task.endsWith("OPEN")).distinct()).hasSize(400);
  }

  @Test
  void anotherPlaybookEndsWhatItDoesNotHaveAndKeepsWhatItHas() {
    bench.load(new History(List.of(Shop.order("ann", "1", ago(3), "9", "EUR")), List.of()), 10);
    playbooks.inForce(
        0,
        rule("old", "metrics.orders > 0").setTaskAfterDays(1),
        rule("same", "metrics.orders > 0").setTaskAfterDays(1));
    assertThat(stored()).containsExactly("ann old OPEN", "ann same OPEN");
    playbooks.inForce(
        0,
        rule("same", "metrics.orders >= 1").setTaskAfterDays(4),
        rule("new", "metrics.orders > 0").setTaskAfterDays(1));
    assertThat(stored()).containsExactly("ann new OPEN", "ann old LAPSED", "ann same OPEN");
    playbooks.inForce(0, rule("advice", "true"));
    assertThat(stored()).containsExactly("ann new LAPSED", "ann old LAPSED", "ann same LAPSED");
  }

  @Test
  void whoIsErasedLeavesNoTaskNoContactAndNoHolding() {
    bench.load(
        new History(
            List.of(
                Shop.order("ann", "1", ago(40), "9", "EUR"),
                Shop.order("ben", "2", ago(40), "9", "EUR")),
            List.of()),
        10);
    playbooks.inForce(0, rule("quiet", "metrics.orders > 0").setTaskAfterDays(1));
    assertThat(stored()).hasSize(2);
    assertThat(
            privacy
                .eraseCustomers(EraseCustomersRequest.newBuilder().addCustomerIds("ann").build())
                .getErasedMap())
        .containsEntry("tasks", 1L)
        .hasEntrySatisfying("playbook_holdings", count -> assertThat(count).isPositive());
    assertThat(stored()).containsExactly("ben quiet OPEN");
  }
}
