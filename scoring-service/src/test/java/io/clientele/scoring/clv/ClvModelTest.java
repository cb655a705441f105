package io.clientele.scoring.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class ClvModelTest {

  private static final ClvTerms TERMS = new ClvTerms(TimeUnit.WEEK, 0.1, 365, 0.4);
  private static final GammaGamma SPEND = new GammaGamma(6.25, 3.74, 15.44);
  private static final PurchaseModel PURCHASES = new BgNbd(0.2426, 4.4135, 0.7929, 2.4258);
  private static final RepeatHistory HISTORY = new RepeatHistory(2, 213 / 7.0, 272 / 7.0);

  private static double[][] diagonal(int size, double variance) {
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      matrix[i][i] = variance;
    }
    return matrix;
  }

  private static ClvModel model(PurchaseModel purchases, double variance) {
    return ClvModel.of(
        purchases,
        diagonal(purchases.parameters().size(), variance),
        SPEND,
        diagonal(3, variance),
        TERMS);
  }

  @Test
  void aValueIsNumberTimesValueTimesMarginOfTheHorizon() {
    Expectation expectation = model(PURCHASES, 1e-4).expect(HISTORY, 2, 22.35);
    assertThat(expectation.pAlive()).isEqualTo(PURCHASES.probabilityAlive(HISTORY));
    assertThat(expectation.purchases()).isEqualTo(PURCHASES.expectedPurchases(HISTORY, 365 / 7.0));
    assertThat(expectation.meanPurchase()).isEqualTo(SPEND.meanPurchase(2, 22.35));
    double discounted =
        PURCHASES.discountedPurchases(HISTORY, 365 / 7.0, Math.log(1.1) * 7 / 365.25);
    assertThat(expectation.clv())
        .isCloseTo(0.4 * discounted * expectation.meanPurchase(), within(1e-12));
    assertThat(expectation.low()).isLessThan(expectation.clv());
    assertThat(expectation.high() * expectation.low())
        .isCloseTo(expectation.clv() * expectation.clv(), within(1e-9));
  }

  @Test
  void theNextPurchaseIsWhenHalfOfItsChanceHasPassed() {
    for (Family family : Family.values()) {
      PurchaseModel purchases =
          switch (family) {
            case NBD -> new Nbd(0.4, 12);
            case PARETO_NBD -> new ParetoNbd(0.55, 10.6, 0.6, 11.7);
            case BG_BB -> new BgBb(1.2, 3, 0.5, 9);
            default -> family.model(0.2426, 4.4135, 0.7929, 2.4258);
          };
      double within = model(purchases, 1e-4).expect(HISTORY, 2, 22).nextPurchaseIn().orElseThrow();
      double half = purchases.probabilityOfPurchase(HISTORY, 3652.5 / 7) / 2;
      double there = purchases.probabilityOfPurchase(HISTORY, within);
      if (family == Family.BG_BB) {
        assertThat(there).isGreaterThanOrEqualTo(half);
        assertThat(purchases.probabilityOfPurchase(HISTORY, within - 1)).isLessThan(half);
      } else {
        assertThat(there).as("%s", family).isCloseTo(half, within(1e-9));
      }
    }
    assertThat(model(PURCHASES, 1e-4).expect(new RepeatHistory(3, 2, 200), 3, 9).nextPurchaseIn())
        .isEmpty();
  }

  /** Draws parameters from their distribution, as the delta method takes it. */
  @Test
  void theIntervalIsThatOfDrawnParameters() {
    double[][] covariance = {
      {0.0027, 0.0028, -0.001, -0.001},
      {0.0028, 0.0073, 0.0001, 0.0005},
      {-0.001, 0.0001, 0.055, 0.06},
      {-0.001, 0.0005, 0.06, 0.085}
    };
    ClvModel model = ClvModel.of(PURCHASES, covariance, SPEND, diagonal(3, 0.0004), TERMS);
    Expectation expectation = model.expect(HISTORY, 2, 22.35);
    RealMatrix root = new CholeskyDecomposition(new Array2DRowRealMatrix(covariance)).getL();
    Random random = new Random(21);
    int inside = 0;
    for (int draw = 0; draw < 4000; draw++) {
      double[] normal = random.doubles(4, -1, 1).map(_ -> random.nextGaussian()).toArray();
      double[] moved = root.operate(normal);
      double[] p = {0.2426, 4.4135, 0.7929, 2.4258};
      double[] s = {6.25, 3.74, 15.44};
      for (int i = 0; i < 4; i++) {
        p[i] *= Math.exp(moved[i]);
      }
      for (int i = 0; i < 3; i++) {
        s[i] *= Math.exp(0.02 * random.nextGaussian());
      }
      double clv =
          0.4
              * Family.BG_NBD.model(p).discountedPurchases(HISTORY, TERMS.horizon(), TERMS.rate())
              * GammaGamma.of(s).meanPurchase(2, 22.35);
      inside += clv >= expectation.low() && clv <= expectation.high() ? 1 : 0;
    }
    assertThat(inside / 4000.0).as("seed 21").isBetween(0.935, 0.965);
  }

  @Test
  void aRestoredModelAnswersTheSame() {
    ClvModel model = model(PURCHASES, 0.01);
    ClvModel restored =
        ClvModel.restored(
            model.purchases().family(),
            model.purchases().parameters(),
            model.covariance(),
            SPEND.parameters(),
            model.spendCovariance(),
            model.terms());
    assertThat(restored.expect(HISTORY, 2, 20)).isEqualTo(model.expect(HISTORY, 2, 20));
  }

  @Test
  void withoutSpendThereIsNoMoney() {
    ClvModel model = ClvModel.of(PURCHASES, diagonal(4, 0.01), null, new double[0][], TERMS);
    Expectation expectation = model.expect(HISTORY, 0, 0);
    assertThat(expectation.clv()).isZero();
    assertThat(expectation.high()).isZero();
    assertThat(expectation.purchases()).isPositive();
  }

  @Test
  void covariancesOfAnotherSizeAreRefused() {
    assertThatThrownBy(() -> ClvModel.of(PURCHASES, diagonal(3, 1), SPEND, diagonal(3, 1), TERMS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void manyAtOnceGetTheAnswersOfEachAlone() {
    Random random = new Random(8);
    int size = 500;
    Buyers buyers =
        new Buyers(new int[size], new int[size], new int[size], new int[size], new double[size]);
    for (int i = 0; i < size; i++) {
      buyers.ageDays()[i] = random.nextInt(300);
      buyers.frequency()[i] = random.nextInt(4);
      buyers.recencyDays()[i] =
          buyers.frequency()[i] == 0 ? 0 : random.nextInt(buyers.ageDays()[i] + 1);
      buyers.spendDays()[i] = buyers.frequency()[i];
      buyers.meanSpend()[i] = random.nextInt(5) == 0 ? -3 : 50 * random.nextDouble();
    }
    for (Family family : Family.values()) {
      ClvModel model =
          model(family == Family.NBD ? new Nbd(0.4, 12) : family.model(0.5, 9, 0.7, 11), 0.01);
      Outlook outlook = model.expect(buyers);
      for (int i = 0; i < size; i++) {
        RepeatHistory history =
            new RepeatHistory(
                buyers.frequency()[i], buyers.recencyDays()[i] / 7.0, buyers.ageDays()[i] / 7.0);
        Expectation alone = model.expect(history, buyers.spendDays()[i], buyers.meanSpend()[i]);
        assertThat(outlook.pAlive()[i]).isEqualTo(alone.pAlive());
        assertThat(outlook.purchases()[i]).isEqualTo(alone.purchases());
        assertThat(outlook.clv()[i]).isCloseTo(alone.clv(), within(1e-12 * alone.clv()));
      }
    }
  }

  @Test
  void answersAreFiniteAlsoWithoutAnyCertaintyOfTheParameters() {
    for (double variance : new double[] {0, 1, 1e6}) {
      for (RepeatHistory history :
          new RepeatHistory[] {
            RepeatHistory.NEW, new RepeatHistory(10_000, 1, 1e5), new RepeatHistory(1, 0, 0)
          }) {
        Expectation expectation = model(PURCHASES, variance).expect(history, 0, -1);
        assertThat(expectation.clv()).isFinite().isNotNegative();
        assertThat(expectation.low()).isFinite().isLessThanOrEqualTo(expectation.clv());
        assertThat(expectation.high()).isFinite().isGreaterThanOrEqualTo(expectation.clv());
      }
    }
  }
}
