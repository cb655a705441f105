package io.clientele.scoring.playbook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * The plainest shop with rules: everything is kept in lists, and every look asks every rule of the
 * persons anew.
 */
final class TaskModel {

  /** A rule by what it says of orders at a time. */
  record ModelRule(
      String name, BiPredicate<List<Order>, Instant> holds, int repeatDays, double holdout) {}

  /** An order of whoever it is. */
  record Order(String customer, Instant at, double amount) {}

  /** A task that once was put on the list. */
  static final class ModelTask {
    final String person;
    final String rule;
    String state = "OPEN";

    ModelTask(String person, String rule) {
      this.person = person;
      this.rule = rule;
    }

    boolean pending() {
      return state.equals("OPEN") || state.equals("SNOOZED");
    }

    @Override
    public String toString() {
      return person + " " + rule + " " + state;
    }
  }

  private final List<ModelRule> rules;
  private final List<Order> orders = new ArrayList<>();
  private final Map<String, String> roots = new TreeMap<>();
  private final Set<String> refused = new HashSet<>();
  private final Map<String, Set<String>> holding = new HashMap<>();
  final List<ModelTask> tasks = new ArrayList<>();

  TaskModel(List<ModelRule> rules) {
    this.rules = rules;
  }

  String person(String customer) {
    return roots.getOrDefault(customer, customer);
  }

  void order(Order order, Instant now) {
    orders.add(order);
    look(person(order.customer()), now);
  }

  /** A customer becomes another's, or a person again. */
  void belongs(String customer, String person, Instant now) {
    String before = person(customer);
    if (person.equals(customer)) {
      roots.remove(customer);
    } else {
      roots.put(customer, person);
    }
    for (String one : new TreeSet<>(List.of(customer, person, before))) {
      look(one, now);
    }
  }

  void refuses(String person, boolean refuses, Instant now) {
    if (refuses) {
      refused.add(person);
    } else {
      refused.remove(person);
    }
    look(person, now);
  }

  boolean refuses(String person) {
    return refused.contains(person);
  }

  /** Everybody at a time. */
  void lookAtAll(Instant now) {
    Set<String> persons = new TreeSet<>();
    orders.forEach(order -> persons.add(person(order.customer())));
    persons.forEach(person -> look(person, now));
  }

  private void look(String person, Instant now) {
    boolean is = person(person).equals(person);
    if (!is || refused.contains(person)) {
      holding.remove(person);
      tasks.removeIf(task ->
          is ? person(task.person).equals(person) : task.person.equals(person) && task.pending());
      return;
    }
    List<Order> own =
        orders.stream().filter(order -> person(order.customer()).equals(person)).toList();
    if (own.isEmpty()) {
      return;
    }
    Set<String> held = holding.computeIfAbsent(person, one -> new HashSet<>());
    for (ModelRule rule : rules) {
      boolean holds = rule.holds().test(own, now);
      boolean begins = holds && held.add(rule.name());
      boolean ends = !holds && held.remove(rule.name());
      boolean out = Holdout.draw(rule.name(), person) < rule.holdout();
      if (begins && !out) {
        tasks.add(new ModelTask(person, rule.name()));
      }
      if (ends) {
        tasks.stream()
            .filter(task ->
                task.person.equals(person) && task.rule.equals(rule.name()) && task.pending())
            .forEach(task -> task.state = "LAPSED");
      }
    }
  }

  /** An agent does one that is pending. */
  void done(ModelTask task) {
    task.state = "DONE";
    rules.stream()
        .filter(rule -> rule.name().equals(task.rule) && rule.repeatDays() > 0)
        .forEach(rule -> tasks.add(new ModelTask(task.person, task.rule)));
  }

  List<String> all() {
    return tasks.stream().map(ModelTask::toString).sorted().toList();
  }

  static boolean within(Order order, Instant now, int days) {
    return order.at().isAfter(now.minus(Duration.ofDays(days)));
  }
}
