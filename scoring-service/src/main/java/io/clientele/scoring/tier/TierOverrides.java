package io.clientele.scoring.tier;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.history.IntakeLock;
import io.clientele.scoring.person.Person;
import io.clientele.scoring.person.PersonRepository;
import io.clientele.scoring.standing.StandingRepository;
import io.clientele.scoring.transition.Cause;
import io.clientele.scoring.transition.LabelRecording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives tiers by hand, and lifts what was given. */
@ApplicationScoped
class TierOverrides {

  private final Pool pool;
  private final TierPolicyRepository policies;
  private final PersonRepository persons;
  private final StandingRepository standings;
  private final TierPlacing placing;
  private final LabelRecording recording;
  private final LedgerRepository ledgers;
  private final ThresholdRepository thresholds;
  private final TierStateRepository states;
  private final TierMoveRepository moves;

  TierOverrides(
      Pool pool,
      TierPolicyRepository policies,
      PersonRepository persons,
      StandingRepository standings,
      TierPlacing placing,
      LabelRecording recording,
      LedgerRepository ledgers,
      ThresholdRepository thresholds,
      TierStateRepository states,
      TierMoveRepository moves) {
    this.pool = pool;
    this.policies = policies;
    this.persons = persons;
    this.standings = standings;
    this.placing = placing;
    this.recording = recording;
    this.ledgers = ledgers;
    this.thresholds = thresholds;
    this.states = states;
    this.moves = moves;
  }

  /**
   * Gives a tier of the policy in force.
   *
   * @throws ClienteleException INVALID_FIELD where the policy has no such tier, WRONG_STATE where
   *     none is in force or the person refused to be profiled, CUSTOMER_NOT_FOUND
   */
  Uni<Void> give(String customerId, GivenTier given) {
    return change(customerId, given, given.reason(), given.givenAt());
  }

  /**
   * Lifts what was given.
   *
   * @throws ClienteleException as {@link #give}; WRONG_STATE where nothing was given
   */
  Uni<Void> lift(String customerId, String reason, Instant now) {
    return change(customerId, null, reason, now);
  }

  // The lock keeps a batch of changes from placing the same person meanwhile.
  private Uni<Void> change(String customerId, @Nullable GivenTier given, String note, Instant now) {
    return pool.withTransaction(connection ->
        IntakeLock.take(connection)
            .chain(() -> policies.inForce(connection))
            .map(policy -> inForce(policy, given))
            .chain(policy ->
                person(connection, customerId)
                    .chain(person ->
                        placing
                            .place(connection, List.of(person.id()), now, false)
                            .chain(() -> change(connection, policy, person, given, note, now)))));
  }

  private static StoredPolicy inForce(Optional<StoredPolicy> found, @Nullable GivenTier given) {
    StoredPolicy policy =
        found.orElseThrow(() ->
            new ClienteleException(
                ErrorCode.WRONG_STATE, "no tier policy is in force; activate one first"));
    if (given != null && policy.policy().place(given.tier()).isEmpty()) {
      throw new ClienteleException(
          ErrorCode.INVALID_FIELD,
          "tier",
          "the policy in force has no such tier; it has "
              + String.join(", ", policy.policy().names()));
    }
    return policy;
  }

  private Uni<Person> person(SqlConnection connection, String customerId) {
    return persons
        .persons(connection, List.of(customerId))
        .map(found -> TierReads.profiled(found, customerId))
        .call(person ->
            standings
                .find(connection, StandingRepository.LIVE, List.of(person.id()))
                .invoke(found -> TierReads.checkKnown(!found.isEmpty())));
  }

  private Uni<Void> change(
      SqlConnection connection,
      StoredPolicy policy,
      Person person,
      @Nullable GivenTier given,
      String note,
      Instant now) {
    return states
        .lock(connection, List.of(person.id()))
        .chain(known ->
            thresholds
                .load(connection, policy, now, now)
                .chain(loaded ->
                    ledgers
                        .gather(connection, List.of(person))
                        .map(found -> {
                          Held held = held(known.get(person.id()), policy);
                          checkGiven(held, given);
                          TierTimeline timeline =
                              new TierTimeline(policy.policy(), policy.start(), loaded);
                          Ledger ledger = Objects.requireNonNull(found.get(person.id()));
                          return timeline.give(held, given, note, ledger, now);
                        })))
        .chain(course -> keep(connection, policy, person.id(), course))
        .chain(() -> recording.recordTiers(connection, List.of(person.id()), now, Cause.PERSON));
  }

  private static @Nullable Held held(@Nullable StoredState state, StoredPolicy policy) {
    return state == null || !state.policyId().equals(policy.id())
        ? null
        : state.held(policy.policy());
  }

  private static void checkGiven(@Nullable Held held, @Nullable GivenTier given) {
    if (given == null && (held == null || held.given() == null)) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE, "customer_id", "no tier was given to this person by hand");
    }
  }

  private Uni<Void> keep(
      SqlConnection connection, StoredPolicy policy, String personId, Course course) {
    Map<String, Course> courses = Map.of(personId, course);
    Uni<Void> forgotten =
        course.held() == null
            ? states.delete(connection, List.of(personId))
            : states.save(connection, policy, courses);
    return forgotten.chain(() -> moves.add(connection, policy, courses));
  }
}
