package io.clientele.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.scoring.v1.BatchGetScoresRequest;
import io.clientele.contracts.scoring.v1.Classification;
import io.clientele.contracts.scoring.v1.Freshness;
import io.clientele.contracts.scoring.v1.GetFreshnessRequest;
import io.clientele.contracts.scoring.v1.GetOperationRequest;
import io.clientele.contracts.scoring.v1.ListScoresRequest;
import io.clientele.contracts.scoring.v1.ListScoresResponse;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.contracts.scoring.v1.OperationServiceGrpc.OperationServiceBlockingStub;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.contracts.scoring.v1.ScoreServiceGrpc.ScoreServiceBlockingStub;
import io.clientele.scoring.feed.FakeFeedback;
import io.clientele.scoring.feed.FakeProfile;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcService;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The service with fake neighbours: emptied, fed and asked over gRPC. */
@ApplicationScoped
public class Bench {

  // More than a measurement of a large base takes on a machine that others use too.
  private static final int PATIENCE = Integer.getInteger("clientele.patience", 120);

  private final FakeProfile profile;
  private final FakeFeedback feedback;
  private final Pool pool;
  private final ScoreServiceBlockingStub scores;
  private final OperationServiceBlockingStub operations;

  Bench(
      @GrpcService FakeProfile profile,
      @GrpcService FakeFeedback feedback,
      Pool pool,
      @GrpcClient("scoring") ScoreServiceBlockingStub scores,
      @GrpcClient("scoring") OperationServiceBlockingStub operations) {
    this.profile = profile;
    this.feedback = feedback;
    this.pool = pool;
    this.scores = scores;
    this.operations = operations;
  }

  public ScoreServiceBlockingStub scores() {
    return scores;
  }

  /** An empty service whose neighbours have nothing to tell yet and send batches of this size. */
  public void empty(int batchSize) {
    profile.feed().clear(batchSize);
    feedback.feed().clear(batchSize);
    pool.withTransaction(connection ->
            connection
                .query("SELECT FROM feed_cursor ORDER BY feed FOR UPDATE")
                .execute()
                .chain(() -> connection.query(EMPTY).execute()))
        .onFailure(Bench::deadlocked)
        .retry()
        .atMost(5)
        .await()
        .atMost(Duration.ofSeconds(30));
  }

  // Nothing but a test locks whole tables, and so in another order than what goes on meanwhile.
  private static boolean deadlocked(Throwable failure) {
    return failure instanceof PgException refused && "40P01".equals(refused.getSqlState());
  }

  private static final String EMPTY =
      """
      LOCK TABLE labelled_person IN ACCESS EXCLUSIVE MODE;
      TRUNCATE known_customer, purchase, purchase_line, refund, opinion, signal, activity, standing, cuts, value_cuts, membership, person, referral, tombstone,
        model, model_promotion, tier_policy, tier_state, tier_move, tier_threshold, tier_simulation, tier_simulation_move,
        labelled_person, label, label_change, rule_set, co_purchase_rule, category_share, social_place, asked_need,
        customer_need, need_board, playbook_holding, playbook_due, task, contact;
      UPDATE paced_work SET position = -1, done_at = '-infinity', version = version + 1;
      DELETE FROM operation;
      DELETE FROM norms;
      DELETE FROM snapshot WHERE id <> 0;
      UPDATE snapshot SET position = 0, stamp = nextval('snapshot_id');
      UPDATE feed_cursor SET token = '', applied = 0, newest_at = NULL
      """;

  public void publish(Shop.History history) {
    profile.feed().publish(history.profile());
    feedback.feed().publish(history.feedback());
  }

  /** Empties, publishes and waits. */
  public void load(Shop.History history, int batchSize) {
    empty(batchSize);
    publish(history);
    awaitUpToDate();
  }

  public void awaitUpToDate() {
    await(() -> freshness().getUpToDate(), "the classifications are up to date");
  }

  public Freshness freshness() {
    return scores.getFreshness(GetFreshnessRequest.getDefaultInstance());
  }

  public static void await(BooleanSupplier condition, String what) {
    Instant end = Instant.now().plusSeconds(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited too long until " + what).isBefore(end);
      LockSupport.parkNanos(5_000_000);
    }
  }

  /** The result's id, as soon as it is there. */
  public String result(Operation begun) {
    GetOperationRequest get =
        GetOperationRequest.newBuilder().setOperationId(begun.getOperationId()).build();
    await(() -> operations.getOperation(get).hasFinishedAt(), "the operation has finished");
    Operation done = operations.getOperation(get);
    assertThat(done.getState()).as(done.toString()).isEqualTo(Operation.State.SUCCEEDED);
    return done.getResultId();
  }

  /** Those of the customers who are known at the time, by id. */
  public Map<String, Score> scoresOf(Collection<String> customers, Instant asOf) {
    Map<String, Score> found = new TreeMap<>();
    List<String> ids = new ArrayList<>(customers);
    for (int i = 0; i < ids.size(); i += 1_000) {
      scores
          .batchGetScores(
              BatchGetScoresRequest.newBuilder()
                  .addAllCustomerIds(ids.subList(i, Math.min(ids.size(), i + 1_000)))
                  .setAsOf(Shop.timestamp(asOf))
                  .build())
          .getScoresList()
          .forEach(score -> found.put(score.getCustomerId(), score));
    }
    return found;
  }

  /** Every page of a list. */
  public List<Score> list(String filter, String orderBy, Instant asOf, int pageSize) {
    List<Score> all = new ArrayList<>();
    String token = "";
    do {
      ListScoresResponse page =
          scores.listScores(
              ListScoresRequest.newBuilder()
                  .setFilter(filter)
                  .setOrderBy(orderBy)
                  .setPageSize(pageSize)
                  .setPageToken(token)
                  .setAsOf(Shop.timestamp(asOf))
                  .build());
      all.addAll(page.getScoresList());
      token = page.getNextPageToken();
      if (token.isEmpty()) {
        assertThat(page.getTotalSize()).as(filter).isEqualTo(all.size());
      }
    } while (!token.isEmpty());
    return all;
  }

  public static Classification classification(Score score, String dimension) {
    return score.getClassificationsList().stream()
        .filter(one -> one.getDimension().equals(dimension))
        .findFirst()
        .orElseThrow();
  }

  /** What a score says, in the form of the reference. */
  public static Reference.Customer customer(Score score) {
    var net = score.getMetrics().getNetRevenue();
    var tier = classification(score, "value_tier");
    return new Reference.Customer(
        score.getCustomerId(),
        score.getMetrics().getOrders(),
        score.getMetrics().getRefunds(),
        net.getCurrencyCode(),
        BigDecimal.valueOf(net.getUnits())
            .add(BigDecimal.valueOf(net.getNanos(), 9))
            .stripTrailingZeros(),
        classification(score, "lifecycle").getLabel(),
        classification(score, "satisfaction").getLabel(),
        classification(score, "rfm").getLabel(),
        tier.getLabel(),
        tier.getValueTier().getInTop20Percent(),
        tier.getValueTier().getRankShare(),
        classification(score, "frequency").getLabel());
  }

  /** Everybody's score agrees with the reference, whichever of a person's ids is asked for. */
  public void agrees(Shop.History history, Instant asOf, String as) {
    Map<String, Reference.Customer> expected = Reference.classify(history, asOf);
    Persons persons = Persons.of(history.profile());
    Map<String, Score> found = scoresOf(persons.idsOf(expected.keySet()), asOf);
    assertThat(found.keySet()).as(as).isEqualTo(expected.keySet());
    expected.forEach((id, customer) ->
        assertThat(customer(Objects.requireNonNull(found.get(id))))
            .as(as + ", " + id)
            .isEqualTo(stripped(customer)));
    scoresOf(persons.refused(), asOf)
        .values()
        .forEach(score -> {
          assertThat(score.getProfilingRefused()).as(as).isTrue();
          assertThat(score.hasMetrics() || score.getClassificationsCount() > 0).as(as).isFalse();
        });
    assertThat(list("", "customer_id", asOf, 1_000).stream().map(Score::getCustomerId))
        .as(as)
        .containsExactlyElementsOf(expected.keySet());
  }

  public static Reference.Customer stripped(Reference.Customer c) {
    return new Reference.Customer(
        c.id(),
        c.orders(),
        c.refunds(),
        c.currency(),
        c.net().stripTrailingZeros(),
        c.lifecycle(),
        c.satisfaction(),
        c.rfm(),
        c.tier(),
        c.top(),
        c.rankShare(),
        c.frequency());
  }
}
