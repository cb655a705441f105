package io.clientele.scoring.tier;

import io.clientele.scoring.Bench;
import io.clientele.scoring.history.Effect;
import io.clientele.scoring.history.FactRepository;
import io.clientele.scoring.history.Facts;
import io.clientele.scoring.history.IntakeLock;
import io.clientele.scoring.history.MoneyBack;
import io.clientele.scoring.history.Purchase;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.person.PersonChange;
import io.clientele.scoring.person.PersonUpdates;
import io.clientele.scoring.standing.CutsRenewal;
import io.clientele.scoring.standing.StandingRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The service at a time that a test says, without its own clock and feeds. */
@ApplicationScoped
class TierBench {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Pool pool;
  private final Bench bench;
  private final FactRepository facts;
  private final PersonUpdates persons;
  private final StandingRepository standings;
  private final CutsRenewal cuts;
  private final TierPlacing placing;
  private final TierPolicyRepository policies;
  private final TierActivation activation;
  private final TierEvaluation evaluation;
  private final TierOverrides overrides;
  private final TierMoveRepository moves;
  private final SimulationJob job;
  private final SimulationRepository simulations;
  private final Map<String, Integer> orders = new TreeMap<>();

  TierBench(
      Pool pool,
      Bench bench,
      FactRepository facts,
      PersonUpdates persons,
      StandingRepository standings,
      CutsRenewal cuts,
      TierPlacing placing,
      TierPolicyRepository policies,
      TierActivation activation,
      TierEvaluation evaluation,
      TierOverrides overrides,
      TierMoveRepository moves,
      SimulationJob job,
      SimulationRepository simulations) {
    this.pool = pool;
    this.bench = bench;
    this.facts = facts;
    this.persons = persons;
    this.standings = standings;
    this.cuts = cuts;
    this.placing = placing;
    this.policies = policies;
    this.activation = activation;
    this.evaluation = evaluation;
    this.overrides = overrides;
    this.moves = moves;
    this.job = job;
    this.simulations = simulations;
  }

  void empty() {
    bench.empty(100);
    await(evaluation.run(Instant.EPOCH));
  }

  static <T> T await(Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }

  /** Orders and refunds come in, all at a time. */
  void happen(Instant now, Collection<Line> lines) {
    List<Purchase> purchases = new ArrayList<>();
    List<MoneyBack> refunds = new ArrayList<>();
    for (Line line : lines) {
      String id = line.customer() + "-" + orders.merge(line.customer(), 1, Integer::sum);
      BigDecimal amount = line.line().amount();
      if (line.line().order()) {
        purchases.add(
            new Purchase(
                line.customer(),
                "t",
                id,
                line.line().at(),
                amount,
                line.line().currency(),
                null,
                null));
      } else {
        refunds.add(
            new MoneyBack(
                line.customer(),
                "t",
                id,
                null,
                line.line().at(),
                amount.negate(),
                line.line().currency()));
      }
    }
    Facts told = new Facts(List.of(), purchases, refunds, List.of());
    await(
        pool.withTransaction(connection ->
            IntakeLock.take(connection)
                .chain(() -> facts.store(connection, told))
                .map(Effect::touched)
                .chain(touched -> touch(connection, touched, now))
                .chain(() ->
                    connection
                        .preparedQuery("UPDATE feed_cursor SET newest_at = greatest(newest_at, $1)")
                        .execute(Tuple.of(Times.sql(now))))));
  }

  /** A fact of a customer. */
  record Line(String customer, Ledger.Line line) {}

  void order(String customer, Instant at, String amount) {
    happen(at, List.of(line(customer, at, amount)));
  }

  static Line line(String customer, Instant at, String amount) {
    return new Line(customer, new Ledger.Line(at, "EUR", new BigDecimal(amount), true));
  }

  /** What the feed says of persons comes in at a time. */
  void persons(Instant now, PersonChange... changes) {
    await(
        pool.withTransaction(connection ->
            IntakeLock.take(connection)
                .chain(() -> persons.apply(connection, List.of(changes)))
                .chain(effect -> touch(connection, effect.moved(), now))));
  }

  private Uni<Void> touch(SqlConnection connection, Collection<String> touched, Instant now) {
    return standings
        .renew(connection, touched)
        .chain(() -> placing.place(connection, touched, now, true));
  }

  StoredPolicy create(TierPolicy policy, Instant now) {
    return await(pool.withTransaction(connection -> policies.create(connection, policy, now)));
  }

  Uni<StoredPolicy> find(String id) {
    return policies.find(pool, id);
  }

  /** In force from a time on, and everybody placed. */
  StoredPolicy inForce(TierPolicy policy, Instant at) {
    StoredPolicy stored = await(activation.activate(create(policy, at).id(), at));
    await(activation.placeAll(at));
    evaluate(at);
    return stored;
  }

  void placeAll(Instant now) {
    await(activation.placeAll(now));
    evaluate(now);
  }

  Instant evaluate(Instant now) {
    await(cuts.renew());
    return await(evaluation.run(now));
  }

  void give(String customer, String tier, Instant now, Instant expires) {
    await(overrides.give(customer, new GivenTier(tier, "apology", "ann", now, expires)));
  }

  void give(String customer, String tier, Instant now) {
    await(overrides.give(customer, new GivenTier(tier, "apology", "ann", now, null)));
  }

  void lift(String customer, Instant now) {
    await(overrides.lift(customer, "enough", now));
  }

  /** Who is in which tier at a time, by the spans that were kept. */
  Map<String, String> tiers(Collection<String> customers, Instant at) {
    Map<String, String> tiers = new TreeMap<>();
    await(pool.withConnection(connection -> moves.at(connection, customers, at)))
        .forEach(move -> {
          if (tiers.put(move.customerId(), move.shift().to()) != null) {
            throw new AssertionError("two tiers at once of " + move.customerId());
          }
        });
    return tiers;
  }

  /** Moves of a customer, the first first. */
  List<Shift> moves(String customer) {
    List<Move> kept = await(moves.list(pool, customer, Long.MAX_VALUE, 1_000));
    return kept.reversed().stream().map(Move::shift).toList();
  }

  Simulation simulate(StoredPolicy policy, Instant from, Instant until) {
    String id =
        await(
            job.run(
                SimulationJob.request(policy.id(), from.toString(), until),
                (phase, share) -> {
                  if (!(share >= 0 && share <= 1)) {
                    throw new AssertionError(phase + " " + share);
                  }
                }));
    return await(simulations.find(id));
  }

  long count(String sql) {
    return await(pool.query(sql).execute()).iterator().next().getLong(0);
  }
}
