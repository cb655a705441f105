package io.clientele.scoring.tier;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.operation.Job;
import io.clientele.scoring.operation.OperationKind;
import io.clientele.scoring.operation.Progress;
import io.clientele.scoring.operation.RandomIds;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Runs a policy over history, from one consistent view of the facts. */
@ApplicationScoped
class SimulationJob implements Job {

  private static final String FIRST = "SELECT min(ordered_at) FROM purchase";
  private static final String PERSONS = "SELECT count(*) FROM standing WHERE snapshot = $1";

  private final Pool pool;
  private final TierPolicyRepository policies;
  private final Moments moments;
  private final SimulationRun run;
  private final SimulationRepository repository;
  private final Clock clock = Clock.systemUTC();

  SimulationJob(
      Pool pool,
      TierPolicyRepository policies,
      Moments moments,
      SimulationRun run,
      SimulationRepository repository) {
    this.pool = pool;
    this.policies = policies;
    this.moments = moments;
    this.run = run;
    this.repository = repository;
  }

  @Override
  public OperationKind kind() {
    return OperationKind.SIMULATE_TIER_POLICY;
  }

  /** The request that is stored: {@code from} empty stands for the first order of all. */
  static JsonObject request(String policyId, String from, Instant until) {
    return new JsonObject()
        .put("policy_id", policyId)
        .put("from", from)
        .put("until", until.toString());
  }

  @Override
  public Uni<String> run(JsonObject request, Progress progress) {
    progress.at("reading the policy", 0);
    AsOf present = new AsOf(Times.micros(clock.instant()), true);
    return policies
        .find(pool, request.getString("policy_id"))
        .chain(
            policy -> moments.read(present, moment -> simulate(policy, request, moment, progress)))
        .call(repository::add)
        .map(Simulation::id);
  }

  private Uni<Simulation> simulate(
      StoredPolicy policy, JsonObject request, Moment moment, Progress progress) {
    Instant until = Instant.parse(request.getString("until"));
    return from(request, moment)
        .map(from -> new SimulationSpan(from, until))
        .chain(span ->
            persons(moment)
                .chain(persons ->
                    run.run(RandomIds.with("tis_"), policy, span, moment, persons, progress)));
  }

  private static Uni<Instant> from(JsonObject request, Moment moment) {
    String from = request.getString("from");
    return from.isEmpty() ? first(moment) : Uni.createFrom().item(Instant.parse(from));
  }

  private static Uni<Instant> first(Moment moment) {
    return moment
        .connection()
        .preparedQuery(FIRST)
        .execute()
        .map(rows -> {
          OffsetDateTime first = rows.iterator().next().getOffsetDateTime(0);
          if (first == null) {
            throw new ClienteleException(
                ErrorCode.WRONG_STATE, "nothing was bought yet: there is nothing to simulate");
          }
          return first.toInstant();
        });
  }

  private static Uni<Long> persons(Moment moment) {
    return moment
        .connection()
        .preparedQuery(PERSONS)
        .execute(Tuple.of(moment.snapshot()))
        .map(rows -> rows.iterator().next().getLong(0));
  }
}
