package io.clientele.scoring.playbook;

import static io.clientele.scoring.playbook.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.playbook.TaskModel.ModelRule;
import io.clientele.scoring.playbook.TaskModel.ModelTask;
import io.clientele.scoring.playbook.TaskModel.Order;
import io.clientele.scoring.portrait.Event;
import io.clientele.scoring.portrait.Events;
import io.clientele.scoring.portrait.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Steps by step, looking only at persons who are due, against asking every rule of everybody: the
 * decision alone, without a database.
 */
class HoldingPropertyTest {

  private static final int SEEDS = 200;
  private static final int STEPS = 80;
  private static final double MICROS_OF_DAY = 86_400e6;
  private static final Instant START = Instant.parse("2026-01-01T00:00:07Z");

  private static final CheckedPlaybook PLAYBOOK =
      Rules.playbook(
          0,
          rule("quiet", "metrics.days_since_last_order > 30").task(2).holdout(0.3),
          rule("busy", "orders.last(20d).count >= 2 || metrics.orders >= 6").task(0),
          rule("spent", "orders.last(45d).net_revenue > 100").task(1).every(10));

  private static TaskModel model() {
    return new TaskModel(
        List.of(
            new ModelRule(
                "quiet",
                (orders, at) -> orders.stream().noneMatch(one -> TaskModel.within(one, at, 30)),
                0,
                0.3),
            new ModelRule(
                "busy",
                (orders, at) ->
                    orders.stream().filter(one -> TaskModel.within(one, at, 20)).count() >= 2
                        || orders.size() >= 6,
                0,
                0),
            new ModelRule(
                "spent",
                (orders, at) ->
                    orders.stream()
                            .filter(one -> TaskModel.within(one, at, 45))
                            .mapToDouble(Order::amount)
                            .sum()
                        > 100,
                10,
                0)));
  }

  /** What the database does, in maps. */
  private static final class Store {
    final Map<String, List<Order>> orders = new TreeMap<>();
    final Map<String, List<Holding>> open = new HashMap<>();
    final Map<String, Instant> due = new HashMap<>();
    final List<ModelTask> tasks = new ArrayList<>();
    int looks;

    void look(String person, Instant now) {
      looks++;
      List<Holding> holdings = open.computeIfAbsent(person, one -> new ArrayList<>());
      HoldingStep step =
          HoldingStep.of(
              PLAYBOOK.followed(),
              Asked.of(
                  subject(person, Objects.requireNonNull(orders.get(person)), now), Set.of(), null),
              holdings);
      for (Holding ended : step.ended()) {
        holdings.remove(ended);
        tasks.stream()
            .filter(task -> task.person.equals(person) && task.rule.equals(ended.rule()))
            .filter(ModelTask::pending)
            .forEach(task -> task.state = "LAPSED");
      }
      for (HoldingStep.Begun begun : step.begun()) {
        holdings.add(begun.holding());
        if (begun.holding().asked()) {
          tasks.add(new ModelTask(person, begun.rule().name()));
        }
      }
      due.remove(person);
      if (step.next() != null) {
        due.put(person, step.next());
      }
    }

    void lookUntil(Instant now) {
      List.copyOf(due.entrySet()).stream()
          .filter(one -> !one.getValue().isAfter(now))
          .forEach(one -> look(one.getKey(), now));
    }
  }

  private static Subject subject(String person, List<Order> orders, Instant now) {
    Instant last = orders.stream().map(Order::at).max(Instant::compareTo).orElseThrow();
    Map<String, Value> values =
        Map.of(
            "metrics.orders", Rules.number(orders.size()),
            "metrics.days_since_last_order",
                Rules.number(ChronoUnit.MICROS.between(last, now) / MICROS_OF_DAY));
    List<Event> events =
        orders.stream().map(one -> new Event(one.at(), OptionalDouble.of(one.amount()))).toList();
    return new Subject(person, now, values, new Events(events, List.of(), List.of()));
  }

  @Test
  void whoIsLookedAtWhenDueHasTheTasksOfWhoIsAlwaysLookedAt() {
    long looks = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      looks += run(seed);
    }
    System.out.printf("%d looks in %d steps of 6 persons%n", looks, SEEDS * STEPS);
    assertThat(looks).isLessThan(3L * SEEDS * STEPS);
  }

  private static long run(int seed) {
    Random random = new Random(seed);
    TaskModel model = model();
    Store store = new Store();
    Instant clock = START;
    for (int step = 0; step < STEPS; step++) {
      String said = "seed " + seed + ", step " + step;
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> {
          String person = "p" + random.nextInt(6);
          Instant at = clock.minus(Duration.ofHours(random.nextInt(24 * 70))).minusSeconds(7);
          Order order = new Order(person, at, 10 + random.nextInt(60));
          store.orders.computeIfAbsent(person, one -> new ArrayList<>()).add(order);
          store.look(person, clock);
          model.order(order, clock);
        }
        case 3 -> done(random, store, model);
        default -> {
          clock = clock.plus(Duration.ofHours(random.nextInt(24 * 12)));
          store.lookUntil(clock);
          model.lookAtAll(clock);
        }
      }
      assertThat(store.tasks.stream().map(ModelTask::toString).sorted().toList())
          .as(said)
          .isEqualTo(model.all());
      assertThat(
              store.tasks.stream().filter(ModelTask::pending).map(task -> task.person + task.rule))
          .as(said)
          .doesNotHaveDuplicates();
    }
    return store.looks;
  }

  private static void done(Random random, Store store, TaskModel model) {
    List<ModelTask> pending = store.tasks.stream().filter(ModelTask::pending).toList();
    if (pending.isEmpty()) {
      return;
    }
    ModelTask task = pending.get(random.nextInt(pending.size()));
    task.state = "DONE";
    if (PLAYBOOK.rule(task.rule).orElseThrow().contactEveryDays() > 0) {
      store.tasks.add(new ModelTask(task.person, task.rule));
    }
    model.done(
        model.tasks.stream()
            .filter(ModelTask::pending)
            .filter(one -> one.person.equals(task.person) && one.rule.equals(task.rule))
            .findFirst()
            .orElseThrow());
  }
}
