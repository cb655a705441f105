package io.clientele.scoring.tier;

import io.clientele.scoring.history.Times;
import io.clientele.scoring.person.Person;
import io.clientele.scoring.person.PersonRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Places persons by the policy in force, and keeps what came of it. */
@ApplicationScoped
public class TierPlacing {

  private final TierPolicyRepository policies;
  private final PersonRepository persons;
  private final LedgerRepository ledgers;
  private final ThresholdRepository thresholds;
  private final TierStateRepository states;
  private final TierMoveRepository moves;
  private final Clock clock = Clock.systemUTC();

  TierPlacing(
      TierPolicyRepository policies,
      PersonRepository persons,
      LedgerRepository ledgers,
      ThresholdRepository thresholds,
      TierStateRepository states,
      TierMoveRepository moves) {
    this.policies = policies;
    this.persons = persons;
    this.ledgers = ledgers;
    this.thresholds = thresholds;
    this.states = states;
    this.moves = moves;
  }

  /**
   * Places the persons behind the ids anew, whose facts may be others now, within the connection's
   * transaction; does nothing while no policy is in force. An id that is no person, or one who
   * refused to be profiled, has no tier.
   */
  public Uni<Void> placeTouched(SqlConnection connection, Collection<String> customerIds) {
    return place(connection, customerIds, Times.micros(clock.instant()), true);
  }

  /**
   * Places the persons behind the ids at a time.
   *
   * @param touched whether their facts may be others than when they were looked at
   */
  Uni<Void> place(
      SqlConnection connection, Collection<String> customerIds, Instant now, boolean touched) {
    return customerIds.isEmpty()
        ? Uni.createFrom().voidItem()
        : policies
            .inForce(connection)
            .chain(policy ->
                policy.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : place(connection, policy.get(), customerIds, now, touched));
  }

  private Uni<Void> place(
      SqlConnection connection,
      StoredPolicy policy,
      Collection<String> customerIds,
      Instant now,
      boolean touched) {
    return persons
        .persons(connection, customerIds)
        .chain(found -> {
          Set<String> ids = new TreeSet<>(customerIds);
          found.forEach(person -> ids.addAll(person.customerIds()));
          List<Person> profiled =
              found.stream().filter(person -> !person.profilingRefused()).toList();
          return states
              .lock(connection, ids)
              .call(known -> withdraw(connection, ids, found, known, now))
              .chain(known -> advance(connection, policy, profiled, known, now, touched));
        });
  }

  // Who refuses leaves nothing behind; an id that was merged keeps the history of its own time.
  private Uni<Void> withdraw(
      SqlConnection connection,
      Set<String> ids,
      List<Person> found,
      Map<String, StoredState> known,
      Instant now) {
    Set<String> refused = new TreeSet<>();
    Set<String> merged = new TreeSet<>(ids);
    for (Person person : found) {
      merged.remove(person.id());
      if (person.profilingRefused()) {
        refused.addAll(person.customerIds());
      }
    }
    merged.retainAll(known.keySet());
    merged.removeAll(refused);
    return states
        .delete(connection, refused)
        .chain(() -> moves.delete(connection, refused))
        .chain(() -> states.delete(connection, merged))
        .chain(() -> moves.end(connection, merged, now));
  }

  private Uni<Void> advance(
      SqlConnection connection,
      StoredPolicy policy,
      List<Person> profiled,
      Map<String, StoredState> known,
      Instant now,
      boolean touched) {
    if (profiled.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return ledgers
        .gather(connection, profiled)
        .chain(gathered ->
            timeline(connection, policy, profiled, known, now)
                .map(
                    timeline -> courses(timeline, policy, profiled, known, gathered, now, touched)))
        .chain(courses -> clip(connection, policy, known, courses))
        .chain(courses -> keep(connection, policy, known, courses));
  }

  // Who is not under the policy yet goes through it from its start.
  private Uni<TierTimeline> timeline(
      SqlConnection connection,
      StoredPolicy policy,
      List<Person> profiled,
      Map<String, StoredState> known,
      Instant now) {
    boolean allHeld =
        profiled.stream().allMatch(person -> held(known.get(person.id()), policy) != null);
    Instant from =
        allHeld
            ? known.values().stream()
                .map(StoredState::seenUntil)
                .min(Instant::compareTo)
                .orElse(policy.start())
            : policy.start();
    return thresholds
        .load(connection, policy, from, now)
        .map(loaded -> new TierTimeline(policy.policy(), policy.start(), loaded));
  }

  private static Map<String, Course> courses(
      TierTimeline timeline,
      StoredPolicy policy,
      List<Person> profiled,
      Map<String, StoredState> known,
      Map<String, Ledger> ledgers,
      Instant now,
      boolean touched) {
    Map<String, Course> courses = new TreeMap<>();
    for (Person person : profiled) {
      Ledger ledger = ledgers.getOrDefault(person.id(), Ledger.of(List.of()));
      StoredState own = known.get(person.id());
      Held held = held(own, policy);
      String from = own == null ? "" : own.shown();
      List<Held> others = others(person, known, policy);
      Instant at = held != null && held.seenUntil().isAfter(now) ? held.seenUntil() : now;
      Course course =
          others.isEmpty()
              ? timeline.advance(held, from, ledger, at, touched)
              : timeline.join(held, others, from, ledger, at);
      courses.put(person.id(), carried(course, own, policy, timeline, ledger));
    }
    return courses;
  }

  private static @Nullable Held held(@Nullable StoredState state, StoredPolicy policy) {
    return state == null || !state.policyId().equals(policy.id())
        ? null
        : state.held(policy.policy());
  }

  private static List<Held> others(
      Person person, Map<String, StoredState> known, StoredPolicy policy) {
    List<Held> others = new ArrayList<>();
    for (String id : person.customerIds()) {
      Held held = id.equals(person.id()) ? null : held(known.get(id), policy);
      if (held != null) {
        others.add(held);
      }
    }
    return others;
  }

  // What was given by hand under another policy holds on where this one has such a tier.
  private static Course carried(
      Course course,
      @Nullable StoredState own,
      StoredPolicy policy,
      TierTimeline timeline,
      Ledger ledger) {
    Held held = course.held();
    if (own == null
        || own.given() == null
        || own.policyId().equals(policy.id())
        || held == null
        || policy.policy().place(own.given().tier()).isEmpty()) {
      return course;
    }
    return timeline.carry(course, own.given(), ledger);
  }

  // Who comes under the policy anew may have been under it before, until he was merged or had no
  // orders: what was written then stays.
  private Uni<Map<String, Course>> clip(
      SqlConnection connection,
      StoredPolicy policy,
      Map<String, StoredState> known,
      Map<String, Course> courses) {
    List<String> fresh =
        courses.entrySet().stream()
            .filter(entry -> !entry.getValue().shifts().isEmpty())
            .map(Map.Entry::getKey)
            .filter(id -> held(known.get(id), policy) == null)
            .toList();
    return moves
        .written(connection, fresh)
        .map(written -> {
          Map<String, Course> clipped = new TreeMap<>(courses);
          written.forEach((id, until) ->
              clipped.computeIfPresent(id, (same, course) -> course.notBefore(until)));
          return clipped;
        });
  }

  private Uni<Void> keep(
      SqlConnection connection,
      StoredPolicy policy,
      Map<String, StoredState> known,
      Map<String, Course> courses) {
    List<String> gone = new ArrayList<>();
    courses.forEach((id, course) -> {
      StoredState before = known.get(id);
      boolean placed = before != null && before.policyId().equals(policy.id());
      if (placed && course.held() == null) {
        gone.add(id);
      }
    });
    return states
        .delete(connection, gone)
        .chain(() -> states.save(connection, policy, courses))
        .chain(() -> moves.add(connection, policy, courses));
  }
}
