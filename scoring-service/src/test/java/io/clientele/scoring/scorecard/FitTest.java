package io.clientele.scoring.scorecard;

import static io.clientele.scoring.scorecard.Cards.bins;
import static io.clientele.scoring.scorecard.Cards.card;
import static io.clientele.scoring.scorecard.Cards.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.scorecard.WeightFitting.Case;
import io.clientele.scoring.scorecard.WeightFitting.Fitted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FitTest {

  private static final Outcome OUTCOME = new Outcome(new Outcome.OrderWithin(90), false);

  private static List<Judged> judged(double[] positives, double[] negatives) {
    List<Judged> judged = new ArrayList<>();
    Arrays.stream(positives).forEach(score -> judged.add(new Judged(score, null, true)));
    Arrays.stream(negatives).forEach(score -> judged.add(new Judged(score, null, false)));
    return judged;
  }

  @Test
  void theAreaUnderTheCurveCountsTiesByHalf() {
    // Pairs by hand: 3 > 1, 3 > 2, 3 = 3, 2 > 1, 2 = 2, 2 < 3: 3 wins and 2 ties of 6.
    Discrimination found = Discrimination.of(judged(new double[] {3, 2}, new double[] {1, 2, 3}));
    assertThat(found.auc()).isCloseTo(4.0 / 6, within(1e-12));
    // Shares at or below 1, 2, 3: 0, 1/2, 1 and 1/3, 2/3, 1.
    assertThat(found.kolmogorovSmirnov()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(Discrimination.of(judged(new double[] {1, 1}, new double[] {1})).auc())
        .isEqualTo(0.5);
    assertThat(Discrimination.of(judged(new double[] {2}, new double[] {1})).auc()).isEqualTo(1);
  }

  @Test
  void theAreaUnderTheCurveAgreesWithAllPairs() {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      double[] positives = random.ints(1 + random.nextInt(30), 0, 8).asDoubleStream().toArray();
      double[] negatives = random.ints(1 + random.nextInt(30), 0, 8).asDoubleStream().toArray();
      double wins = 0;
      for (double positive : positives) {
        for (double negative : negatives) {
          wins += positive > negative ? 1 : positive == negative ? 0.5 : 0;
        }
      }
      assertThat(Discrimination.of(judged(positives, negatives)).auc())
          .as("seed %d", seed)
          .isCloseTo(wins / positives.length / negatives.length, within(1e-12));
    }
  }

  @Test
  void tenthsKeepEqualScoresTogether() {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      judged.add(new Judged(i < 6 ? 0 : i, i < 10 ? "band0" : "band1", i >= 15));
    }
    Backtest backtest =
        Backtest.of(card(List.of(indicator("a", "1", Curve.ITSELF, 1)), 0, 10.0), judged, 3);
    assertThat(backtest.tenths())
        .extracting(ScoreGroup::label)
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
    assertThat(backtest.tenths().getLast().customers()).isEqualTo(6);
    assertThat(backtest.tenths().getFirst().lift()).isCloseTo(4, within(1e-12));
    assertThat(backtest.bands()).extracting(ScoreGroup::positives).containsExactly(0L, 5L);
    assertThat(backtest.abstained()).isEqualTo(3);
  }

  @Test
  void weightsOfEvidenceAndInformationAreAsByHand() {
    // 10 with, 30 without; below 5: 2 with, 18 without; from 5 on: 7 with, 9 without; missing: 1,
    // 3.
    List<@Nullable Value> values = new ArrayList<>();
    List<Boolean> outcomes = new ArrayList<>();
    add(values, outcomes, new Value.Numeric(1), 2, 18);
    add(values, outcomes, new Value.Numeric(7), 7, 9);
    add(values, outcomes, null, 1, 3);
    EvidenceTable table =
        EvidenceTable.of(
            indicator("a", "metrics.a", bins(List.of(5.0), List.of(0.0, 0.0)), 1),
            values,
            array(outcomes));
    double low = Math.log((2.5 / 11.5) / (18.5 / 31.5));
    double high = Math.log((7.5 / 11.5) / (9.5 / 31.5));
    double missing = Math.log((1.5 / 11.5) / (3.5 / 31.5));
    assertThat(low).isCloseTo(-0.993839, within(1e-6));
    NumberBins found = (NumberBins) table.points();
    assertThat(found.bins().get(0).points()).isCloseTo(low, within(1e-6));
    assertThat(found.bins().get(1).points()).isCloseTo(high, within(1e-6));
    assertThat(table.missing()).isCloseTo(missing, within(1e-6));
    assertThat(table.information())
        .isCloseTo(
            (2.5 / 11.5 - 18.5 / 31.5) * low
                + (7.5 / 11.5 - 9.5 / 31.5) * high
                + (1.5 / 11.5 - 3.5 / 31.5) * missing,
            within(1e-9));
  }

  private static void add(
      List<@Nullable Value> values,
      List<Boolean> outcomes,
      @Nullable Value value,
      int with,
      int without) {
    for (int i = 0; i < with + without; i++) {
      values.add(value);
      outcomes.add(i < with);
    }
  }

  private static boolean[] array(List<Boolean> booleans) {
    boolean[] array = new boolean[booleans.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = booleans.get(i);
    }
    return array;
  }

  @Test
  void foundBinsKeepToTheDeclaredDirection() {
    for (long seed = 1; seed <= 100; seed++) {
      Random random = new Random(seed);
      int size = 30 + random.nextInt(300);
      double[] values = random.doubles(size, 0, 10).map(Math::floor).toArray();
      boolean[] positive = new boolean[size];
      for (int i = 0; i < size; i++) {
        positive[i] = random.nextInt(12) < values[i];
      }
      for (Monotone monotone : Monotone.values()) {
        List<Double> edges = QuantileEdges.of(values, positive, monotone);
        double before = monotone == Monotone.DECREASING ? Double.MAX_VALUE : -1;
        for (int bin = 0; bin <= edges.size(); bin++) {
          Tally tally = Tally.NONE;
          for (int i = 0; i < size; i++) {
            boolean above = bin == 0 || values[i] >= edges.get(bin - 1);
            if (above && (bin == edges.size() || values[i] < edges.get(bin))) {
              tally = tally.plus(positive[i]);
            }
          }
          assertThat(tally.size()).as("seed %d", seed).isPositive();
          assertThat(monotone.allows(tally.odds() - before))
              .as("seed %d %s", seed, monotone)
              .isTrue();
          before = tally.odds();
        }
      }
    }
  }

  @Test
  void aRegressionOfTwoGroupsIsTheLogarithmOfTheirOdds() {
    // Without a ridge the saturated model is exact: 30 of 100 and 60 of 100.
    double[][] rows = new double[200][1];
    boolean[] positive = new boolean[200];
    for (int i = 0; i < 200; i++) {
      rows[i][0] = i < 100 ? 0 : 1;
      positive[i] = i < 100 ? i < 30 : i < 160;
    }
    LogisticRegression fit = LogisticRegression.fit(rows, positive, 0, step -> {});
    assertThat(fit.coefficients().get(0)).isCloseTo(Math.log(30.0 / 70), within(1e-6));
    assertThat(fit.coefficients().get(1))
        .isCloseTo(Math.log(60.0 / 40) - Math.log(30.0 / 70), within(1e-6));
    // The variance of a difference of two log odds: the sum of one over each count.
    assertThat(fit.standardErrors().get(1))
        .isCloseTo(Math.sqrt(1 / 30.0 + 1 / 70.0 + 1 / 60.0 + 1 / 40.0), within(1e-6));
    assertThat(fit.logLikelihood())
        .isCloseTo(
            30 * Math.log(.3) + 70 * Math.log(.7) + 60 * Math.log(.6) + 40 * Math.log(.4),
            within(1e-6));
  }

  @Test
  void aFitFindsWhatTellsAndItsScoresAreTheLogarithmOfTheOdds() {
    Random random = new Random(5);
    Definition definition =
        card(
            List.of(
                indicator("tells", "metrics.a", Curve.ITSELF, 0),
                indicator("noise", "metrics.b", Curve.ITSELF, 0),
                indicator("same", "metrics.c", Curve.ITSELF, 7)),
            0,
            1.0);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      double a = random.nextDouble() * 4;
      Value b = random.nextInt(10) == 0 ? null : new Value.Numeric(random.nextGaussian());
      boolean positive = random.nextDouble() < 1 / (1 + Math.exp(3 - 1.5 * a));
      cases.add(new Case(Arrays.asList(new Value.Numeric(a), b, new Value.Numeric(1)), positive));
    }
    Fitted fitted = WeightFitting.fit(definition, cases, OUTCOME, Cards.NOW, step -> {});
    WeightFit fit = fitted.fit();
    assertThat(fit.auc()).isGreaterThan(0.8);
    assertThat(fit.information().get(0).value()).isGreaterThan(1);
    assertThat(fit.information().get(1).value()).isLessThan(0.05);
    assertThat(fit.information().get(2).weight()).isZero();
    assertThat(fitted.warnings())
        .extracting(Warning::code)
        .containsExactly("CONSTANT", "BANDS_LEFT_OUT");
    Scorecard scorecard = Scorecard.of(fitted.definition(), Cards.VOCABULARY);
    double all = 0;
    for (Case one : cases) {
      Map<String, Value> values = new HashMap<>();
      values.put("metrics.a", one.values().get(0));
      if (one.values().get(1) != null) {
        values.put("metrics.b", one.values().get(1));
      }
      double score = scorecard.score(Cards.subject(values)).found().orElseThrow().doubleValue();
      all += 1 / (1 + Math.pow(2, -(score - WeightFitting.EVEN_ODDS) / WeightFitting.DOUBLE_ODDS));
    }
    assertThat(all / fit.positives()).isCloseTo(1, within(0.001));
  }

  @Test
  void fitsWithNothingToTellApartAreRefused() {
    Definition definition = card(List.of(indicator("a", "metrics.a", Curve.ITSELF, 1)), 0);
    assertThatThrownBy(() -> fit(definition, 49, 20)).hasMessageContaining("at least 50 customers");
    assertThatThrownBy(() -> fit(definition, 60, 0)).hasMessageContaining("of 60 customers 0 had");
    assertThatThrownBy(() -> fit(definition, 60, 60))
        .hasMessageContaining("of 60 customers 60 had");
    assertThatThrownBy(() -> fit(card(List.of(indicator("a", "1", Curve.ITSELF, 1)), 0), 60, 30))
        .hasMessageContaining("every indicator says the same");
  }

  private static Fitted fit(Definition definition, int size, int positives) {
    boolean constant = definition.indicators().getFirst().value().equals(new Measured.Formula("1"));
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      cases.add(new Case(List.of(new Value.Numeric(constant ? 1 : i)), i < positives));
    }
    return WeightFitting.fit(definition, cases, OUTCOME, Cards.NOW, step -> {});
  }
}
