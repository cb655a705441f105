package io.clientele.scoring.tier;

import io.clientele.scoring.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The tiers that policies gave, at any time. */
@ApplicationScoped
public class PolicyTiers {

  private final TierPolicyRepository policies;
  private final TierMoveRepository moves;
  private final TierStateRepository states;
  private final ThresholdRepository thresholds;
  private final LedgerRepository ledgers;

  PolicyTiers(
      TierPolicyRepository policies,
      TierMoveRepository moves,
      TierStateRepository states,
      ThresholdRepository thresholds,
      LedgerRepository ledgers) {
    this.policies = policies;
    this.moves = moves;
    this.states = states;
    this.thresholds = thresholds;
    this.ledgers = ledgers;
  }

  Uni<Map<String, StoredPolicy>> policies(SqlClient connection, Collection<String> ids) {
    return ids.isEmpty() ? Uni.createFrom().item(Map.of()) : policies.find(connection, ids);
  }

  /**
   * The tiers at a time of those of the persons whom a policy gave one.
   *
   * @param currencies of the persons, by id
   */
  public Uni<Map<String, PolicyTier>> at(
      SqlConnection connection, Map<String, String> currencies, Instant at) {
    return currencies.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : moves
            .at(connection, currencies.keySet(), at)
            .chain(found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Map.of())
                    : tiers(connection, found, currencies, at));
  }

  private Uni<Map<String, PolicyTier>> tiers(
      SqlConnection connection, List<Move> found, Map<String, String> currencies, Instant at) {
    List<String> ids = found.stream().map(Move::customerId).toList();
    List<String> policyIds = found.stream().map(Move::policyId).distinct().toList();
    return policies
        .find(connection, policyIds)
        .chain(byId ->
            thresholds(connection, byId.values(), at)
                .chain(bounds ->
                    states
                        .find(connection, ids)
                        .map(known -> {
                          Map<String, PolicyTier> tiers = new HashMap<>();
                          for (Move move : found) {
                            String id = move.customerId();
                            tiers.put(
                                id,
                                tier(
                                    move,
                                    Objects.requireNonNull(byId.get(move.policyId())),
                                    Objects.requireNonNull(bounds.get(move.policyId()))
                                        .at(currencies.getOrDefault(id, ""), at),
                                    present(move, known.get(id)),
                                    at));
                          }
                          return tiers;
                        })));
  }

  private Uni<Map<String, Thresholds>> thresholds(
      SqlConnection connection, Collection<StoredPolicy> used, Instant at) {
    Uni<Map<String, Thresholds>> all = Uni.createFrom().item(new HashMap<>());
    for (StoredPolicy policy : used) {
      all =
          all.call(found ->
              thresholds
                  .load(connection, policy, at, at)
                  .invoke(loaded -> found.put(policy.id(), loaded)));
    }
    return all;
  }

  // What is remembered of a person belongs to the last move alone.
  private static @Nullable StoredState present(Move move, @Nullable StoredState state) {
    return move.until().equals(Course.NEVER)
            && state != null
            && state.policyId().equals(move.policyId())
        ? state
        : null;
  }

  private static PolicyTier tier(
      Move move, StoredPolicy policy, Bounds bounds, @Nullable StoredState state, Instant at) {
    int place = policy.policy().place(move.shift().to()).orElse(policy.policy().base());
    boolean base = place == policy.policy().base();
    return new PolicyTier(
        move.shift().to(),
        policy.label(),
        reason(move, state).label(),
        state == null ? move.shift().metric() : state.metric(),
        base ? OptionalDouble.empty() : reachable(bounds.entry().get(place)),
        base ? OptionalDouble.empty() : reachable(bounds.exit().get(place)),
        safeUntil(move, policy, state, at));
  }

  private static OptionalDouble reachable(double bound) {
    return Double.isFinite(bound) ? OptionalDouble.of(bound) : OptionalDouble.empty();
  }

  private static Reason reason(Move move, @Nullable StoredState state) {
    if (state == null) {
      return move.shift().reason();
    }
    return state.given() == null ? state.reason() : Reason.OVERRIDE;
  }

  private static Optional<Instant> safeUntil(
      Move move, StoredPolicy policy, @Nullable StoredState state, Instant at) {
    if (state != null && state.given() != null) {
      return Optional.ofNullable(state.given().expiresAt());
    }
    int place = policy.policy().place(move.shift().to()).orElse(policy.policy().base());
    TierState remembered =
        state == null
            ? TierState.entered(place, move.shift().at())
            : state.held(policy.policy()).state();
    return Optional.ofNullable(TierDecision.safeUntil(remembered, policy.policy(), at));
  }

  /** What a policy's tier of a person rests on at a time, where a policy gave one. */
  public Uni<Optional<TierProspect>> prospect(
      SqlConnection connection, Person person, String currency, Instant at) {
    return view(connection, person, at)
        .map(found ->
            found.flatMap(view -> view.policy().map(stored -> prospect(view, stored, currency))));
  }

  private static TierProspect prospect(TierView view, StoredPolicy stored, String currency) {
    return new TierProspect(
        view.tier(),
        stored.label(),
        stored.policy().metric(),
        stored.policy().windowDays(),
        currency,
        view.metric(),
        view.given().isPresent() ? OptionalDouble.empty() : view.missing(),
        view.nextTier());
  }

  /** All about a person's tier at a time, where a policy gave one. */
  Uni<Optional<TierView>> view(SqlConnection connection, Person person, Instant at) {
    return moves
        .at(connection, List.of(person.id()), at)
        .chain(found ->
            found.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : view(connection, person, found.getFirst(), at).map(Optional::of));
  }

  private Uni<TierView> view(SqlConnection connection, Person person, Move move, Instant at) {
    return policies
        .find(connection, move.policyId())
        .chain(policy ->
            thresholds
                .load(connection, policy, at, at)
                .chain(bounds ->
                    ledgers
                        .gather(connection, List.of(person))
                        .chain(found ->
                            states
                                .find(connection, List.of(person.id()))
                                .map(known ->
                                    view(
                                        move,
                                        policy,
                                        bounds,
                                        Objects.requireNonNull(found.get(person.id())),
                                        present(move, known.get(person.id())),
                                        at)))));
  }

  private static TierView view(
      Move move,
      StoredPolicy stored,
      Thresholds thresholds,
      Ledger ledger,
      @Nullable StoredState state,
      Instant at) {
    TierPolicy policy = stored.policy();
    int place = policy.place(move.shift().to()).orElse(policy.base());
    double metric = policy.measure(ledger, at);
    Bounds bounds = thresholds.at(ledger.currency(at), at);
    double missing = place == 0 ? 0 : bounds.entry().get(place - 1) - metric;
    GivenTier given = state == null ? null : state.given();
    Instant since = state == null || given != null ? move.shift().at() : state.since();
    return new TierView(
        move.customerId(),
        move.shift().to(),
        Optional.of(since),
        Optional.of(stored),
        reason(move, state).label(),
        metric,
        place == 0 || !Double.isFinite(missing)
            ? OptionalDouble.empty()
            : OptionalDouble.of(Math.max(0, missing)),
        place == 0 ? "" : policy.tierAt(place - 1),
        Optional.of(policy.evaluationAfter(stored.start(), at)),
        safeUntil(move, stored, state, at),
        Optional.ofNullable(given));
  }
}
