package io.clientele.scoring.model;

import static io.clientele.scoring.Bench.classification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.scoring.v1.ClvFamily;
import io.clientele.contracts.scoring.v1.FitModelRequest;
import io.clientele.contracts.scoring.v1.GetModelRequest;
import io.clientele.contracts.scoring.v1.GetOperationRequest;
import io.clientele.contracts.scoring.v1.ListModelsRequest;
import io.clientele.contracts.scoring.v1.ListModelsResponse;
import io.clientele.contracts.scoring.v1.Model;
import io.clientele.contracts.scoring.v1.ModelKind;
import io.clientele.contracts.scoring.v1.ModelServiceGrpc.ModelServiceBlockingStub;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.contracts.scoring.v1.OperationServiceGrpc.OperationServiceBlockingStub;
import io.clientele.contracts.scoring.v1.PromoteModelRequest;
import io.clientele.contracts.scoring.v1.RollBackModelRequest;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.clv.Family;
import io.clientele.scoring.clv.PurchaseModel;
import io.clientele.scoring.clv.RepeatHistory;
import io.clientele.scoring.feed.UpstreamsResource;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class ModelsQuarkusTest {

  private static final Instant DAY = Instant.parse("2023-01-01T12:00:00Z");

  @Inject Bench bench;
  @Inject ModelRegistry registry;
  @Inject Fitting fitting;

  @Inject
  @GrpcClient("scoring")
  ModelServiceBlockingStub models;

  @Inject
  @GrpcClient("scoring")
  OperationServiceBlockingStub operations;

  @Test
  void theModelOfTheCdnowSampleIsThePublishedOneAndDecides() throws IOException {
    Path file =
        Path.of(System.getProperty("clientele.shared.data", ""), "orders", "cdnow_sample.txt");
    assumeTrue(Files.exists(file), "no CDNOW sample at " + file);
    bench.load(new History(cdnow(file), List.of()), 1_000);

    Model model =
        fitted(
            FitModelRequest.newBuilder()
                .setKind(ModelKind.CLV)
                .setFamily(ClvFamily.BG_NBD)
                .setCalibrationEnd("1997-09-30")
                .setHoldoutEnd("1998-06-30")
                .addSources("test")
                .setPromote(true));

    // Fader, Hardie and Lee (2005), table 2; Fader and Hardie (2013).
    assertThat(model.getParametersMap().get("r")).isEqualTo(0.2426, within(0.0005));
    assertThat(model.getParametersMap().get("alpha")).isEqualTo(4.4135, within(0.005));
    assertThat(model.getParametersMap().get("a")).isEqualTo(0.7929, within(0.005));
    assertThat(model.getParametersMap().get("b")).isEqualTo(2.4258, within(0.01));
    assertThat(model.getLogLikelihood()).isGreaterThanOrEqualTo(-9582.43);
    assertThat(model.getSpendParametersMap().get("p")).isEqualTo(6.25, within(0.01));
    assertThat(model.getSpendParametersMap().get("q")).isEqualTo(3.74, within(0.01));
    assertThat(model.getSpendParametersMap().get("v")).isEqualTo(15.44, within(0.05));
    assertThat(model.getHoldout().getMae()).isEqualTo(0.785, within(5e-4));
    assertThat(model.getHoldout().getRmse()).isLessThanOrEqualTo(1.608);
    assertThat(model.getCustomers()).isEqualTo(2_357);
    assertThat(model.getCurrency()).isEqualTo("USD");
    assertThat(model.getState()).isEqualTo(Model.State.IN_FORCE);
    assertThat(model.getReport().getFrequencyCount()).isEqualTo(8);
    assertThat(model.getReport().getTrackingCount()).isGreaterThan(70);
    assertThat(model.getReport().getHoldoutCount()).isEqualTo(8);
    assertThat(model.getReport().getCandidatesCount()).isEqualTo(1);

    Instant end = Instant.parse("1997-09-30T23:59:59Z");
    Collection<Score> scores = bench.list("", "customer_id", end, 1_000);
    assertThat(scores).hasSize(2_357);
    for (Score score : scores) {
      var expectation = score.getMetrics().getExpectation();
      assertThat(expectation.getModelId()).isEqualTo(model.getModelId());
      assertThat(expectation.getPAlive()).isBetween(0.0, 1.0);
      assertThat(expectation.getClv().getUnits()).isBetween(0L, 10_000L);
      assertThat(expectation.getClvLow().getUnits())
          .isLessThanOrEqualTo(expectation.getClv().getUnits());
      var lifecycle = classification(score, "lifecycle");
      assertThat(lifecycle.getMethod().equals("p-alive"))
          .isEqualTo(lifecycle.getVersion().endsWith(model.getModelId()));
    }
    Map<String, Long> tiers =
        scores.stream()
            .collect(
                Collectors.groupingBy(
                    score -> classification(score, "clv_tier").getLabel(),
                    TreeMap::new,
                    Collectors.counting()));
    assertThat(tiers.get("platinum")).isBetween(118L, 125L);
    assertThat(tiers.keySet()).containsExactlyInAnyOrder("platinum", "gold", "silver", "bronze");
    assertThat(
            scores.stream()
                .map(score -> classification(score, "purchasing_power").getLabel())
                .distinct()
                .sorted()
                .toList())
        .containsExactly("high", "low", "mid");
    assertThat(
            scores.stream()
                .map(score -> classification(score, "churn_risk").getLabel())
                .distinct()
                .toList())
        .contains("high")
        .doesNotContain("UNKNOWN");
  }

  @Test
  void withAModelInForceEveryLifecycleAgreesWithARecomputationFromScratch() {
    Instant from = Instant.parse("2023-01-01T00:00:00Z");
    Instant to = Instant.parse("2024-06-01T00:00:00Z");
    History history = Shop.random(77, 150, from, to);
    bench.load(history, 200);
    String id = stored(bg(0.5, 6, 0.8, 2.5), false);
    models.promoteModel(PromoteModelRequest.newBuilder().setModelId(id).build());
    Bench.await(
        () ->
            bench.list("", "customer_id", to, 1_000).stream()
                .map(score -> classification(score, "lifecycle"))
                .anyMatch(lifecycle -> lifecycle.getVersion().endsWith(id)),
        "standings are made with the model");
    awaitPolicy(id, to);

    Random random = new Random(77);
    for (int i = 0; i < 4; i++) {
      agrees(
          history,
          from.plusSeconds(random.nextInt((int) Duration.between(from, to).toSeconds() * 2)));
    }
    // A batch that comes in later is judged by the model too.
    List<Change> more = new ArrayList<>(history.profile());
    for (int i = 0; i < 20; i++) {
      more.add(Shop.order("c%04d".formatted(i), "late" + i, to.plusSeconds(i), "10", "EUR"));
    }
    bench.publish(new History(more.subList(history.profile().size(), more.size()), List.of()));
    bench.awaitUpToDate();
    agrees(new History(more, List.of()), to.plus(Duration.ofDays(100)));
    for (String label : List.of("new", "active", "dormant", "churned", "prospect")) {
      assertThat(bench.list("lifecycle = " + label, "customer_id", to, 1_000))
          .allMatch(score -> classification(score, "lifecycle").getLabel().equals(label));
    }
    for (String label : List.of("heavy", "regular", "light", "inactive", "UNKNOWN")) {
      assertThat(bench.list("frequency = " + label, "customer_id", to, 1_000))
          .allMatch(score -> classification(score, "frequency").getLabel().equals(label));
    }
  }

  private void awaitPolicy(String id, Instant at) {
    Bench.await(
        () ->
            bench.list("", "customer_id", at, 1_000).stream()
                .filter(score -> score.getMetrics().getOrders() > 5)
                .map(score -> classification(score, "lifecycle"))
                .allMatch(lifecycle -> lifecycle.getVersion().endsWith(id)),
        "all standings are made with the model");
  }

  /** Straight from the definition, for orders that no id of another shares and nobody revises. */
  private void agrees(History history, Instant asOf) {
    Map<String, TreeMap<String, Change>> orders = new TreeMap<>();
    for (Change change : history.profile()) {
      if (change.hasOrderPlaced()) {
        orders
            .computeIfAbsent(change.getCustomerId(), id -> new TreeMap<>())
            .merge(
                change.getOrderPlaced().getOrderId(),
                change,
                (one, other) -> revised(other).isBefore(revised(one)) ? one : other);
      }
    }
    PurchaseModel model = bg(0.5, 6, 0.8, 2.5);
    bench
        .scoresOf(orders.keySet(), asOf)
        .forEach((id, score) -> {
          List<Instant> times =
              Objects.requireNonNull(orders.get(id)).values().stream()
                  .map(change -> instant(change.getOrderPlaced().getOrderedAt()))
                  .filter(time -> !time.isAfter(asOf))
                  .sorted()
                  .toList();
          assertThat(classification(score, "lifecycle").getLabel())
              .as("%s at %s", id, asOf)
              .isEqualTo(lifecycle(times, asOf, model));
        });
  }

  private static Instant revised(Change change) {
    return change.getOrderPlaced().hasRevisedAt()
        ? instant(change.getOrderPlaced().getRevisedAt())
        : Instant.MIN;
  }

  private static Instant instant(com.google.protobuf.Timestamp at) {
    return Instant.ofEpochSecond(at.getSeconds(), at.getNanos());
  }

  private static String lifecycle(List<Instant> times, Instant asOf, PurchaseModel model) {
    if (times.isEmpty()) {
      return "prospect";
    }
    Instant first = times.getFirst();
    Instant last = times.getLast();
    double interval =
        Math.clamp(
            (60 + Duration.between(first, last).toNanos() / 86_400e9) / times.size(), 7, 365);
    double silence = Duration.between(last, asOf).toNanos() / 86_400e9;
    long repeats = times.stream().map(ModelsQuarkusTest::day).distinct().count() - 1;
    boolean active;
    boolean dormant;
    if (repeats == 0) {
      active = silence <= 2 * interval;
      dormant = silence <= 4 * interval;
    } else {
      double pAlive =
          model.probabilityAlive(
              new RepeatHistory(
                  repeats, (day(last) - day(first)) / 7.0, (day(asOf) - day(first)) / 7.0));
      active = silence <= interval || (silence <= 730 && pAlive > 0.5);
      dormant = silence <= interval || (silence <= 730 && pAlive > 0.1);
    }
    if (active) {
      return asOf.isBefore(first.plus(Duration.ofDays(30))) ? "new" : "active";
    }
    return dormant ? "dormant" : "churned";
  }

  private static long day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay();
  }

  @Test
  void whatCannotBeFittedIsRefusedWithTheReasonAndLeavesWhatIsInForce() {
    bench.load(new History(List.of(Shop.order("a", "1", DAY, "10", "EUR")), List.of()), 100);
    stored(bg(0.5, 6, 0.8, 2.5), true);
    assertThat(fails("2023-02-01").getDetail()).startsWith("ONE_CUSTOMER");

    bench.load(onceEach(40), 100);
    String good = stored(bg(0.5, 6, 0.8, 2.5), true);
    assertThat(fails("2023-06-01").getDetail()).startsWith("NO_REPEAT_PURCHASES");
    assertThat(fails("2023-01-01").getDetail()).startsWith("NO_TIME");
    assertThat(fails("2022-01-01").getDetail()).startsWith("NO_CUSTOMERS");
    assertThat(get(good).getState()).isEqualTo(Model.State.IN_FORCE);
  }

  private io.clientele.contracts.common.v1.Problem fails(String end) {
    Operation operation =
        ended(
            FitModelRequest.newBuilder()
                .setKind(ModelKind.CLV)
                .setFamily(ClvFamily.BG_NBD)
                .setCalibrationEnd(end)
                .setPromote(true));
    assertThat(operation.getState()).isEqualTo(Operation.State.FAILED);
    assertThat(operation.getProblem().getCode()).isEqualTo("WRONG_STATE");
    return operation.getProblem();
  }

  private static History onceEach(int customers) {
    List<Change> orders = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      orders.add(Shop.order("once" + i, "once" + i, DAY, "10", "EUR"));
    }
    return new History(orders, List.of());
  }

  @Test
  void futureOrdersAndOtherCurrenciesAreLeftOutAndCounted() {
    List<Change> orders = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      Instant at = DAY.plus(Duration.ofDays(random.nextInt(60)));
      int purchases = 1 + random.nextInt(1 + random.nextInt(9));
      for (int k = 0; k < purchases; k++) {
        String currency = k == 2 ? "USD" : "EUR";
        orders.add(Shop.order("m" + i, "m" + i + "-" + k, at, "1" + random.nextInt(9), currency));
        at = at.plus(Duration.ofDays(1 + random.nextInt(40)));
      }
    }
    long dollars =
        orders.stream()
            .filter(one -> one.getOrderPlaced().getAmount().getCurrencyCode().equals("USD"))
            .count();
    orders.add(Shop.order("m0", "future", Instant.now().plus(Duration.ofDays(9)), "5", "EUR"));
    bench.load(new History(orders, List.of()), 500);

    Model model =
        fitted(
            FitModelRequest.newBuilder()
                .setKind(ModelKind.CLV)
                .setCalibrationEnd("2023-12-31")
                .setFamily(ClvFamily.AUTO));

    assertThat(model.getCurrency()).isEqualTo("EUR");
    assertThat(model.getState()).isIn(Model.State.CANDIDATE, Model.State.REFUSED);
    Map<String, String> notes =
        model.getNotesList().stream()
            .collect(Collectors.toMap(note -> note.getCode(), note -> note.getDetail()));
    assertThat(notes.get("FUTURE_ORDERS")).startsWith("1 ");
    assertThat(notes.get("MIXED_CURRENCIES")).startsWith(dollars + " ").contains("EUR");
    assertThat(model.getReport().getCandidatesCount()).isEqualTo(4);
    assertThat(model.getRequest().getHorizonDays()).isEqualTo(365);
    assertThat(model.getRequest().getDiscountRate()).isEqualTo(0.1);
  }

  @Test
  void promotionsAndTheWayBack() {
    bench.load(onceEach(3), 100);
    assertThatThrownBy(this::rollBack).hasMessageContaining("FAILED_PRECONDITION");
    String first = stored(bg(0.5, 6, 0.8, 2.5), false);
    String second = stored(bg(0.6, 6, 0.8, 2.5), false);
    String refused = refused();

    assertThat(get(first).getState()).isEqualTo(Model.State.CANDIDATE);
    assertThat(promote(first).getState()).isEqualTo(Model.State.IN_FORCE);
    assertThatThrownBy(this::rollBack).hasMessageContaining("FAILED_PRECONDITION");
    assertThat(promote(second).getState()).isEqualTo(Model.State.IN_FORCE);
    assertThat(promote(second).getPromotedAt()).isEqualTo(get(second).getPromotedAt());
    assertThat(get(first).getState()).isEqualTo(Model.State.RETIRED);

    assertThatThrownBy(() -> promote(refused)).hasMessageContaining("FAILED_PRECONDITION");
    assertThat(get(refused).getNotes(0).getFatal()).isTrue();
    assertThat(get(second).getState()).isEqualTo(Model.State.IN_FORCE);

    assertThat(rollBack().getModelId()).isEqualTo(first);
    assertThat(get(second).getState()).isEqualTo(Model.State.RETIRED);
    assertThatThrownBy(this::rollBack).hasMessageContaining("FAILED_PRECONDITION");

    String third =
        registry
            .store(
                io.clientele.scoring.model.ModelKind.CLV,
                request(true),
                new FittedModel(
                    ClvBodies.body(bg(1, 1, 1, 1)),
                    new JsonObject(),
                    List.of(),
                    Optional.of("it is worse")))
            .await()
            .indefinitely();
    assertThat(get(third).getState()).isEqualTo(Model.State.CANDIDATE);
    assertThat(get(third).getNotes(0).getCode()).isEqualTo("NOT_PROMOTED");
    assertThat(get(first).getState()).isEqualTo(Model.State.IN_FORCE);

    ListModelsResponse page =
        models.listModels(
            ListModelsRequest.newBuilder().setPageSize(3).setKind(ModelKind.CLV).build());
    assertThat(page.getModelsList())
        .extracting(Model::getModelId)
        .containsExactly(third, refused, second);
    assertThat(
            models
                .listModels(
                    ListModelsRequest.newBuilder()
                        .setPageSize(3)
                        .setKind(ModelKind.CLV)
                        .setPageToken(page.getNextPageToken())
                        .build())
                .getModelsList())
        .extracting(Model::getModelId)
        .containsExactly(first);
  }

  @Test
  void requestsAreCheckedFieldByField() {
    bench.load(onceEach(3), 100);
    refuses("kind", FitModelRequest.newBuilder());
    refuses("calibration_end", clv().setCalibrationEnd("30.9.1997"));
    refuses("calibration_end", clv().setCalibrationEnd("2999-01-01"));
    refuses("holdout_end", clv().setCalibrationEnd("2025-01-01").setHoldoutEnd("2025-01-01"));
    refuses("penalty", clv().setPenalty(Double.NaN));
    refuses("penalty", clv().setPenalty(-1));
    refuses("margin", clv().setMargin(1.5));
    refuses("margin", clv().setMargin(Double.NaN));
    refuses("horizon_days", clv().setHorizonDays(3_651));
    refuses("discount_rate", clv().setDiscountRate(1));
    refuses("discount_rate", clv().setDiscountRate(Double.POSITIVE_INFINITY));
    refuses("currency", clv().setCurrency("euro"));
    refuses("sources[1]", clv().addSources("test").addSources("nowhere"));
    for (String id : List.of("mdl_000000000000000000000000", "mdl_\0", "")) {
      assertThatThrownBy(() -> get(id)).hasMessageContaining("NOT_FOUND");
    }
  }

  private void refuses(String field, FitModelRequest.Builder request) {
    assertThatThrownBy(() -> models.fitModel(request.build()))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refusal -> assertThat(GrpcErrors.fromStatus(refusal).field()).isEqualTo(field));
  }

  @Test
  void aModelIsFittedAgainWhenItsTimeHasCome() {
    bench.load(onceEach(3), 100);
    assertThat(fitting.again(Duration.ofDays(7), Clock.systemUTC()).await().indefinitely())
        .isEmpty();
    stored(bg(0.5, 6, 0.8, 2.5), true);
    assertThat(fitting.again(Duration.ofDays(7), Clock.systemUTC()).await().indefinitely())
        .isEmpty();

    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(8));
    var begun = fitting.again(Duration.ofDays(7), later).await().indefinitely().orElseThrow();

    LocalDate yesterday = LocalDate.now(later).minusDays(1);
    assertThat(begun.request().getString("holdout_end")).isEqualTo(yesterday.toString());
    assertThat(begun.request().getString("calibration_end"))
        .isEqualTo(yesterday.minusDays(90).toString());
    assertThat(begun.request().getBoolean("promote")).isTrue();
    assertThat(fitting.again(Duration.ofDays(7), later).await().indefinitely()).isEmpty();
  }

  private static FitModelRequest.Builder clv() {
    return FitModelRequest.newBuilder().setKind(ModelKind.CLV);
  }

  private Model fitted(FitModelRequest.Builder request) {
    Operation operation = ended(request);
    assertThat(operation.getProblem().getDetail()).isEmpty();
    assertThat(operation.getState()).isEqualTo(Operation.State.SUCCEEDED);
    return get(operation.getResultId());
  }

  private Operation ended(FitModelRequest.Builder request) {
    String id = models.fitModel(request.build()).getOperationId();
    Bench.await(() -> operation(id).hasFinishedAt(), "the fit ended");
    return operation(id);
  }

  private Operation operation(String id) {
    return operations.getOperation(GetOperationRequest.newBuilder().setOperationId(id).build());
  }

  private Model get(String id) {
    return models.getModel(GetModelRequest.newBuilder().setModelId(id).build());
  }

  private Model promote(String id) {
    return models.promoteModel(PromoteModelRequest.newBuilder().setModelId(id).build());
  }

  private Model rollBack() {
    return models.rollBackModel(RollBackModelRequest.newBuilder().setKind(ModelKind.CLV).build());
  }

  private static PurchaseModel bg(double r, double alpha, double a, double b) {
    return Family.BG_NBD.model(Map.of("r", r, "alpha", alpha, "a", a, "b", b));
  }

  private static JsonObject request(boolean promote) {
    return FitRequest.of(
            new JsonObject().put("calibration_end", "2024-01-01").put("holdout_end", "2024-03-31"),
            LocalDate.of(2025, 1, 1))
        .json(promote);
  }

  private String stored(PurchaseModel model, boolean promote) {
    return store(
        new FittedModel(ClvBodies.body(model), new JsonObject(), List.of(), Optional.empty()),
        promote);
  }

  private String refused() {
    return store(
        new FittedModel(
            ClvBodies.body(bg(1, 1, 1, 1)),
            new JsonObject(),
            List.of(
                new ModelNote("REMARKABLE", "by the way", false),
                new ModelNote("PARAMETERS_NOT_IDENTIFIED", "nothing is known", true)),
            Optional.empty()),
        true);
  }

  private String store(FittedModel fitted, boolean promote) {
    return registry
        .store(io.clientele.scoring.model.ModelKind.CLV, request(promote), fitted)
        .await()
        .indefinitely();
  }

  private static List<Change> cdnow(Path file) throws IOException {
    List<Change> changes = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.strip().split("\\s+", -1);
      Instant day =
          LocalDate.parse(fields[2], DateTimeFormatter.BASIC_ISO_DATE)
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant();
      changes.add(Shop.order(fields[0], "line" + changes.size(), day, fields[4], "USD"));
    }
    return changes;
  }
}
