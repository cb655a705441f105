package io.clientele.scoring.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.CustomerChanged;
import io.clientele.contracts.scoring.v1.ActivateScorecardRequest;
import io.clientele.contracts.scoring.v1.Aggregate;
import io.clientele.contracts.scoring.v1.BacktestScorecardRequest;
import io.clientele.contracts.scoring.v1.Bin;
import io.clientele.contracts.scoring.v1.Bins;
import io.clientele.contracts.scoring.v1.Classification;
import io.clientele.contracts.scoring.v1.Contribution;
import io.clientele.contracts.scoring.v1.CreateScorecardRequest;
import io.clientele.contracts.scoring.v1.ExplainScoreRequest;
import io.clientele.contracts.scoring.v1.FitScorecardRequest;
import io.clientele.contracts.scoring.v1.GetOperationRequest;
import io.clientele.contracts.scoring.v1.GetScorecardBacktestRequest;
import io.clientele.contracts.scoring.v1.GetScorecardRequest;
import io.clientele.contracts.scoring.v1.Indicator;
import io.clientele.contracts.scoring.v1.ListScorecardsRequest;
import io.clientele.contracts.scoring.v1.ListScorecardsResponse;
import io.clientele.contracts.scoring.v1.MissingPolicy;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.contracts.scoring.v1.OperationServiceGrpc.OperationServiceBlockingStub;
import io.clientele.contracts.scoring.v1.Outcome;
import io.clientele.contracts.scoring.v1.PointFunction;
import io.clientele.contracts.scoring.v1.PreviewScorecardRequest;
import io.clientele.contracts.scoring.v1.PreviewScorecardResponse;
import io.clientele.contracts.scoring.v1.RetireScorecardRequest;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.contracts.scoring.v1.ScoreBand;
import io.clientele.contracts.scoring.v1.ScoreExplanation;
import io.clientele.contracts.scoring.v1.Scorecard;
import io.clientele.contracts.scoring.v1.ScorecardBacktest;
import io.clientele.contracts.scoring.v1.ScorecardServiceGrpc.ScorecardServiceBlockingStub;
import io.clientele.contracts.scoring.v1.ScorecardWarning;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class ScorecardsQuarkusTest {

  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-01-01T00:00:00Z");

  @Inject Bench bench;

  @Inject
  @GrpcClient("scoring")
  ScorecardServiceBlockingStub scorecards;

  @Inject
  @GrpcClient("scoring")
  OperationServiceBlockingStub operations;

  private static Indicator expression(String name, String expression, double weight) {
    return Indicator.newBuilder().setName(name).setExpression(expression).setWeight(weight).build();
  }

  private static Indicator binned(String name, String expression, double weight, Bin... bins) {
    return expression(name, expression, weight).toBuilder()
        .setBins(Bins.newBuilder().addAllBins(List.of(bins)))
        .build();
  }

  private static Bin below(double to, double points) {
    return Bin.newBuilder().setTo(to).setPoints(points).build();
  }

  private static Bin from(double from, double points) {
    return Bin.newBuilder().setFrom(from).setPoints(points).build();
  }

  private static Scorecard card(String name, double base, Indicator... indicators) {
    return Scorecard.newBuilder()
        .setName(name)
        .setBase(base)
        .addAllIndicators(List.of(indicators))
        .build();
  }

  private static Scorecard banded(Scorecard card, double from) {
    return card.toBuilder()
        .addBands(ScoreBand.newBuilder().setLabel("low"))
        .addBands(ScoreBand.newBuilder().setLabel("high").setFrom(from))
        .build();
  }

  private Scorecard create(Scorecard card) {
    return scorecards.createScorecard(
        CreateScorecardRequest.newBuilder().setScorecard(card).build());
  }

  private Scorecard activate(String name, int version) {
    return scorecards.activateScorecard(
        ActivateScorecardRequest.newBuilder().setName(name).setVersion(version).build());
  }

  private Scorecard retire(String name) {
    return scorecards.retireScorecard(RetireScorecardRequest.newBuilder().setName(name).build());
  }

  private Scorecard get(String name, int version) {
    return scorecards.getScorecard(
        GetScorecardRequest.newBuilder().setName(name).setVersion(version).build());
  }

  private ScoreExplanation explain(String customer, String scorecard) {
    return scorecards.explainScore(
        ExplainScoreRequest.newBuilder()
            .setCustomerId(customer)
            .setScorecard(scorecard)
            .setAsOf(Shop.timestamp(TO))
            .build());
  }

  private static void refused(ErrorCode code, String field, String detail, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> {
              ClienteleException refusal = GrpcErrors.fromStatus(e);
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.detail()).contains(detail);
            });
  }

  private Score score(String customer, Instant asOf) {
    return Objects.requireNonNull(bench.scoresOf(List.of(customer), asOf).get(customer));
  }

  private void shop() {
    bench.load(
        new History(
            List.of(
                Shop.order("many", "1", FROM, "100", "EUR"),
                Shop.order("many", "2", TO.minus(Duration.ofDays(40)), "50", "EUR"),
                Shop.order("many", "3", TO.minus(Duration.ofDays(10)), "60", "EUR"),
                Shop.refund("many", "r", "3", TO.minus(Duration.ofDays(5)), "20", "EUR"),
                Shop.order("one", "4", TO.minus(Duration.ofDays(200)), "10", "EUR"),
                Shop.seen("none", FROM),
                Shop.order("refuses", "5", FROM, "10", "EUR"),
                Shop.person("refuses", "refuses", true)),
            List.of(Shop.feedback("many", "f", TO.minus(Duration.ofDays(3)), 4, null))),
        100);
  }

  @Test
  void scorecardsInForceAreInEveryScore() {
    shop();
    Scorecard draft =
        create(
            banded(
                card(
                    "in-force",
                    1.5,
                    expression("orders", "metrics.orders", 2),
                    binned(
                        "silence", "metrics.days_since_last_order", 1, below(90, 5), from(90, -5))),
                8));
    assertThat(draft.getState()).isEqualTo(Scorecard.State.DRAFT);
    assertThat(draft.getScorecardId()).matches("scd_[0-9a-f]{24}");
    assertThat(score("many", TO).getMetrics().getScoresMap()).doesNotContainKey("in-force");

    assertThat(activate("in-force", draft.getVersion()).getState())
        .isEqualTo(Scorecard.State.IN_FORCE);
    Score many = score("many", TO);
    assertThat(many.getMetrics().getScoresMap()).containsEntry("in-force", 1.5 + 6 + 5);
    Classification found = Bench.classification(many, "in-force");
    assertThat(found.getLabel()).isEqualTo("high");
    assertThat(found.getScore()).isEqualTo(12.5);
    assertThat(found.getMethod()).isEqualTo("scorecard");
    assertThat(found.getVersion()).isEqualTo("in-force@1");
    assertThat(found.getConfidence()).isEqualTo(1);
    assertThat(found.getEvidenceList())
        .extracting(one -> one.getContribution())
        .containsExactly(6.0, 5.0);
    // As of a past time the same card reads the facts of then.
    assertThat(score("many", FROM.plus(Duration.ofDays(1))).getMetrics().getScoresMap())
        .containsEntry("in-force", 1.5 + 2 + 5);
    Classification none = Bench.classification(score("none", TO), "in-force");
    assertThat(none.getScore()).isEqualTo(1.5);
    assertThat(none.getConfidence()).isLessThan(1);
    assertThat(bench.list("orders >= 1", "customer_id", TO, 1))
        .extracting(one -> one.getMetrics().getScoresMap().get("in-force"))
        .containsExactly(12.5, 1.5 + 2 - 5);
    assertThat(
            Objects.requireNonNull(bench.scoresOf(List.of("refuses"), TO).get("refuses"))
                .getProfilingRefused())
        .isTrue();

    create(card("in-force", 100, expression("orders", "metrics.orders", 1)));
    activate("in-force", 2);
    Classification second = Bench.classification(score("one", TO), "in-force");
    assertThat(second.getScore()).isEqualTo(101);
    assertThat(second.getLabel()).isEmpty();
    assertThat(get("in-force", 1).getState()).isEqualTo(Scorecard.State.RETIRED);
    assertThat(get("in-force", 0).getVersion()).isEqualTo(2);
    retire("in-force");
    assertThat(score("one", TO).getMetrics().getScoresMap()).doesNotContainKey("in-force");
    refused(ErrorCode.WRONG_STATE, "name", "in force", () -> retire("in-force"));
  }

  @Test
  void whatAScoreIsMadeOfComesBackAsItWasSent() {
    Scorecard sent =
        banded(
            card(
                "round-trip",
                -3.25,
                expression("a", "metrics.orders + indicators.b", 1.5).toBuilder()
                    .setDisplayNameEn("A")
                    .setDisplayNameZh("甲")
                    .setFunction(
                        PointFunction.newBuilder()
                            .setShape(PointFunction.Shape.LOGISTIC)
                            .setScale(3)
                            .setSteepness(0.5)
                            .setMidpoint(4)
                            .setMaximum(2.5))
                    .setMissing(
                        MissingPolicy.newBuilder().setKind(MissingPolicy.Kind.POINTS).setPoints(1))
                    .build(),
                Indicator.newBuilder()
                    .setName("b")
                    .setAggregate(
                        Aggregate.newBuilder()
                            .setMeasure(Aggregate.Measure.NET_REVENUE)
                            .setFunction(Aggregate.Function.SUM)
                            .setWindowDays(90)
                            .setHalfLifeDays(30))
                    .setWeight(0.1)
                    .setBins(Bins.newBuilder().addBins(below(5, 1)).addBins(from(5, 2)))
                    .build(),
                Indicator.newBuilder()
                    .setName("c")
                    .setExpression("labels.lifecycle")
                    .setWeight(1)
                    .setBins(
                        Bins.newBuilder()
                            .addBins(
                                Bin.newBuilder().addValues("active").addValues("new").setPoints(1))
                            .addBins(Bin.newBuilder().setPoints(-1)))
                    .build()),
            5);
    Scorecard stored = create(sent);
    Scorecard read = get("round-trip", stored.getVersion());
    assertThat(read).isEqualTo(stored);
    assertThat(read.getIndicators(0).getFunction()).isEqualTo(sent.getIndicators(0).getFunction());
    assertThat(read.getIndicators(1).getAggregate())
        .isEqualTo(sent.getIndicators(1).getAggregate());
    assertThat(read.getIndicators(1).getBins()).isEqualTo(sent.getIndicators(1).getBins());
    assertThat(read.getIndicators(2).getBins()).isEqualTo(sent.getIndicators(2).getBins());
    assertThat(read.getIndicators(0).getDisplayNameZh()).isEqualTo("甲");
    assertThat(
            scorecards.getScorecard(
                GetScorecardRequest.newBuilder().setScorecardId(stored.getScorecardId()).build()))
        .isEqualTo(stored);
  }

  @Test
  void theDocumentedExampleComesToWhatThePageSays() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "scorecards.md"));
    int begin = page.indexOf("```json") + "```json".length();
    Scorecard.Builder documented = Scorecard.newBuilder();
    JsonFormat.parser().merge(page.substring(begin, page.indexOf("```", begin)), documented);
    List<Change> orders = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      orders.add(
          Shop.order("example", "old" + i, TO.minus(Duration.ofDays(600 - 60 * i)), "1", "EUR"));
    }
    orders.add(Shop.order("example", "last", TO.minus(Duration.ofDays(75)), "100", "EUR"));
    bench.load(new History(orders, List.of()), 10);
    PreviewScorecardResponse preview =
        scorecards.previewScorecard(
            PreviewScorecardRequest.newBuilder()
                .setScorecard(documented)
                .setAsOf(Shop.timestamp(TO))
                .build());
    assertThat(preview.getScores(0).getScore()).isEqualTo(28.5904);
    assertThat(preview.getScores(0).getBand()).isEqualTo("medium");
    create(documented.build());
    activate("loyalty", 0);
    assertThat(explain("example", "loyalty").getNext().getTextEn())
        .isEqualTo("It would reach high if number of orders rose from 4 to 5.");
    retire("loyalty");
  }

  @Test
  void refusalsNameTheFieldAndThePlace() {
    refused(
        ErrorCode.INVALID_FIELD,
        "scorecard.indicators[1].expression",
        "line 1, column 1: there is no metrics.ordrs; did you mean metrics.orders?",
        () -> create(card("x", 0, expression("a", "1", 1), expression("b", "metrics.ordrs", 1))));
    refused(
        ErrorCode.INVALID_FIELD,
        "scorecard.indicators[0].bins[1].from",
        "in no bin",
        () -> create(card("x", 0, binned("a", "1", 1, below(1, 0), from(2, 1)))));
    refused(
        ErrorCode.INVALID_FIELD,
        "scorecard.indicators[0].function.shape",
        "say the shape",
        () ->
            create(
                card(
                    "x",
                    0,
                    expression("a", "1", 1).toBuilder()
                        .setFunction(PointFunction.newBuilder().setScale(1))
                        .build())));
    refused(
        ErrorCode.INVALID_FIELD,
        "scorecard.indicators[0].weight",
        "number",
        () -> create(card("x", 0, expression("a", "1", Double.NaN))));
    refused(
        ErrorCode.INVALID_FIELD,
        "scorecard.bands[1].from",
        "finite",
        () -> create(banded(card("x", 0, expression("a", "1", 1)), Double.POSITIVE_INFINITY)));
    refused(
        ErrorCode.INVALID_FIELD,
        "scorecard.name",
        "name of a classification",
        () -> create(card("lifecycle", 0, expression("a", "1", 1))));
    refused(ErrorCode.SCORECARD_NOT_FOUND, "name", "no such", () -> get("nowhere", 0));
    refused(ErrorCode.SCORECARD_NOT_FOUND, "name", "no such", () -> get("no\0where", 0));
    refused(ErrorCode.SCORECARD_NOT_FOUND, "name", "no such", () -> activate("nowhere", 1));
    refused(
        ErrorCode.RESULT_NOT_FOUND,
        "backtest_id",
        "no such",
        () ->
            scorecards.getScorecardBacktest(
                GetScorecardBacktestRequest.newBuilder().setBacktestId("sbt_x").build()));
    create(card("early", 0, expression("a", "attributes.age", 1)));
    refused(
        ErrorCode.INVALID_FIELD,
        "as_of",
        "in the past",
        () -> backtest("early", Instant.now(), within(30)));
    refused(
        ErrorCode.INVALID_FIELD,
        "outcome.attribute",
        "among the indicators",
        () -> backtest("early", FROM, Outcome.newBuilder().setAttribute("age").build()));
    refused(
        ErrorCode.INVALID_FIELD,
        "outcome",
        "what is to be told apart",
        () -> backtest("early", FROM, Outcome.getDefaultInstance()));
  }

  @Test
  void figuresOfSingleEventsCountForThePerson() {
    bench.load(
        new History(
            List.of(
                Shop.order("first", "1", TO.minus(Duration.ofDays(30)), "40", "EUR"),
                Shop.order("second", "2", TO.minus(Duration.ofDays(60)), "80", "EUR"),
                Shop.order("second", "3", TO.minus(Duration.ofDays(300)), "1000", "EUR"),
                Shop.order("first", "4", TO.minus(Duration.ofDays(20)), "7", "USD"),
                Shop.refund("second", "r", "2", TO.minus(Duration.ofDays(50)), null, "EUR"),
                Shop.person("second", "first", false)),
            List.of(Shop.feedback("second", "f", TO.minus(Duration.ofDays(3)), 2, null))),
        100);
    Aggregate recent =
        Aggregate.newBuilder()
            .setMeasure(Aggregate.Measure.GROSS_REVENUE)
            .setFunction(Aggregate.Function.SUM)
            .setWindowDays(90)
            .setHalfLifeDays(30)
            .build();
    Scorecard sent =
        card(
            "windows",
            0,
            Indicator.newBuilder().setName("recent").setAggregate(recent).setWeight(1).build(),
            Indicator.newBuilder()
                .setName("back")
                .setAggregate(
                    Aggregate.newBuilder()
                        .setMeasure(Aggregate.Measure.REFUNDED)
                        .setFunction(Aggregate.Function.MAX))
                .setWeight(1)
                .build(),
            Indicator.newBuilder()
                .setName("rating")
                .setAggregate(
                    Aggregate.newBuilder()
                        .setMeasure(Aggregate.Measure.RATING)
                        .setFunction(Aggregate.Function.MEAN))
                .setWeight(1)
                .build(),
            expression("doubled", "indicators.recent * 2", 1));
    PreviewScorecardResponse preview =
        scorecards.previewScorecard(
            PreviewScorecardRequest.newBuilder()
                .setScorecard(sent)
                .setAsOf(Shop.timestamp(TO))
                .build());
    assertThat(preview.getScoresCount()).isEqualTo(1);
    assertThat(preview.getScores(0).getCustomerId()).isEqualTo("first");
    assertThat(preview.getScores(0).getContributionsList())
        .extracting(Contribution::getContribution)
        .containsExactly(40.0, 80.0, 2.0, 80.0);
    assertThat(preview.getMean()).isEqualTo(202);
    assertThat(preview.getCoverageMap()).containsEntry("rating", 1.0);
    create(sent);
    activate("windows", 0);
    assertThat(
            Objects.requireNonNull(bench.scoresOf(List.of("second"), TO).get("first"))
                .getMetrics()
                .getScoresMap())
        .containsEntry("windows", 202.0);
    retire("windows");
  }

  @Test
  void aPreviewTellsWhatIsDoubtful() {
    bench.load(Shop.random(77, 200, FROM, TO), 50);
    PreviewScorecardRequest request =
        PreviewScorecardRequest.newBuilder()
            .setScorecard(
                banded(
                    card(
                        "doubtful",
                        0,
                        expression("age", "attributes.age", 1),
                        expression("orders", "metrics.orders", 1),
                        expression("share", "1 / (metrics.orders - metrics.orders)", 1)),
                    1e6))
            .setSample(50)
            .setAsOf(Shop.timestamp(TO))
            .build();
    PreviewScorecardResponse preview = scorecards.previewScorecard(request);
    assertThat(preview.getScoresCount()).isEqualTo(50);
    assertThat(preview.getWarningsList())
        .extracting(ScorecardWarning::getCode)
        .contains("LOW_COVERAGE", "CONSTANT", "EVALUATION_FAILED", "EMPTY_BAND");
    assertThat(preview.getBandsMap()).containsEntry("low", 50L).containsEntry("high", 0L);
    preview
        .getScoresList()
        .forEach(score -> {
          BigDecimal sum = BigDecimal.ZERO;
          for (Contribution one : score.getContributionsList()) {
            sum = sum.add(BigDecimal.valueOf(one.getContribution()));
          }
          assertThat(BigDecimal.valueOf(score.getScore())).isEqualByComparingTo(sum);
        });
    assertThat(scorecards.previewScorecard(request)).isEqualTo(preview);
  }

  @Test
  void attributesOfTheBusinessCanBeNamedOnceTheyAreKnown() {
    Struct.Builder attributes = Struct.newBuilder();
    attributes.putFields(
        "plan", com.google.protobuf.Value.newBuilder().setStringValue("gold").build());
    attributes.putFields("seats", com.google.protobuf.Value.newBuilder().setNumberValue(7).build());
    attributes.putFields("beta", com.google.protobuf.Value.newBuilder().setBoolValue(true).build());
    bench.load(
        new History(
            List.of(
                Shop.seen("knows", FROM),
                Change.newBuilder()
                    .setCustomerId("knows")
                    .setSource("test")
                    .setCustomerChanged(
                        CustomerChanged.newBuilder().setPersonId("knows").setAttributes(attributes))
                    .build()),
            List.of()),
        10);
    create(
        card(
            "attributes",
            0,
            expression("seats", "attributes.beta ? attributes.seats * 2 : 0", 1),
            Indicator.newBuilder()
                .setName("plan")
                .setExpression("attributes.plan")
                .setWeight(1)
                .setBins(
                    Bins.newBuilder().addBins(Bin.newBuilder().addValues("gold").setPoints(100)))
                .build()));
    activate("attributes", 0);
    assertThat(score("knows", TO).getMetrics().getScoresMap()).containsEntry("attributes", 114.0);
    // What was accepted holds, also when nobody has a value any more.
    bench.load(new History(List.of(Shop.seen("other", FROM)), List.of()), 10);
    activate("attributes", 1);
    assertThat(score("other", TO).getMetrics().getScoresMap()).containsEntry("attributes", 0.0);
    retire("attributes");
    refused(
        ErrorCode.INVALID_FIELD,
        "scorecard.indicators[0].expression",
        "there is no attributes.seats",
        () -> create(card("attributes", 0, expression("seats", "attributes.seats", 1))));
  }

  @Test
  void listsAreInPagesByName() {
    for (String name : List.of("list-b", "list-a", "list-c")) {
      create(card(name, 0, expression("a", "1", 1)));
    }
    create(card("list-a", 0, expression("a", "2", 1)));
    activate("list-a", 1);
    List<String> names = new ArrayList<>();
    String token = "";
    do {
      ListScorecardsResponse page =
          scorecards.listScorecards(
              ListScorecardsRequest.newBuilder().setPageSize(2).setPageToken(token).build());
      page.getScorecardsList().forEach(card -> names.add(card.getName() + "@" + card.getVersion()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    assertThat(names).isSortedAccordingTo((one, other) -> name(one).compareTo(name(other)));
    assertThat(names)
        .contains("list-a@2", "list-a@1", "list-b@1", "list-c@1")
        .doesNotHaveDuplicates();
    retire("list-a");
    refused(
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token",
        "begin without one",
        () ->
            scorecards.listScorecards(
                ListScorecardsRequest.newBuilder().setPageToken("x").build()));
  }

  private static String name(String versioned) {
    return versioned.substring(0, versioned.indexOf('@'));
  }

  @Test
  void explanationsSayWhyAndWhatNext() {
    shop();
    create(
        banded(
            card(
                "explained",
                0,
                expression("orders", "metrics.orders", 2),
                expression("refunds", "metrics.refunds", -3)),
            4));
    activate("explained", 0);
    ScoreExplanation many = explain("many", "explained");
    assertThat(many.getScore()).isEqualTo(3);
    assertThat(many.getContributionsList())
        .extracting(Contribution::getContribution)
        .containsExactly(6.0, -3.0);
    assertThat(many.getNext().getIndicator()).isEqualTo("orders");
    assertThat(many.getNext().getTo()).isEqualTo(3.5);
    assertThat(many.getTextZh()).contains("加分项").contains("减分项");

    ScoreExplanation tier = explain("one", "value_tier");
    assertThat(tier.getLabel())
        .isEqualTo(Bench.classification(score("one", TO), "value_tier").getLabel());
    assertThat(tier.getNext().getTextEn()).contains("EUR more of net revenue would reach");
    assertThat(explain("many", "value_tier").getContributionsList())
        .extracting(Contribution::getContribution)
        .containsExactly(210.0, -20.0);
    ScoreExplanation stage = explain("one", "lifecycle");
    assertThat(stage.getLabel())
        .isEqualTo(Bench.classification(score("one", TO), "lifecycle").getLabel());
    assertThat(stage.getTextEn()).contains("200 days since the last order");
    assertThat(stage.getNext().getLabel()).isEqualTo("active");
    assertThat(explain("none", "lifecycle").getNext().getLabel()).isEqualTo("new");
    ScoreExplanation group = explain("one", "rfm");
    assertThat(group.getLabel())
        .isEqualTo(Bench.classification(score("one", TO), "rfm").getLabel());
    assertThat(group.getNext().getLabel()).isNotEqualTo(group.getLabel()).isNotEmpty();
    assertThat(explain("none", "rfm").getLabel()).isEqualTo("UNKNOWN");

    refused(
        ErrorCode.CUSTOMER_NOT_FOUND,
        "customer_id",
        "nothing is known",
        () -> explain("who", "rfm"));
    refused(ErrorCode.WRONG_STATE, "customer_id", "refused", () -> explain("refuses", "explained"));
    refused(ErrorCode.SCORECARD_NOT_FOUND, "scorecard", "in force", () -> explain("one", "other"));
    retire("explained");
  }

  private static Outcome within(double days) {
    return Outcome.newBuilder().setOrderWithinDays(days).build();
  }

  private Operation backtest(String name, Instant asOf, Outcome outcome) {
    return scorecards.backtestScorecard(
        BacktestScorecardRequest.newBuilder()
            .setName(name)
            .setAsOf(Shop.timestamp(asOf))
            .setOutcome(outcome)
            .build());
  }

  private Operation fit(String name, Instant asOf, Outcome outcome) {
    return scorecards.fitScorecard(
        FitScorecardRequest.newBuilder()
            .setName(name)
            .setAsOf(Shop.timestamp(asOf))
            .setOutcome(outcome)
            .build());
  }

  private Operation ended(Operation begun) {
    GetOperationRequest request =
        GetOperationRequest.newBuilder().setOperationId(begun.getOperationId()).build();
    Bench.await(() -> operations.getOperation(request).hasFinishedAt(), "the operation has ended");
    return operations.getOperation(request);
  }

  @Test
  void whatCannotBeToldApartFailsWithItsReason() {
    shop();
    create(card("few", 0, expression("orders", "metrics.orders", 1)));
    Operation fit = ended(fit("few", TO.minus(Duration.ofDays(60)), within(30)));
    assertThat(fit.getState()).isEqualTo(Operation.State.FAILED);
    assertThat(fit.getProblem().getDetail()).contains("at least 50 customers");
    Operation backtest = ended(backtest("few", TO.minus(Duration.ofDays(100)), within(1)));
    assertThat(backtest.getState()).isEqualTo(Operation.State.FAILED);
    assertThat(backtest.getProblem().getDetail()).contains("nothing to tell apart");
  }

  @Test
  void onRealOrdersARecencyAndFrequencyCardTellsWhoOrdersAgain() throws IOException {
    Path file =
        Path.of(System.getProperty("clientele.shared.data", ""), "orders", "cdnow_sample.txt");
    assumeTrue(Files.exists(file), "no CDNOW sample at " + file);
    bench.load(new History(purchases(file), List.of()), 1_000);
    Instant asOf = Instant.parse("1997-09-30T23:59:59Z");
    create(
        banded(
            card(
                "cdnow",
                0,
                binned(
                    "frequency",
                    "metrics.orders",
                    1,
                    below(2, 0),
                    Bin.newBuilder().setFrom(2).setTo(4).setPoints(10).build(),
                    from(4, 20)),
                expression("recency", "metrics.days_since_last_order", 1).toBuilder()
                    .setFunction(
                        PointFunction.newBuilder()
                            .setShape(PointFunction.Shape.LINEAR)
                            .setScale(-0.1))
                    .build()),
            0));
    Operation tested = ended(backtest("cdnow", asOf, within(90)));
    assertThat(tested.getState()).as(tested.toString()).isEqualTo(Operation.State.SUCCEEDED);
    ScorecardBacktest backtest =
        scorecards.getScorecardBacktest(
            GetScorecardBacktestRequest.newBuilder().setBacktestId(tested.getResultId()).build());
    System.out.printf(
        "CDNOW: %d customers, %d ordered within 90 days, AUC %.4f, KS %.4f, lift of the best tenth %.2f%n",
        backtest.getCustomers(),
        backtest.getPositives(),
        backtest.getAuc(),
        backtest.getKolmogorovSmirnov(),
        backtest.getTenths(0).getLift());
    assertThat(backtest.getCustomers()).isEqualTo(2357);
    assertThat(backtest.getAuc()).isGreaterThan(0.7);
    assertThat(
            backtest.getBandsList().stream()
                .mapToLong(ScorecardBacktest.ScoreGroup::getCustomers)
                .sum())
        .isEqualTo(2357);

    Operation fitted = ended(fit("cdnow", asOf, within(90)));
    assertThat(fitted.getState()).as(fitted.toString()).isEqualTo(Operation.State.SUCCEEDED);
    Scorecard draft =
        scorecards.getScorecard(
            GetScorecardRequest.newBuilder().setScorecardId(fitted.getResultId()).build());
    System.out.printf(
        "CDNOW fit: AUC %.4f, log-likelihood %.1f, %s%n",
        draft.getFit().getAuc(),
        draft.getFit().getLogLikelihood(),
        draft.getFit().getInformationValuesList().stream()
            .map(one ->
                "%s: IV %.3f, weight %.2f +- %.2f"
                    .formatted(
                        one.getIndicator(),
                        one.getInformationValue(),
                        one.getWeight(),
                        one.getStandardError()))
            .toList());
    assertThat(draft.getVersion()).isEqualTo(2);
    assertThat(draft.getState()).isEqualTo(Scorecard.State.DRAFT);
    assertThat(draft.getFit().getAuc()).isGreaterThan(0.7);
    assertThat(draft.getFit().getInformationValuesList())
        .allSatisfy(one -> assertThat(one.getWeight()).isPositive());
    assertThat(draft.getWarningsList())
        .extracting(ScorecardWarning::getCode)
        .contains("BANDS_LEFT_OUT");
  }

  private static List<Change> purchases(Path file) throws IOException {
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
