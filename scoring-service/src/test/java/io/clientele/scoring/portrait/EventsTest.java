package io.clientele.scoring.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.scoring.history.Activity;
import io.clientele.scoring.history.Activity.Kind;
import io.clientele.scoring.history.Line;
import io.clientele.scoring.history.OrderKey;
import io.clientele.scoring.portrait.Aggregate.Function;
import io.clientele.scoring.portrait.Aggregate.Measure;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventsTest {

  private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");

  private static final Events EVENTS =
      new Events(
          List.of(),
          List.of(),
          List.of(),
          List.of(
              line(1, "2", "0.5", "EUR"),
              line(20, "3", null, "EUR"),
              line(20, "1", "7", "USD"),
              line(1, "-2", "9", "EUR")),
          List.of(
              activity(Duration.ofDays(20), Kind.PAGE_VIEWED),
              activity(Duration.ofDays(1), Kind.PRODUCT_VIEWED),
              activity(Duration.ofDays(1).minusMinutes(30), Kind.PRODUCT_SHARED),
              activity(Duration.ofDays(1).minusMinutes(61), Kind.REFERRED),
              activity(Duration.ZERO, Kind.COUPON_APPLIED)),
          "EUR");

  private static Line line(
      int daysAgo, String quantity, @Nullable String discount, String currency) {
    return new Line(
        new OrderKey("shop", "o"),
        NOW.minus(Duration.ofDays(daysAgo)),
        "sku",
        "category",
        new BigDecimal(quantity),
        null,
        discount == null ? null : new BigDecimal(discount),
        currency,
        "");
  }

  private static Activity activity(Duration ago, Kind kind) {
    return new Activity(NOW.minus(ago), kind, "", List.of(), "", "");
  }

  private static double figure(Measure measure, Function function, double window, double halfLife) {
    return EVENTS.figure(new Aggregate(measure, function, window, halfLife), NOW).orElseThrow();
  }

  @Test
  void linesOfGoodsThatCameBackAreNoItems() {
    assertThat(figure(Measure.ITEMS, Function.COUNT, 0, 0)).isEqualTo(3);
    assertThat(figure(Measure.UNITS, Function.SUM, 0, 0)).isEqualTo(6);
    assertThat(figure(Measure.UNITS, Function.MAX, 0, 0)).isEqualTo(3);
  }

  @Test
  void discountsInOtherCurrenciesDoNotCount() {
    assertThat(figure(Measure.DISCOUNT, Function.SUM, 0, 0)).isEqualTo(0.5);
    assertThat(figure(Measure.DISCOUNT, Function.COUNT, 0, 0)).isEqualTo(1);
  }

  @Test
  void aVisitEndsWithAPauseOfMoreThanHalfAnHour() {
    assertThat(figure(Measure.VISITS, Function.COUNT, 0, 0)).isEqualTo(4);
    assertThat(figure(Measure.VISITS, Function.COUNT, 2, 0)).isEqualTo(3);
  }

  @Test
  void activitiesAreCountedByKindWindowAndHalfLife() {
    assertThat(figure(Measure.VIEWS, Function.COUNT, 0, 0)).isEqualTo(2);
    assertThat(figure(Measure.VIEWS, Function.COUNT, 10, 0)).isEqualTo(1);
    assertThat(figure(Measure.VIEWS, Function.COUNT, 10, 1)).isEqualTo(0.5);
    assertThat(figure(Measure.SHARES, Function.COUNT, 0, 0)).isEqualTo(1);
    assertThat(figure(Measure.INVITES, Function.COUNT, 0, 0)).isEqualTo(1);
    assertThat(figure(Measure.COUPONS, Function.COUNT, 0, 0)).isEqualTo(1);
    assertThat(figure(Measure.REVIEWS, Function.COUNT, 0, 0)).isZero();
    assertThat(figure(Measure.SEARCHES, Function.COUNT, 0, 0)).isZero();
  }

  @Test
  void whatCameLaterIsNotAmongWhatHadHappened() {
    Events then = EVENTS.until(NOW.minus(Duration.ofDays(10)));

    assertThat(then.lines()).hasSize(2);
    assertThat(then.times(Measure.VISITS)).containsExactly(NOW.minus(Duration.ofDays(20)));
  }

  @Test
  void activitiesAreThingsAndNoNumbers() {
    for (Measure measure : List.of(Measure.VIEWS, Measure.VISITS, Measure.ITEMS)) {
      assertThatThrownBy(() -> new Aggregate(measure, Function.SUM, 0, 0))
          .isInstanceOf(ClienteleException.class)
          .hasMessageContaining("COUNT");
    }
  }
}
