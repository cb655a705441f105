package io.clientele.scoring.feeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.scoring.feeling.ReportQuery.GroupBy;
import io.clientele.scoring.satisfaction.ComplaintState;
import io.clientele.scoring.satisfaction.Satisfaction;
import io.clientele.scoring.satisfaction.SatisfactionPolicy;
import io.clientele.scoring.satisfaction.Signal;
import io.clientele.scoring.standing.AsOf;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeelingTest {

  private static final SatisfactionPolicy POLICY = SatisfactionPolicy.withDefaults();
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

  private static Instant day(int days) {
    return START.plus(Duration.ofDays(days));
  }

  private static Told rating(String id, int days, double value, String order) {
    return new Told("shop", id, 0, Signal.of(day(days), Signal.Kind.RATING, value), order, "web");
  }

  private static Told complaint(long revision, int days, ComplaintState state) {
    return new Told(
        "shop",
        "k",
        revision,
        new Signal(day(days), Signal.Kind.COMPLAINT, state.value(), 1),
        "o1",
        "phone");
  }

  @Test
  void ofAComplaintTheLastMoveUpToTheTimeCounts() {
    List<Told> all =
        List.of(
            complaint(3, 30, ComplaintState.RESOLVED_WELL),
            complaint(1, 10, ComplaintState.OPEN),
            complaint(2, 20, ComplaintState.RESOLVED));

    assertThat(Told.until(all, day(9))).isEmpty();
    assertThat(Told.until(all, day(15))).extracting(Told::revision).containsExactly(1L);
    assertThat(Told.until(all, day(25))).extracting(Told::revision).containsExactly(2L);
    assertThat(Told.until(all, day(99))).extracting(Told::revision).containsExactly(3L);
    assertThat(Feeling.of(all, POLICY, day(15)).now().label()).isEqualTo(Satisfaction.LOW);
    assertThat(Feeling.of(all, POLICY, day(31)).now().label()).isEqualTo(Satisfaction.MEDIUM);
  }

  @Test
  void theOrderInWhichItIsToldIsOfNoMatter() {
    Random random = new Random(5);
    for (int i = 0; i < 50; i++) {
      List<Told> all = new ArrayList<>();
      for (int k = 0; k < 12; k++) {
        all.add(rating("f" + k, random.nextInt(300), random.nextDouble() * 2 - 1, "o" + k % 3));
      }
      all.add(complaint(1, 5, ComplaintState.OPEN));
      all.add(complaint(2, 200, ComplaintState.RESOLVED_BADLY));
      Feeling once = Feeling.of(all, POLICY, NOW);
      Collections.shuffle(all, random);
      assertThat(Feeling.of(all, POLICY, NOW)).isEqualTo(once);
    }
  }

  @Test
  void ordersAreJudgedByThemselves() {
    Feeling feeling =
        Feeling.of(
            List.of(rating("f1", 1, 1, "o1"), rating("f2", 2, -1, "o2"), rating("f3", 3, 1, "")),
            POLICY,
            NOW);

    assertThat(feeling.orders())
        .extracting(Feeling.OrderFeeling::orderId)
        .containsExactly("o2", "o1");
    assertThat(feeling.orders())
        .extracting(Feeling.OrderFeeling::label)
        .containsExactly(Satisfaction.LOW, Satisfaction.HIGH);
    // After a year nothing is known any more, but of the orders.
    assertThat(Feeling.of(List.of(rating("f1", 1, 1, "o1")), POLICY, day(800)).now().label())
        .isEqualTo(Satisfaction.UNKNOWN);
  }

  @Test
  void theCourseBeginsWithTheFirstSignalAndEndsNow() {
    Feeling feeling =
        Feeling.of(List.of(rating("f1", 300, 1, ""), rating("f2", 360, -1, "")), POLICY, NOW);

    assertThat(feeling.course().getFirst().at()).isEqualTo("2025-10-31T23:59:59.999999Z");
    assertThat(feeling.course().getFirst().label()).isEqualTo(Satisfaction.HIGH);
    assertThat(feeling.course().getLast()).isEqualTo(feeling.now());
    assertThat(feeling.course()).hasSize(4);
    assertThat(feeling.now().estimate().mean())
        .isCloseTo(
            Feeling.brief(feeling.counting(), POLICY, NOW).now().estimate().mean(), within(0.0));
  }

  @Test
  void aQuestionOutOfBoundsIsRefused() {
    AsOf now = new AsOf(NOW, true);
    Narrowing all = new Narrowing("", "", "");

    assertThat(ReportQuery.of(now, GroupBy.NONE, all, 0, 0).days()).isEqualTo(90);
    assertThat(ReportQuery.of(now, GroupBy.NONE, all, 10, 3).begin(2))
        .isEqualTo(NOW.minus(Duration.ofDays(30)));
    assertThatThrownBy(() -> ReportQuery.of(now, GroupBy.NONE, all, 367, 0))
        .isInstanceOf(ClienteleException.class);
    assertThatThrownBy(() -> ReportQuery.of(now, GroupBy.NONE, all, 0, 1))
        .isInstanceOf(ClienteleException.class);
    assertThatThrownBy(() -> DriverQuery.of(now, all, "", -1))
        .isInstanceOf(ClienteleException.class);
    assertThatThrownBy(() -> new Narrowing("a\u0000", "", ""))
        .isInstanceOf(ClienteleException.class);
  }
}
