package io.clientele.scoring.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.scoring.expression.InvalidExpressionException;
import io.clientele.scoring.expression.Value;
import io.clientele.scoring.portrait.Event;
import io.clientele.scoring.portrait.Events;
import io.clientele.scoring.portrait.PersonVocabulary;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.satisfaction.Opinion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SegmentRuleTest {

  private static final Instant NOW = Instant.parse("2025-06-30T12:00:00Z");

  private static SegmentRule rule(String text) {
    return SegmentRule.compile(text, PersonVocabulary.SHIPPED);
  }

  private static InvalidExpressionException refused(
      String text, int line, int column, String detail) {
    InvalidExpressionException fault =
        catchThrowableOfType(InvalidExpressionException.class, () -> rule(text));
    assertThat(fault).as(text).isNotNull();
    assertThat(fault.getMessage()).as(text).contains(detail);
    assertThat(List.of(fault.line(), fault.column())).as(text).containsExactly(line, column);
    return fault;
  }

  private static Event order(double daysAgo, double amount) {
    return new Event(ago(daysAgo), OptionalDouble.of(amount));
  }

  private static Instant ago(double days) {
    return NOW.minus(Duration.ofSeconds(Math.round(days * 86_400)));
  }

  private static final Events EVENTS =
      new Events(
          List.of(order(10, 100.1), order(89, 200.2), order(90, 400), order(200, 50)),
          List.of(order(5, 30)),
          List.of(new Opinion(ago(3), 4.0, null), new Opinion(ago(4), 5.0, 0.5)));

  private static Situation situation(Map<String, Value> values, @Nullable Instant labelsDue) {
    return new Situation(new Subject("p", NOW, values, EVENTS), Map.of(), labelsDue);
  }

  private static final Map<String, Value> VALUES =
      Map.of(
          "metrics.orders",
          new Value.Numeric(4),
          "metrics.refunds",
          new Value.Numeric(0),
          "metrics.days_since_last_order",
          new Value.Numeric(10),
          "labels.lifecycle",
          new Value.Text("active"));

  private static Truth truth(String text) {
    return rule(text).judge(situation(VALUES, null));
  }

  @Test
  void aWindowCountsWhatIsYoungerAndItsOppositeWhatIsNot() {
    assertThat(truth("orders.last(90d).count == 2")).isEqualTo(Truth.TRUE);
    assertThat(truth("orders.before(90d).count == 2")).isEqualTo(Truth.TRUE);
    assertThat(truth("orders.last(90d).gross_revenue == 300.3")).isEqualTo(Truth.TRUE);
    assertThat(truth("orders.last(90d).net_revenue == 270.3")).isEqualTo(Truth.TRUE);
    assertThat(truth("orders.before(3m).gross_revenue == 450")).isEqualTo(Truth.TRUE);
    assertThat(truth("orders.last(1y).count == 4 && orders.last(240h).count == 0"))
        .isEqualTo(Truth.TRUE);
    assertThat(truth("orders.last(1y).average_basket > 187 && orders.last(1y).largest == 400"))
        .isEqualTo(Truth.TRUE);
    assertThat(truth("refunds.last(1w).amount == 30 && refunds.last(1w).count == 1"))
        .isEqualTo(Truth.TRUE);
    assertThat(truth("feedback.last(1w).rating == 4.5 && feedback.last(1w).polarity == 0.5"))
        .isEqualTo(Truth.TRUE);
    assertThat(truth("feedback.last(1d).rating > 1")).isEqualTo(Truth.MISSING);
    assertThat(truth("has(feedback.last(1d).rating)")).isEqualTo(Truth.FALSE);
  }

  @Test
  void whatCannotBeToldMattersOnlyWhereItDecides() {
    assertThat(truth("1 / metrics.refunds > 2 || metrics.orders > 3")).isEqualTo(Truth.TRUE);
    assertThat(truth("1 / metrics.refunds > 2")).isEqualTo(Truth.FAILED);
    assertThat(truth("0 / metrics.refunds > 2")).isEqualTo(Truth.FAILED);
    assertThat(truth("attributes.age > 30 || metrics.orders > 3")).isEqualTo(Truth.TRUE);
    assertThat(truth("attributes.age > 30 && metrics.orders > 3")).isEqualTo(Truth.MISSING);
    assertThat(truth("attributes.age > 30 && metrics.orders > 4")).isEqualTo(Truth.FALSE);
  }

  @Test
  void theReasonIsThePartThatDecided() {
    String text =
        "(orders.last(90d).net_revenue > 200 || metrics.orders > 99) && metrics.orders >= 4";
    assertThat(rule(text).reason(situation(VALUES, null)))
        .isEqualTo("orders.last(90d).net_revenue > 200: 270.3; metrics.orders >= 4: 4");
    assertThat(
            rule("metrics.orders > 3 && // enough\n orders.last( 90d )\n .net_revenue\n > 500 && metrics.orders > 9")
                .reason(situation(VALUES, null)))
        .isEqualTo("orders.last( 90d ) .net_revenue > 500: 270.3");
    assertThat(rule("attributes.age > 30").reason(situation(VALUES, null)))
        .isEqualTo("attributes.age > 30: not known");
  }

  @Test
  void theNextChangeIsWhenAnEventFallsOutOrAnAgeCrossesOrALabelIsDue() {
    assertThat(due("orders.last(90d).count > 1", null)).isEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(due("orders.before(90d).count > 1", null)).isEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(due("orders.last(5d).net_revenue > 1", null)).isNull();
    assertThat(due("orders.last(6d).net_revenue > 1", null))
        .isEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(due("metrics.days_since_last_order > 30", null))
        .isEqualTo(NOW.plus(Duration.ofDays(20)));
    assertThat(due("metrics.days_since_last_order > 10", null)).isEqualTo(NOW.plusNanos(1_000));
    assertThat(due("10 >= metrics.days_since_last_order", null)).isEqualTo(NOW.plusNanos(1_000));
    assertThat(due("metrics.days_since_last_order < 9.5", null)).isNull();
    assertThat(due("metrics.days_since_last_order / 2 < 9.5", null))
        .isEqualTo(Instant.parse("2025-07-01T00:00:00Z"));
    assertThat(due("labels.lifecycle == \"new\"", NOW.plusSeconds(9)))
        .isEqualTo(NOW.plusSeconds(9));
    assertThat(due("metrics.orders > 2", NOW.plusSeconds(9))).isNull();
  }

  @Test
  void aTagHoldsUntilItEnds() {
    SegmentRule rule = rule("\"vip\" in tags && metrics.orders > 3");
    Subject subject =
        new Subject(
            "p",
            NOW,
            Map.of(
                "tags",
                new Value.Texts(List.of("vip", "press")),
                "metrics.orders",
                new Value.Numeric(4)),
            Events.NONE,
            NOW.plusSeconds(60));
    Situation situation = new Situation(subject, Map.of(), null);
    assertThat(rule.judge(situation)).isEqualTo(Truth.TRUE);
    assertThat(rule.nextChange(situation)).isEqualTo(NOW.plusSeconds(60));
    assertThat(rule.reason(situation))
        .isEqualTo("\"vip\" in tags: vip, press; metrics.orders > 3: 4");
  }

  private static @Nullable Instant due(String text, @Nullable Instant labelsDue) {
    return rule(text).nextChange(situation(VALUES, labelsDue));
  }

  @Test
  void errorsNameThePlaceInWhatWasWritten() {
    refused("metrics.orders > 1 &&\n  metrics.ordres > 2", 2, 3, "did you mean metrics.orders?");
    refused("orders.last(90d).count > 1 &&\n metrics.ordres > 2", 2, 2, "did you mean");
    refused("orders.last(90d).count > \"x\"", 1, 24, "> does not take a number and a text");
    refused("orders.last(90d).count + 1", 1, 1, "is a number");
    refused("orders.last(90d).cuont > 1", 1, 18, "did you mean count?");
    refused("oders.last(90d).count > 1", 1, 1, "did you mean orders?");
    refused("orders.lst(90d).count > 1", 1, 8, "last and before");
    refused("orders > 1", 1, 1, "orders.last(90d).count");
    refused("orders.last(90).count > 1", 1, 13, "whole number with h, d, w, m");
    refused("orders.last(0d).count > 1", 1, 13, "1 hour to 36500 days");
    refused("orders.last(999999999999999999999d).count > 1", 1, 13, "1 hour to 36500 days");
    refused("orders.last(90d) > 1", 1, 18, "say which figure");
    refused("orders.last(90d).count.size > 1", 1, 23, "has no fields");
    refused("__0 > 1 && orders.last(1d).count > 0", 1, 1, "there is no __0");
    refused("segments[vip]", 1, 1, "segments[\"vip\"]");
    refused("segments[\"VIP\"]", 1, 10, "lower-case");
    refused("metrics.orders > ", 1, 18, "");
    refused("metrics.orders == 'unclosed", 1, 19, "");
  }

  @Test
  void namesInTextsAndCommentsAreLeftAlone() {
    assertThat(truth("\"orders.last(90d).count && segments\" != 'x' // orders.last(9q)\n"))
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void hugeExpressionsAreRefusedOrJudged() {
    refused("metrics.orders > 1 || ".repeat(10_000) + "true", 1, 1, "10000 characters");
    String many = "metrics.orders>9||".repeat(550) + "metrics.orders>3";
    assertThat(truth(many)).isEqualTo(Truth.TRUE);
    for (String deep :
        List.of(
            "1+".repeat(4_999) + "1",
            "!".repeat(9_000) + "true",
            "-".repeat(9_000) + "1",
            "(".repeat(4_999) + "1" + ")".repeat(4_999),
            "true?".repeat(1_500),
            "true?1:".repeat(1_400) + "1",
            "a" + ".b".repeat(4_900),
            "a" + "[0]".repeat(3_000),
            "[".repeat(9_999))) {
      assertThat(catchThrowableOfType(InvalidExpressionException.class, () -> rule(deep)))
          .as(deep.substring(0, 20))
          .isNotNull();
    }
  }

  @Test
  void aCircleOfSegmentsIsNamed() {
    SegmentGraph graph =
        new SegmentGraph(
            Map.of("a", List.of("b"), "b", List.of("c", "d"), "c", List.of("a"), "d", List.of()));
    assertThat(graph.circle("a")).contains(List.of("a", "b", "c", "a"));
    assertThat(graph.circle("d")).isEmpty();
    assertThat(new SegmentGraph(Map.of("a", List.of("a"))).circle("a")).contains(List.of("a", "a"));
    assertThat(
            new SegmentGraph(
                    Map.of(
                        "a", List.of("b"), "b", List.of("c", "d"), "c", List.of(), "d", List.of()))
                .order())
        .containsExactly("c", "d", "b", "a");
    assertThat(rule("segments[\"vip\"] && !segments['new-ones']").segments())
        .containsExactly("new-ones", "vip");
  }
}
