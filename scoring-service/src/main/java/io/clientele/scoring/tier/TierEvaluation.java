package io.clientele.scoring.tier;

import io.clientele.scoring.filter.TierLabels;
import io.clientele.scoring.history.IntakeLock;
import io.clientele.scoring.transition.Cause;
import io.clientele.scoring.transition.LabelRecording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at everybody who is due: evaluations and expiries that have passed. */
@ApplicationScoped
class TierEvaluation {

  private static final int CHUNK = 500;

  private final Pool pool;
  private final TierPolicyRepository policies;
  private final ThresholdRenewal renewal;
  private final TierStateRepository states;
  private final TierPlacing placing;
  private final LabelRecording recording;
  private final TierLabels labels;

  TierEvaluation(
      Pool pool,
      TierPolicyRepository policies,
      ThresholdRenewal renewal,
      TierStateRepository states,
      TierPlacing placing,
      LabelRecording recording,
      TierLabels labels) {
    this.pool = pool;
    this.policies = policies;
    this.renewal = renewal;
    this.states = states;
    this.placing = placing;
    this.recording = recording;
    this.labels = labels;
  }

  /**
   * Looks at everybody who is due at a time.
   *
   * @return when somebody is due next
   */
  Uni<Instant> run(Instant now) {
    return policies
        .inForce(pool)
        .call(this::tell)
        .chain(policy ->
            policy.isEmpty()
                ? Uni.createFrom().item(Course.NEVER)
                : renewal.renew(policy.get(), now).chain(() -> chunks(now)));
  }

  private Uni<Void> tell(Optional<StoredPolicy> policy) {
    List<String> inForce = policy.map(stored -> stored.policy().names()).orElse(List.of());
    return policies.tiersEver(pool).invoke(ever -> labels.set(inForce, ever)).replaceWithVoid();
  }

  private Uni<Instant> chunks(Instant now) {
    return pool.withTransaction(connection -> chunk(connection, now))
        .chain(count -> count == CHUNK ? chunks(now) : pool.withConnection(states::nextDue));
  }

  // A batch of changes holds labels before tiers, this tiers before labels: one of them at a time.
  private Uni<Integer> chunk(SqlConnection connection, Instant now) {
    return IntakeLock.take(connection)
        .chain(() -> states.due(connection, now, CHUNK))
        .call(ids -> placing.place(connection, ids, now, false))
        .call(ids -> recording.recordTiers(connection, ids, now, Cause.TIME))
        .map(List::size);
  }
}
