package io.clientele.scoring.scorecard;

import static io.clientele.scoring.scorecard.Cards.NO_NAMES;
import static io.clientele.scoring.scorecard.Cards.bin;
import static io.clientele.scoring.scorecard.Cards.bins;
import static io.clientele.scoring.scorecard.Cards.card;
import static io.clientele.scoring.scorecard.Cards.indicator;
import static io.clientele.scoring.scorecard.Cards.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.expression.Value;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.portrait.Aggregate;
import io.clientele.scoring.portrait.Event;
import io.clientele.scoring.portrait.Events;
import io.clientele.scoring.satisfaction.Opinion;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScorecardTest {

  private static void refused(String field, String detail, Callable<?> made) {
    ClienteleException refusal = catchThrowableOfType(ClienteleException.class, made::call);
    assertThat(refusal).as(field).isNotNull();
    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_FIELD);
    assertThat(refusal.field()).isEqualTo(field);
    assertThat(refusal.detail()).contains(detail);
  }

  private static Scorecard checked(Indicator... indicators) {
    return Scorecard.of(card(List.of(indicators), 0), Cards.VOCABULARY);
  }

  @Test
  void contributionsAndTheBaseAddUpToTheScoreExactly() {
    int scored = 0;
    Scorecard scorecard = Cards.randomCard(new Random(0));
    for (long seed = 1; seed <= 2_000; seed++) {
      Random random = new Random(seed);
      scorecard = seed % 10 == 0 ? Cards.randomCard(random) : scorecard;
      CardScore score = scorecard.score(Cards.randomSubject(random));
      if (score.score() == null) {
        continue;
      }
      scored++;
      BigDecimal sum = BigDecimal.valueOf(scorecard.definition().base());
      BigDecimal told = BigDecimal.valueOf(scorecard.definition().base());
      for (Contribution one : score.contributions()) {
        sum = sum.add(one.contribution());
        told = told.add(BigDecimal.valueOf(one.contribution().doubleValue()));
      }
      assertThat(score.score()).as("seed %d", seed).isEqualByComparingTo(sum);
      // Also as the numbers that callers get.
      assertThat(BigDecimal.valueOf(score.score().doubleValue()))
          .as("seed %d", seed)
          .isEqualByComparingTo(told);
      Band band = Objects.requireNonNull(score.band());
      assertThat(band.reachedBy(score.score())).as("seed %d", seed).isTrue();
    }
    assertThat(scored).isGreaterThan(1_000);
  }

  @Test
  void greatestNumbersStillAddUp() {
    List<Indicator> indicators =
        IntStream.range(0, 100)
            .mapToObj(i -> indicator("i" + i, "metrics.a", Curve.ITSELF, 999.99))
            .toList();
    CardScore score =
        Scorecard.of(card(indicators, 0.0001), Cards.VOCABULARY)
            .score(subject(Map.of("metrics.a", new Value.Numeric(1e15 / 7))));
    assertThat(score.score()).isEqualByComparingTo("99999000000.0001");
    assertThat(BigDecimal.valueOf(score.found().orElseThrow().doubleValue()))
        .isEqualByComparingTo("99999000000.0001");
  }

  @Test
  void missingValuesBringNothingOrTheirPointsOrNoScore() {
    Indicator zero = indicator("zero", "metrics.a", Curve.ITSELF, 2);
    Indicator points =
        new Indicator(
            "points",
            NO_NAMES,
            new Measured.Formula("metrics.b"),
            Curve.ITSELF,
            2,
            new MissingPolicy.Points(1.5),
            Monotone.UNSAID);
    CardScore score = checked(zero, points).score(subject(Map.of()));
    assertThat(score.score()).isEqualByComparingTo("3");
    assertThat(score.confidence()).isZero();
    Indicator abstain =
        new Indicator(
            "abstain",
            NO_NAMES,
            new Measured.Formula("metrics.c"),
            Curve.ITSELF,
            1,
            new MissingPolicy.Abstain(),
            Monotone.UNSAID);
    assertThat(checked(zero, abstain).score(subject(Map.of())).score()).isNull();
    assertThat(
            checked(zero, abstain)
                .score(subject(Map.of("metrics.c", new Value.Numeric(4))))
                .score())
        .isEqualByComparingTo("4");
  }

  @Test
  void indicatorsRestOnEachOtherInAnyOrder() {
    Scorecard scorecard =
        checked(
            indicator("sum", "indicators.double + indicators.flag2", Curve.ITSELF, 1),
            indicator("double", "metrics.a * 2", Curve.ITSELF, 0),
            indicator("flag", "metrics.a > 3", Curve.ITSELF, 0),
            indicator("flag2", "indicators.flag ? 10 : 0", Curve.ITSELF, 0));
    assertThat(scorecard.score(subject(Map.of("metrics.a", new Value.Numeric(4)))).score())
        .isEqualByComparingTo("18");
    assertThat(scorecard.names()).containsExactly("metrics.a");
  }

  @Test
  void whatCannotBeComputedCountsAsMissingAndSaysSo() {
    CardScore score =
        checked(indicator("share", "metrics.a / metrics.b", Curve.ITSELF, 1))
            .score(
                subject(
                    Map.of("metrics.a", new Value.Numeric(1), "metrics.b", new Value.Numeric(0))));
    assertThat(score.score()).isEqualByComparingTo("0");
    assertThat(score.contributions().getFirst().missing()).isTrue();
    assertThat(score.failures()).containsOnlyKeys(0);
    assertThat(Doubts.of(score.definition(), List.of(score)))
        .extracting(Warning::code)
        .containsExactly("LOW_COVERAGE", "EVALUATION_FAILED");
  }

  @Test
  void circlesAreNamed() {
    refused(
        "indicators[0].expression",
        "in a circle: a -> b -> c -> a",
        () ->
            checked(
                indicator("a", "indicators.b + 1", Curve.ITSELF, 1),
                indicator("b", "indicators.c", Curve.ITSELF, 1),
                indicator("c", "indicators.a", Curve.ITSELF, 1)));
    refused(
        "indicators[0].expression",
        "in a circle: a -> a",
        () -> checked(indicator("a", "1 + indicators.a", Curve.ITSELF, 1)));
  }

  @Test
  void faultsOfExpressionsNameTheirPlace() {
    refused(
        "indicators[1].expression",
        "line 1, column 3: there is no indicators.aa; did you mean indicators.a?",
        () ->
            checked(
                indicator("a", "metrics.a", Curve.ITSELF, 1),
                indicator("b", "2*indicators.aa", Curve.ITSELF, 1)));
    refused(
        "indicators[0].expression",
        "line 1, column 11: + does not take a number and a text",
        () -> checked(indicator("a", "metrics.a + labels.lifecycle", Curve.ITSELF, 1)));
    refused(
        "indicators[0].bins",
        "the value is a text",
        () -> checked(indicator("a", "labels.lifecycle", Curve.ITSELF, 1)));
    refused(
        "indicators[0].bins",
        "the value is a number",
        () ->
            checked(
                indicator(
                    "a",
                    "metrics.a",
                    TextBins.of(List.of(new TextBins.Bin(List.of("x"), 1, null))),
                    1)));
  }

  @Test
  void wrongBinsCannotBeMade() {
    refused("bins", "1 to 100 bins", () -> new NumberBins(List.of()));
    refused("bins[0].from", "first bin", () -> new NumberBins(List.of(bin(0.0, null, 1))));
    refused("bins[0].to", "last bin", () -> new NumberBins(List.of(bin(null, 5.0, 1))));
    refused(
        "bins[1].from",
        "from 5.0 to below 6.0 are in no bin",
        () -> new NumberBins(List.of(bin(null, 5.0, 1), bin(6.0, null, 2))));
    refused(
        "bins[1].from",
        "overlaps",
        () -> new NumberBins(List.of(bin(null, 5.0, 1), bin(4.0, null, 2))));
    refused("to", "greater than from", () -> bin(5.0, 5.0, 1));
    refused("points", "from -1,000,000", () -> bin(1.0, 5.0, Double.NaN));
    refused("from", "finite", () -> bin(Double.NEGATIVE_INFINITY, 5.0, 1));
    refused(
        "bins[1].values",
        "one bin only",
        () ->
            TextBins.of(
                List.of(
                    new TextBins.Bin(List.of("a"), 1, null),
                    new TextBins.Bin(List.of("b", "a"), 1, null))));
    refused(
        "bins[1].values",
        "only one bin",
        () ->
            TextBins.of(
                List.of(
                    new TextBins.Bin(List.of(), 1, null), new TextBins.Bin(List.of(), 1, null))));
  }

  @Test
  void wrongDefinitionsCannotBeMade() {
    Indicator a = indicator("a", "1", Curve.ITSELF, 1);
    refused("indicators[1].name", "already", () -> card(List.of(a, a), 0));
    refused("indicators", "1 to 100", () -> card(List.of(), 0));
    refused("base", "number", () -> card(List.of(a), Double.POSITIVE_INFINITY));
    refused("base", "4 decimals", () -> card(List.of(a), 0.00001));
    refused("bands[2].from", "ascend", () -> card(List.of(a), 0, 5.0, 5.0));
    refused("from", "finite", () -> new Band("x", NO_NAMES, Double.NaN));
    refused("weight", "number", () -> indicator("a", "1", Curve.ITSELF, Double.NaN));
    refused("name", "lower-case", () -> indicator("A", "1", Curve.ITSELF, 1));
    refused(
        "bands[0].from",
        "leave from out",
        () ->
            new Definition("x", NO_NAMES, List.of(a), 0, List.of(new Band("low", NO_NAMES, 1.0))));
    refused(
        "name", "classification", () -> new Definition("rfm", NO_NAMES, List.of(a), 0, List.of()));
    refused(
        "function",
        "only function of them is COUNT",
        () -> new Aggregate(Aggregate.Measure.ORDERS, Aggregate.Function.SUM, 0, 0));
    refused(
        "window_days",
        "number of days",
        () -> new Aggregate(Aggregate.Measure.ORDERS, Aggregate.Function.COUNT, -1, 0));
    refused("steepness", "not be 0", () -> new Curve(Curve.Shape.LOGISTIC, 1, 0, 0, 0, null, null));
    refused(
        "a.b[1].c",
        "x",
        () ->
            Field.within(
                "a",
                () ->
                    Field.within(
                        "b[1]",
                        () -> {
                          throw Field.invalid("c", "x");
                        })));
  }

  @Test
  void pointsAgainstTheirDirectionAreWarnedOf() {
    Indicator falling =
        new Indicator(
            "a",
            NO_NAMES,
            new Measured.Formula("metrics.a"),
            bins(List.of(1.0, 2.0), List.of(0.0, 5.0, 4.0)),
            1,
            new MissingPolicy.Zero(),
            Monotone.INCREASING);
    Indicator idle = indicator("b", "metrics.a", Curve.ITSELF, 0);
    assertThat(Doubts.of(checked(falling, idle)))
        .extracting(warning -> warning.code() + " " + warning.field())
        .containsExactly("NOT_MONOTONE indicators[0].bins", "NO_WEIGHT indicators[1].weight");
  }

  @Test
  void aSampleShowsEmptyBandsAndWhatIsConstant() {
    Scorecard scorecard =
        Scorecard.of(
            card(
                List.of(
                    indicator("same", "1", Curve.ITSELF, 1),
                    indicator("other", "metrics.a", Curve.ITSELF, 1)),
                0,
                5.0,
                100.0),
            Cards.VOCABULARY);
    List<CardScore> sample =
        List.of(1.0, 2.0, 7.0).stream()
            .map(a -> scorecard.score(subject(Map.of("metrics.a", new Value.Numeric(a)))))
            .toList();
    assertThat(Doubts.of(scorecard.definition(), sample))
        .extracting(warning -> warning.code() + " " + warning.field())
        .containsExactly("CONSTANT indicators[0]", "EMPTY_BAND bands[2]");
  }

  @Test
  void figuresOverAWindowFadeByTheirHalfLife() {
    Instant now = Cards.NOW;
    Events events =
        new Events(
            List.of(
                order(now, 0, 10),
                order(now, 30, 20),
                order(now, 60, 40),
                new Event(now.minus(Duration.ofDays(90)), OptionalDouble.empty())),
            List.of(new Event(now.minus(Duration.ofDays(30)), OptionalDouble.of(5))),
            List.of(
                new Opinion(now.minus(Duration.ofDays(30)), 4.0, null),
                new Opinion(now, 1.0, -0.5)));
    figure(events, Aggregate.Measure.ORDERS, Aggregate.Function.COUNT, 0, 0, 4);
    figure(events, Aggregate.Measure.ORDERS, Aggregate.Function.COUNT, 60, 0, 2);
    figure(
        events, Aggregate.Measure.ORDERS, Aggregate.Function.COUNT, 0, 30, 1 + 0.5 + 0.25 + 0.125);
    figure(events, Aggregate.Measure.GROSS_REVENUE, Aggregate.Function.SUM, 0, 30, 30);
    figure(events, Aggregate.Measure.NET_REVENUE, Aggregate.Function.SUM, 0, 0, 65);
    figure(events, Aggregate.Measure.GROSS_REVENUE, Aggregate.Function.MEAN, 0, 30, 30 / 1.75);
    figure(events, Aggregate.Measure.GROSS_REVENUE, Aggregate.Function.MAX, 0, 0, 40);
    figure(events, Aggregate.Measure.REFUNDED, Aggregate.Function.MIN, 0, 0, 5);
    figure(events, Aggregate.Measure.RATING, Aggregate.Function.MEAN, 0, 30, (4 * 0.5 + 1) / 1.5);
    figure(events, Aggregate.Measure.POLARITY, Aggregate.Function.COUNT, 0, 0, 1);
    figure(events, Aggregate.Measure.REFUNDED, Aggregate.Function.SUM, 10, 0, 0);
    assertThat(
            events.figure(
                new Aggregate(Aggregate.Measure.REFUNDED, Aggregate.Function.MEAN, 10, 0), now))
        .isEmpty();
  }

  private static Event order(Instant now, int days, double amount) {
    return new Event(now.minus(Duration.ofDays(days)), OptionalDouble.of(amount));
  }

  private static void figure(
      Events events,
      Aggregate.Measure measure,
      Aggregate.Function function,
      double window,
      double halfLife,
      double expected) {
    assertThat(
            events
                .figure(new Aggregate(measure, function, window, halfLife), Cards.NOW)
                .orElseThrow())
        .isCloseTo(expected, within(1e-9));
  }
}
