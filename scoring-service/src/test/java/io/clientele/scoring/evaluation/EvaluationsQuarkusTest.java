package io.clientele.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.scoring.v1.EvaluateClassificationRequest;
import io.clientele.contracts.scoring.v1.Evaluation;
import io.clientele.contracts.scoring.v1.Evaluation.Effect;
import io.clientele.contracts.scoring.v1.Evaluation.Group;
import io.clientele.contracts.scoring.v1.EvaluationServiceGrpc.EvaluationServiceBlockingStub;
import io.clientele.contracts.scoring.v1.GetEvaluationRequest;
import io.clientele.contracts.scoring.v1.GetOperationRequest;
import io.clientele.contracts.scoring.v1.ListEvaluationsRequest;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.contracts.scoring.v1.OperationServiceGrpc.OperationServiceBlockingStub;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.history.Times;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class EvaluationsQuarkusTest {

  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant END = START.plus(Duration.ofDays(180));

  @Inject Bench bench;
  @Inject Pool pool;

  @Inject
  @GrpcClient("scoring")
  EvaluationServiceBlockingStub evaluations;

  @Inject
  @GrpcClient("scoring")
  OperationServiceBlockingStub operations;

  /**
   * A hundred customers: half buy for 200 every ten days, half once for about 20 on the first days.
   */
  private static List<Change> twoKinds() {
    List<Change> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      boolean much = i % 2 == 0;
      for (int k = 0; k < (much ? 17 : 1); k++) {
        Instant at = START.plus(Duration.ofDays(10L * k + 2)).plusSeconds(i * 60L);
        String amount = much ? "200" : String.valueOf(15 + i % 10);
        all.add(Shop.order("e%03d".formatted(i), "o" + i + "-" + k, at, amount, "EUR"));
      }
    }
    all.add(Shop.seen("e-prospect", START));
    return all;
  }

  private Evaluation evaluated(EvaluateClassificationRequest.Builder request) {
    String id = evaluations.evaluateClassification(request.build()).getOperationId();
    GetOperationRequest get = GetOperationRequest.newBuilder().setOperationId(id).build();
    Bench.await(() -> operations.getOperation(get).hasFinishedAt(), "the evaluation is made");
    Operation operation = operations.getOperation(get);
    assertThat(operation.getState()).as(operation.toString()).isEqualTo(Operation.State.SUCCEEDED);
    return evaluations.getEvaluation(
        GetEvaluationRequest.newBuilder().setEvaluationId(operation.getResultId()).build());
  }

  private static Group group(Evaluation evaluation, String label) {
    return evaluation.getGroupsList().stream()
        .filter(group -> group.getLabel().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static Effect effect(List<Effect> effects, String metric) {
    return effects.stream()
        .filter(effect -> effect.getMetric().equals(metric))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDimensionIsEvaluatedByEverybodyNowAndThen() {
    bench.load(new History(twoKinds(), List.of()), 100);

    Evaluation found =
        evaluated(
            EvaluateClassificationRequest.newBuilder()
                .setDimension("frequency")
                .setAsOf(Shop.timestamp(END))
                .setDays(60));

    assertThat(found.getEvaluationId()).matches("evl_[0-9a-f]{24}");
    assertThat(found.getCustomers()).isEqualTo(101);
    assertThat(found.getGroupsList().stream().mapToLong(Group::getCustomers).sum()).isEqualTo(100);
    assertThat(found.hasStability()).isTrue();
    assertThat(found.getEtaSquaredOrThrow("net_revenue")).isGreaterThan(0.8);
    Group much =
        found.getGroupsList().stream()
            .filter(group -> group.getValuePerCustomer() > 3_000)
            .findFirst()
            .orElseThrow();
    assertThat(much.getCustomers()).isEqualTo(50);
    assertThat(much.getIdentifiable()).isEqualTo(100 / 101.0, within(1e-12));
    assertThat(much.getCurrency()).isEqualTo("EUR");
    assertThat(much.getValuePerCustomer()).isEqualTo(17 * 200);
    assertThat(effect(much.getEffectsList(), "orders").getMean()).isEqualTo(17);
    assertThat(effect(much.getEffectsList(), "satisfaction").hasMean()).isFalse();
    Effect kept = effect(much.getOutcomesList(), "kept_buying");
    assertThat(kept.getMean()).isEqualTo(1);
    assertThat(kept.getMeanOfRest()).isZero();
    assertThat(kept.getPValue()).isLessThan(1e-10);
    // From day 120 to 180 there are the orders of days 122 to 162, before as many and one.
    assertThat(effect(much.getOutcomesList(), "revenue_growth").getMean()).isEqualTo(-200);
    assertThat(much.getVerdict().getTextEn()).contains(much.getLabel());
    assertThat(much.getVerdict().getTextZh()).isNotBlank();
    assertThat(
            evaluations
                .listEvaluations(ListEvaluationsRequest.newBuilder().setPageSize(1).build())
                .getEvaluations(0)
                .getEvaluationId())
        .isEqualTo(found.getEvaluationId());
  }

  @Test
  void segmentsAreEvaluatedByTheirRecordedMembers() {
    bench.load(new History(twoKinds(), List.of()), 100);
    // Those who buy much are in since day 100; e001 was, and left on day 150.
    for (int i = 0; i < 100; i += 2) {
      member("e%03d".formatted(i), START.plus(Duration.ofDays(100)));
    }
    change("e001", "", "in", START.plus(Duration.ofDays(100)));
    change("e001", "in", "", START.plus(Duration.ofDays(150)));

    Evaluation found =
        evaluated(
            EvaluateClassificationRequest.newBuilder()
                .addSegments("big")
                .setAsOf(Shop.timestamp(END))
                .setDays(60));

    Group big = group(found, "big");
    assertThat(big.getCustomers()).isEqualTo(50);
    assertThat(big.getKept()).isEqualTo(50 / 51.0, within(1e-12));
    assertThat(effect(big.getOutcomesList(), "kept_buying").getMean())
        .isEqualTo(50 / 51.0, within(1e-12));
    assertThat(big.getVerdict().getAdvice()).isEqualTo(Evaluation.Verdict.Advice.KEEP);
    assertThat(found.getStability()).isGreaterThan(0.9);
  }

  private void member(String person, Instant since) {
    pool.preparedQuery(
            "INSERT INTO label (person_id, dimension, label, since) VALUES ($1, 'segment:big',"
                + " 'in', $2)")
        .executeAndAwait(Tuple.of(person, Times.sql(since)));
    change(person, "", "in", since);
  }

  private void change(String person, String from, String to, Instant at) {
    pool.preparedQuery(
            """
            INSERT INTO label_change (customer_id, dimension, from_label, to_label, at, cause, reason, recorded_at)
            VALUES ($1, 'segment:big', $2, $3, $4, 'FACT', '', $4)
            """)
        .executeAndAwait(Tuple.of(person, from, to, Times.sql(at)));
  }

  @Test
  void whatIsNotThereIsRefusedByName() {
    bench.load(new History(List.of(), List.of()), 10);

    refused(EvaluateClassificationRequest.newBuilder(), "INVALID_FIELD", "dimension");
    refused(
        EvaluateClassificationRequest.newBuilder().setDimension("rfm").addSegments("a"),
        "INVALID_FIELD",
        "dimension");
    refused(
        EvaluateClassificationRequest.newBuilder().setDimension("shoe-size"),
        "INVALID_FIELD",
        "dimension");
    refused(
        EvaluateClassificationRequest.newBuilder().addSegments("nobody"),
        "SEGMENT_NOT_FOUND",
        "segments[0]");
    refused(
        EvaluateClassificationRequest.newBuilder().setDimension("rfm").setDays(-1),
        "INVALID_FIELD",
        "days");
    refused(
        EvaluateClassificationRequest.newBuilder()
            .setDimension("rfm")
            .setAsOf(Shop.timestamp(Instant.now().plusSeconds(3600))),
        "INVALID_FIELD",
        "as_of");
    assertThatThrownBy(() ->
            evaluations.getEvaluation(
                GetEvaluationRequest.newBuilder().setEvaluationId("evl_0").build()))
        .satisfies(problem -> check(problem, "RESULT_NOT_FOUND", "evaluation_id"));
    Evaluation empty =
        evaluated(EvaluateClassificationRequest.newBuilder().setDimension("value_tier"));
    assertThat(empty.getCustomers()).isZero();
    assertThat(empty.getVerdict().getAdvice()).isEqualTo(Evaluation.Verdict.Advice.DROP);
  }

  private void refused(EvaluateClassificationRequest.Builder request, String reason, String field) {
    assertThatThrownBy(() -> evaluations.evaluateClassification(request.build()))
        .satisfies(problem -> check(problem, reason, field));
  }

  private static void check(Throwable problem, String reason, String field) {
    ClienteleException refusal = GrpcErrors.fromStatus((StatusRuntimeException) problem);
    assertThat(refusal.code().name()).isEqualTo(reason);
    assertThat(refusal.field()).isEqualTo(field);
  }
}
