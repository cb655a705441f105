package io.clientele.scoring.playbook;

import io.clientele.scoring.look.Looker;
import io.clientele.scoring.look.Looking;
import io.clientele.scoring.playbook.HoldingStep.Begun;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.task.RuleTasks;
import io.clientele.scoring.task.RuleTasks.Ended;
import io.clientele.scoring.task.Work;
import io.clientele.scoring.transition.LabelNow;
import io.clientele.scoring.transition.LabelRecording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Keeps of whom the rules in force hold, with every event and when time changes it, and puts tasks
 * on the list and takes them off. It makes no labels; it looks after those who do.
 */
@ApplicationScoped
class HoldingLooker implements Looker {

  private static final int PLACE = 30;

  private final PlaybookInForce inForce;
  private final HoldingRepository holdings;
  private final RuleTasks tasks;
  private final Asking asking;
  private final LabelRecording recording;

  HoldingLooker(
      PlaybookInForce inForce,
      HoldingRepository holdings,
      RuleTasks tasks,
      Asking asking,
      LabelRecording recording) {
    this.inForce = inForce;
    this.holdings = holdings;
    this.tasks = tasks;
    this.asking = asking;
    this.recording = recording;
  }

  @Override
  public int place() {
    return PLACE;
  }

  @Override
  public boolean computes(String dimension) {
    return false;
  }

  @Override
  public Uni<Boolean> any(SqlConnection connection) {
    return inForce.load(connection).map(playbook -> !playbook.followed().isEmpty());
  }

  @Override
  public Uni<String> inForce(SqlClient connection) {
    return inForce.name(connection);
  }

  @Override
  public Uni<List<LabelNow>> look(Moment moment, List<Subject> subjects, Looking looking) {
    return subjects.isEmpty()
        ? Uni.createFrom().item(List.of())
        : inForce
            .load(moment.connection())
            .chain(playbook ->
                asking
                    .ask(moment, playbook, subjects, looking.due())
                    .chain(asked -> look(moment, playbook.followed(), asked)))
            .replaceWith(List.of());
  }

  private Uni<Void> look(Moment moment, List<CheckedRule> followed, List<Asked> asked) {
    return holdings
        .open(moment.connection(), asked.stream().map(one -> one.subject().personId()).toList())
        .map(open -> steps(followed, asked, open))
        .chain(steps -> write(moment, steps));
  }

  private static Map<String, HoldingStep> steps(
      List<CheckedRule> followed, List<Asked> asked, Map<String, List<Holding>> open) {
    Map<String, HoldingStep> steps = new HashMap<>();
    for (Asked one : asked) {
      String person = one.subject().personId();
      steps.put(person, HoldingStep.of(followed, one, open.getOrDefault(person, List.of())));
    }
    return steps;
  }

  private Uni<Void> write(Moment moment, Map<String, HoldingStep> steps) {
    List<Holding> ended = new ArrayList<>();
    List<Begun> begun = new ArrayList<>();
    Map<String, Instant> due = new HashMap<>();
    Set<String> never = new HashSet<>();
    steps.forEach((person, step) -> {
      ended.addAll(step.ended());
      begun.addAll(step.begun());
      Instant next = step.next();
      if (next == null) {
        never.add(person);
      } else {
        due.put(person, next);
      }
    });
    SqlConnection connection = moment.connection();
    return end(connection, ended, moment.asOf())
        .chain(() ->
            holdings.begin(connection, begun.stream().map(Begun::holding).toList(), moment.asOf()))
        .chain(() -> tasks.put(connection, tasksOf(begun, moment.asOf()), moment.asOf()))
        .chain(() -> holdings.due(connection, due))
        .chain(() -> holdings.neverDue(connection, never));
  }

  private Uni<Void> end(SqlConnection connection, List<Holding> ended, Instant at) {
    return holdings
        .end(connection, ended, at)
        .chain(() ->
            tasks.lapse(
                connection,
                ended.stream()
                    .map(holding -> new Ended(holding.personId(), holding.rule()))
                    .toList()));
  }

  private static List<RuleTasks.Asked> tasksOf(List<Begun> begun, Instant now) {
    return begun.stream()
        .filter(one -> one.holding().asked())
        .map(one -> taskOf(one, now))
        .toList();
  }

  private static RuleTasks.Asked taskOf(Begun begun, Instant now) {
    Rule rule = begun.rule();
    int days = Objects.requireNonNull(rule.taskAfterDays());
    return new RuleTasks.Asked(
        begun.holding().personId(),
        new Work(
            rule.kind(),
            rule.title(),
            rule.name(),
            begun.reason(),
            "",
            "",
            rule.priority(),
            rule.contactEveryDays()),
        now.plus(Duration.ofDays(days)));
  }

  @Override
  public Uni<List<LabelNow>> gone(SqlConnection connection, List<String> persons, Instant now) {
    return inForce
        .load(connection)
        .chain(playbook ->
            recording
                .hold(connection, persons)
                .chain(held -> holdings.open(connection, held.keySet()))
                .map(open -> outOfForce(playbook, open))
                .chain(ended -> end(connection, ended, now)))
        .replaceWith(List.of());
  }

  private static List<Holding> outOfForce(
      CheckedPlaybook playbook, Map<String, List<Holding>> open) {
    Set<String> followed = new HashSet<>();
    playbook.followed().forEach(checked -> followed.add(checked.rule().name()));
    return open.values().stream()
        .flatMap(List::stream)
        .filter(holding -> !followed.contains(holding.rule()))
        .toList();
  }

  @Override
  public Uni<List<String>> labelled(SqlConnection connection, String after, int size) {
    return holdings.holders(connection, after, size);
  }

  @Override
  public Uni<Void> forget(SqlConnection connection, Collection<String> ids) {
    return holdings.forget(connection, ids).chain(() -> tasks.forget(connection, ids));
  }
}
