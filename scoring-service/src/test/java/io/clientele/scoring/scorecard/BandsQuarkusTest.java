package io.clientele.scoring.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.CustomerTag;
import io.clientele.contracts.profile.v1.Reachability;
import io.clientele.contracts.scoring.v1.ActivateScorecardRequest;
import io.clientele.contracts.scoring.v1.CreateScorecardRequest;
import io.clientele.contracts.scoring.v1.Indicator;
import io.clientele.contracts.scoring.v1.LabelChange;
import io.clientele.contracts.scoring.v1.LabelChangeBatch;
import io.clientele.contracts.scoring.v1.LabelChangeServiceGrpc.LabelChangeServiceBlockingStub;
import io.clientele.contracts.scoring.v1.RetireScorecardRequest;
import io.clientele.contracts.scoring.v1.ScoreBand;
import io.clientele.contracts.scoring.v1.Scorecard;
import io.clientele.contracts.scoring.v1.ScorecardServiceGrpc.ScorecardServiceBlockingStub;
import io.clientele.contracts.scoring.v1.WatchScoresRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.history.Times;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class BandsQuarkusTest {

  private static final String CARD = "purse";
  private static final Instant DAY = Instant.parse("2025-03-01T00:00:00Z");

  @Inject Bench bench;
  @Inject Pool pool;

  @Inject
  @GrpcClient("scoring")
  ScorecardServiceBlockingStub scorecards;

  @Inject
  @GrpcClient("scoring")
  LabelChangeServiceBlockingStub changes;

  @AfterEach
  void noCardIsLeft() {
    pool.query("UPDATE scorecard SET state = 'RETIRED' WHERE name = 'purse'").executeAndAwait();
    pool.query("UPDATE scorecards_in_force SET revision = revision + 1").executeAndAwait();
    awaitBands(0);
  }

  private void putInForce(double highFrom) {
    putInForce("metrics.net_revenue", highFrom);
  }

  private void putInForce(String expression, double highFrom) {
    scorecards.createScorecard(
        CreateScorecardRequest.newBuilder()
            .setScorecard(
                Scorecard.newBuilder()
                    .setName(CARD)
                    .addIndicators(
                        Indicator.newBuilder()
                            .setName("spent")
                            .setExpression(expression)
                            .setWeight(1))
                    .addBands(ScoreBand.newBuilder().setLabel("low"))
                    .addBands(ScoreBand.newBuilder().setLabel("high").setFrom(highFrom)))
            .build());
    scorecards.activateScorecard(ActivateScorecardRequest.newBuilder().setName(CARD).build());
  }

  private void twoBuyers() {
    bench.load(
        new History(
            List.of(
                Shop.order("rich", "1", DAY, "100", "EUR"),
                Shop.order("poor", "2", DAY, "10", "EUR"),
                Shop.seen("none", DAY)),
            List.of()),
        10);
  }

  private void awaitBands(int count) {
    Bench.await(() -> bands() == count, "there are " + count + " bands");
  }

  private long bands() {
    return pool.preparedQuery("SELECT count(*) FROM label WHERE dimension = $1")
        .executeAndAwait(Tuple.of(CARD))
        .iterator()
        .next()
        .getLong(0);
  }

  private List<LabelChange> told(int count) {
    Iterator<LabelChangeBatch> stream =
        changes
            .withDeadlineAfter(60, TimeUnit.SECONDS)
            .watchScores(
                WatchScoresRequest.newBuilder()
                    .setAfter(FeedCursor.newBuilder().setToken("0"))
                    .addDimensions(CARD)
                    .build());
    List<LabelChange> found = new ArrayList<>();
    while (found.size() < count) {
      found.addAll(stream.next().getChangesList());
    }
    return found;
  }

  @Test
  void aScorecardInForceGivesEverybodyABandAndItsRetirementTakesThemAway() {
    twoBuyers();
    putInForce(50);
    awaitBands(3);
    assertThat(told(3))
        .allMatch(change ->
            change.getCause() == LabelChange.Cause.DEFINITION && change.getFromLabel().isEmpty())
        .extracting(change -> change.getCustomerId() + " " + change.getToLabel())
        .containsExactlyInAnyOrder("none low", "poor low", "rich high");
    assertThat(told(3))
        .filteredOn(change -> change.getCustomerId().equals("rich"))
        .extracting(LabelChange::getReason)
        .containsExactly("score 100.0000");

    scorecards.retireScorecard(RetireScorecardRequest.newBuilder().setName(CARD).build());
    awaitBands(0);
    assertThat(told(6).subList(3, 6))
        .allMatch(change ->
            change.getToLabel().isEmpty()
                && change.getReason().equals("the scorecard is out of force"));
  }

  @Test
  void anEventMovesTheBandOfItsCustomerWithIt() {
    twoBuyers();
    putInForce(50);
    awaitBands(3);
    bench.publish(
        new History(
            List.of(
                Shop.order("poor", "3", DAY.plus(Duration.ofDays(1)), "45", "EUR"),
                Shop.order("fresh", "4", DAY, "80", "EUR")),
            List.of()));
    bench.awaitUpToDate();

    assertThat(told(5).subList(3, 5))
        .allMatch(change -> change.getCause() == LabelChange.Cause.FACT)
        .extracting(change ->
            change.getCustomerId() + " " + change.getFromLabel() + ">" + change.getToLabel())
        .containsExactlyInAnyOrder("poor low>high", "fresh >high");
  }

  @Test
  void anotherVersionMovesOnlyWhomItMoves() {
    twoBuyers();
    putInForce(50);
    awaitBands(3);
    putInForce(5);

    LabelChange moved = told(4).getLast();
    assertThat(moved.getCustomerId()).isEqualTo("poor");
    assertThat(moved.getFromLabel() + ">" + moved.getToLabel()).isEqualTo("low>high");
    assertThat(moved.getCause()).isEqualTo(LabelChange.Cause.DEFINITION);
  }

  @Test
  void whoRefusesOrIsForgottenHasNoBandAndThePassKeepsNoId() {
    twoBuyers();
    putInForce(50);
    awaitBands(3);
    bench.publish(new History(List.of(Shop.person("rich", "rich", true)), List.of()));
    bench.awaitUpToDate();
    awaitBands(2);
    // What was told of them before is gone as well.
    assertThat(told(3))
        .extracting(change -> change.getCustomerId() + " " + change.getReason())
        .containsExactlyInAnyOrder(
            "none score 0.0000", "poor score 10.0000", "rich profiling refused");
    Bench.await(
        () ->
            pool.query("SELECT after_person FROM look_pass")
                    .executeAndAwait()
                    .iterator()
                    .next()
                    .getString(0)
                == null,
        "the pass is done");
  }

  @Test
  void aBandIsComputedAgainWhenTimeChangesALabelThatItMayRestOn() {
    Instant recent = Times.micros(Instant.now().minus(Duration.ofDays(2)));
    bench.load(new History(List.of(Shop.order("recent", "1", recent, "60", "EUR")), List.of()), 10);
    putInForce(50);
    awaitBands(1);
    assertThat(due()).isEqualTo(recent.plus(Duration.ofDays(30)));
  }

  @Test
  void aBandThatRestsOnATagFollowsWhenItIsToldAndIsDueWhenItEnds() {
    bench.load(new History(List.of(Shop.seen("a", DAY)), List.of()), 10);
    putInForce("\"trial\" in tags ? 100 : 0", 50);
    awaitBands(1);
    Instant end = Times.micros(Instant.now().plus(Duration.ofDays(3)));
    Change.Builder told = Shop.person("a", "a", false).toBuilder();
    told.getCustomerChangedBuilder()
        .addTags(CustomerTag.newBuilder().setName("trial").setExpiresAt(Shop.timestamp(end)))
        .setReachability(Reachability.getDefaultInstance());
    bench.publish(new History(List.of(told.build()), List.of()));
    bench.awaitUpToDate();

    LabelChange moved = told(2).getLast();
    assertThat(moved.getFromLabel() + ">" + moved.getToLabel()).isEqualTo("low>high");
    assertThat(moved.getCause()).isEqualTo(LabelChange.Cause.FACT);
    assertThat(due()).isEqualTo(end);
  }

  private Instant due() {
    return pool.preparedQuery(
            "SELECT l.due_at, p.due_at FROM label l JOIN labelled_person p USING (person_id)"
                + " WHERE l.dimension = $1")
        .executeAndAwait(Tuple.of(CARD))
        .iterator()
        .next()
        .getOffsetDateTime(0)
        .toInstant();
  }
}
