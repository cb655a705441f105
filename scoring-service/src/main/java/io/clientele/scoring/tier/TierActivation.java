package io.clientele.scoring.tier;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.history.HistoryRepository;
import io.clientele.scoring.history.IntakeLock;
import io.clientele.scoring.standing.StandingRepository;
import io.clientele.scoring.transition.Cause;
import io.clientele.scoring.transition.LabelRecording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Puts policies in force and places everybody by them: a chunk of persons by transaction, begun
 * again after a crash.
 */
@ApplicationScoped
class TierActivation {

  private static final Logger LOG = Logger.getLogger(TierActivation.class);
  private static final int CHUNK = 1_000;

  private final Pool pool;
  private final TierPolicyRepository policies;
  private final ThresholdRenewal renewal;
  private final HistoryRepository histories;
  private final TierPlacing placing;
  private final LabelRecording recording;

  TierActivation(
      Pool pool,
      TierPolicyRepository policies,
      ThresholdRenewal renewal,
      HistoryRepository histories,
      TierPlacing placing,
      LabelRecording recording) {
    this.pool = pool;
    this.policies = policies;
    this.renewal = renewal;
    this.histories = histories;
    this.placing = placing;
    this.recording = recording;
  }

  /**
   * Puts a draft in force from a time on, in place of the policy that is.
   *
   * @throws ClienteleException TIER_POLICY_NOT_FOUND, or WRONG_STATE for one that is no draft
   */
  Uni<StoredPolicy> activate(String policyId, Instant now) {
    return pool.withTransaction(connection ->
        IntakeLock.take(connection)
            .chain(() -> policies.find(connection, policyId))
            .invoke(TierActivation::checkDraft)
            .chain(() -> policies.activate(connection, policyId, now)));
  }

  private static void checkDraft(StoredPolicy policy) {
    if (policy.state() != StoredPolicy.State.DRAFT) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE,
          "policy_id",
          "only a draft comes in force; create a new version with the same name");
    }
  }

  /** Places everybody by the policy in force, unless that was done. */
  Uni<Void> placeAll(Instant now) {
    return policies
        .inForce(pool)
        .chain(policy ->
            policy.isEmpty() || policy.get().placed()
                ? Uni.createFrom().voidItem()
                : placeAll(policy.get(), now));
  }

  private Uni<Void> placeAll(StoredPolicy policy, Instant now) {
    return renewal
        .renew(policy, now)
        .chain(() -> placeAfter("", now))
        .chain(() -> policies.placed(pool, policy.id()))
        .invoke(() -> LOG.infof("everybody is placed by %s", policy.label()));
  }

  private Uni<Void> placeAfter(String customer, Instant now) {
    return pool.withTransaction(connection -> chunk(connection, customer, now))
        .chain(
            page -> page.isEmpty() ? Uni.createFrom().voidItem() : placeAfter(page.getLast(), now));
  }

  // The lock keeps a batch of changes from placing the same persons meanwhile.
  private Uni<List<String>> chunk(SqlConnection connection, String after, Instant now) {
    return IntakeLock.take(connection)
        .chain(() -> histories.page(connection, after, StandingRepository.FOREVER, CHUNK))
        .call(page -> placing.place(connection, page, now, false))
        .call(page -> recording.recordTiers(connection, page, now, Cause.DEFINITION));
  }
}
