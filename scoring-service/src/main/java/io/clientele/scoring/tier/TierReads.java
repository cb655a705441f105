package io.clientele.scoring.tier;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.filter.Dimensions;
import io.clientele.scoring.person.Person;
import io.clientele.scoring.person.PersonRepository;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Cuts;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.clientele.scoring.standing.Standing;
import io.clientele.scoring.standing.StandingRepository;
import io.clientele.scoring.value.ValueTier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tiers of persons at a time: a policy's where one gave them, else those of the shares.
 */
@ApplicationScoped
class TierReads {

  private final Pool pool;
  private final Moments moments;
  private final PersonRepository persons;
  private final StandingRepository standings;
  private final PolicyTiers tiers;
  private final TierMoveRepository moves;

  TierReads(
      Pool pool,
      Moments moments,
      PersonRepository persons,
      StandingRepository standings,
      PolicyTiers tiers,
      TierMoveRepository moves) {
    this.pool = pool;
    this.moments = moments;
    this.persons = persons;
    this.standings = standings;
    this.tiers = tiers;
    this.moves = moves;
  }

  /**
   * The tier of the person behind an id.
   *
   * @throws ClienteleException CUSTOMER_NOT_FOUND, or WRONG_STATE where the person refused to be
   *     profiled
   */
  Uni<TierView> at(String customerId, AsOf asOf) {
    return moments.read(
        asOf,
        moment ->
            persons
                .persons(moment.connection(), List.of(customerId))
                .map(found -> profiled(found, customerId))
                .chain(person ->
                    standings
                        .find(moment.connection(), moment.snapshot(), List.of(person.id()))
                        .invoke(found -> checkKnown(!found.isEmpty()))
                        .chain(found -> at(moment, person, found.getFirst()))));
  }

  private Uni<TierView> at(Moment moment, Person person, Standing standing) {
    return tiers
        .view(moment.connection(), person, moment.asOf())
        .map(found -> found.orElseGet(() -> byShares(moment, standing)));
  }

  /** Up to {@code size} moves of the person behind an id, before a place, the latest first. */
  Uni<List<Move>> moves(String customerId, long before, int size) {
    return pool.withConnection(connection ->
        persons
            .persons(connection, List.of(customerId))
            .map(found -> profiled(found, customerId))
            .call(person ->
                standings
                    .find(connection, StandingRepository.LIVE, List.of(person.id()))
                    .invoke(found -> checkKnown(!found.isEmpty())))
            .chain(person -> moves.list(connection, person.id(), before, size)));
  }

  /** The versions of policies that moves rest on, by id. */
  Uni<Map<String, StoredPolicy>> policies(Collection<Move> of) {
    return tiers.policies(pool, of.stream().map(Move::policyId).distinct().toList());
  }

  static Person profiled(List<Person> found, String customerId) {
    checkKnown(!found.isEmpty());
    Person person = found.getFirst();
    if (person.profilingRefused()) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE,
          "customer_id",
          "the person refused to be profiled: there is no tier");
    }
    return person;
  }

  static void checkKnown(boolean known) {
    if (!known) {
      throw new ClienteleException(
          ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "nothing is known of this customer then");
    }
  }

  private static TierView byShares(Moment moment, Standing standing) {
    Cuts cuts = moment.cuts().get(standing.revenue().currency());
    BigDecimal net = standing.revenue().net();
    if (!standing.buyer() || cuts == null) {
      String reason = standing.buyer() ? "cuts_not_made_yet" : "no_order";
      return view(standing, Dimensions.UNKNOWN, reason, OptionalDouble.empty(), "");
    }
    ValueTier tier = cuts.thresholds().tierOf(net);
    Next next = next(tier, cuts);
    if (next == null) {
      return view(standing, tier.label(), "share", OptionalDouble.empty(), "");
    }
    double missing = Math.max(0, next.from().subtract(net).doubleValue());
    return view(standing, tier.label(), "share", OptionalDouble.of(missing), next.tier().label());
  }

  private record Next(ValueTier tier, BigDecimal from) {}

  private static @Nullable Next next(ValueTier tier, Cuts cuts) {
    return switch (tier) {
      case PLATINUM -> null;
      case GOLD -> new Next(ValueTier.PLATINUM, cuts.thresholds().platinumFrom());
      case SILVER -> new Next(ValueTier.GOLD, cuts.thresholds().goldFrom());
      case BRONZE -> new Next(ValueTier.SILVER, cuts.thresholds().silverFrom());
    };
  }

  private static TierView view(
      Standing standing, String tier, String reason, OptionalDouble missing, String next) {
    return new TierView(
        standing.customerId(),
        tier,
        Optional.empty(),
        Optional.empty(),
        reason,
        standing.revenue().net().doubleValue(),
        missing,
        next,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
