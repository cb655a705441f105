package io.clientele.scoring.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.scoring.clv.BgNbd;
import io.clientele.scoring.clv.Buyers;
import io.clientele.scoring.clv.ClvModel;
import io.clientele.scoring.clv.ClvTerms;
import io.clientele.scoring.clv.Expectation;
import io.clientele.scoring.clv.GammaGamma;
import io.clientele.scoring.clv.RepeatHistory;
import io.clientele.scoring.clv.TimeUnit;
import java.util.Map;
import java.util.Random;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.junit.jupiter.api.Test;

class PortfolioForecastTest {

  private static final double R = 0.6;
  private static final double ALPHA = 5;
  private static final double A = 0.8;
  private static final double B = 2.5;
  private static final GammaGamma SPEND = GammaGamma.of(Map.of("p", 6.0, "q", 4.0, "v", 20.0));
  private static final ClvTerms TERMS = new ClvTerms(TimeUnit.WEEK, 0, 364, 1);
  private static final int CALIBRATION = 52;

  @Test
  void aTotalIsTheSumOfWhatIsExpectedOfEach() {
    Buyers buyers = simulated(new Random(1), 300).buyers();
    ClvModel model = model(0.02);
    PortfolioForecast forecast = PortfolioForecast.of(model, buyers, true);
    double alive = 0;
    double purchases = 0;
    double clv = 0;
    for (int i = 0; i < buyers.size(); i++) {
      Expectation one =
          model.expect(
              new RepeatHistory(
                  buyers.frequency()[i], buyers.recencyDays()[i] / 7.0, buyers.ageDays()[i] / 7.0),
              buyers.spendDays()[i],
              buyers.meanSpend()[i]);
      alive += one.pAlive();
      purchases += one.purchases();
      clv += one.clv();
    }
    assertThat(forecast.alive()).isCloseTo(alive, within(1e-6 * alive));
    assertThat(forecast.purchases()).isCloseTo(purchases, within(1e-6 * purchases));
    assertThat(forecast.clv()).isCloseTo(clv, within(1e-6 * clv));
  }

  @Test
  void ofOneBuyerTheIntervalHoldsThatOfHisValueAndHisLuck() {
    Buyers one =
        new Buyers(
            new int[] {5}, new int[] {300}, new int[] {350}, new int[] {5}, new double[] {9});
    ClvModel model = model(0.02);
    PortfolioForecast forecast = PortfolioForecast.of(model, one, true);
    Expectation expectation = model.expect(new RepeatHistory(5, 300 / 7.0, 50), 5, 9);
    assertThat(forecast.clv()).isCloseTo(expectation.clv(), within(1e-9));
    assertThat(forecast.low()).isLessThan(expectation.low());
    assertThat(forecast.high()).isGreaterThan(expectation.high());
  }

  @Test
  void errorsOfParametersDoNotCancelOutWithManyBuyersAndLuckDoes() {
    Simulated few = simulated(new Random(2), 200);
    Buyers many = repeated(few.buyers(), 400);
    PortfolioForecast small = PortfolioForecast.of(model(0.02), few.buyers(), true);
    PortfolioForecast large = PortfolioForecast.of(model(0.02), many, true);
    PortfolioForecast sure = PortfolioForecast.of(model(0), many, true);
    assertThat(width(large)).isLessThan(width(small));
    assertThat(width(large)).isGreaterThan(0.05);
    assertThat(width(sure)).isLessThan(width(large) / 4);
    assertThat(large.clv()).isCloseTo(400 * small.clv(), within(1e-6 * large.clv()));
  }

  private static double width(PortfolioForecast forecast) {
    return Math.log(forecast.high() / forecast.low());
  }

  @Test
  void whatReallyComesIsAsFarOffAsIsSaid() {
    ClvModel model = model(0);
    double squares = 0;
    int inside = 0;
    int rounds = 150;
    for (int round = 0; round < rounds; round++) {
      Simulated simulated = simulated(new Random(100 + round), 400);
      PortfolioForecast forecast = PortfolioForecast.of(model, simulated.buyers(), true);
      double deviation = width(forecast) / 2 / 1.959963984540054;
      double off = Math.log(simulated.value() / forecast.clv()) / deviation;
      squares += off * off;
      inside += simulated.value() >= forecast.low() && simulated.value() <= forecast.high() ? 1 : 0;
    }
    System.out.printf(
        "portfolio: %.3f standard deviations off on average, %.1f %% inside the 95 %% interval%n",
        Math.sqrt(squares / rounds), 100.0 * inside / rounds);
    assertThat(Math.sqrt(squares / rounds)).isBetween(0.85, 1.15);
    assertThat((double) inside / rounds).isBetween(0.91, 0.99);
  }

  @Test
  void withoutSpendThereAreOnlyPurchases() {
    Buyers buyers = simulated(new Random(3), 50).buyers();
    PortfolioForecast forecast = PortfolioForecast.of(model(0.02), buyers, false);
    assertThat(forecast.purchases()).isPositive();
    assertThat(forecast.clv()).isZero();
    assertThat(forecast.high()).isZero();
    PortfolioForecast none = PortfolioForecast.of(model(0.02), BUYERS_NONE, true);
    assertThat(none.clv()).isZero();
  }

  private static final Buyers BUYERS_NONE =
      new Buyers(new int[0], new int[0], new int[0], new int[0], new double[0]);

  private static ClvModel model(double variance) {
    return ClvModel.of(
        new BgNbd(R, ALPHA, A, B), diagonal(4, variance), SPEND, diagonal(3, variance), TERMS);
  }

  private static double[][] diagonal(int size, double variance) {
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      matrix[i][i] = variance;
    }
    return matrix;
  }

  /** Buyers, and what they bring in the year after. */
  private record Simulated(Buyers buyers, double value) {}

  private static Simulated simulated(Random random, int size) {
    int[] frequency = new int[size];
    int[] recency = new int[size];
    int[] age = new int[size];
    int[] days = new int[size];
    double[] mean = new double[size];
    double value = 0;
    GammaDistribution rates = new GammaDistribution(R, 1 / ALPHA);
    BetaDistribution dropouts = new BetaDistribution(A, B);
    GammaDistribution scales = new GammaDistribution(SPEND.q(), 1 / SPEND.v());
    for (int i = 0; i < size; i++) {
      double rate = rates.inverseCumulativeProbability(random.nextDouble());
      double dropout = dropouts.inverseCumulativeProbability(random.nextDouble());
      GammaDistribution spends =
          new GammaDistribution(
              SPEND.p(), 1 / scales.inverseCumulativeProbability(random.nextDouble()));
      double spent = 0;
      double last = 0;
      double at = 0;
      boolean alive = true;
      while (alive) {
        at += -Math.log1p(-random.nextDouble()) / Math.max(rate, 1e-12);
        double amount = spends.inverseCumulativeProbability(random.nextDouble());
        if (at > CALIBRATION + TERMS.horizon()) {
          break;
        }
        if (at <= CALIBRATION) {
          frequency[i]++;
          spent += amount;
          last = at;
        } else {
          value += amount;
        }
        alive = random.nextDouble() >= dropout;
      }
      recency[i] = (int) Math.round(7 * last);
      age[i] = 7 * CALIBRATION;
      days[i] = frequency[i];
      mean[i] = frequency[i] == 0 ? 0 : spent / frequency[i];
    }
    return new Simulated(new Buyers(frequency, recency, age, days, mean), value);
  }

  private static Buyers repeated(Buyers buyers, int times) {
    int size = buyers.size();
    int[] frequency = new int[size * times];
    int[] recency = new int[size * times];
    int[] age = new int[size * times];
    int[] days = new int[size * times];
    double[] mean = new double[size * times];
    for (int i = 0; i < frequency.length; i++) {
      frequency[i] = buyers.frequency()[i % size];
      recency[i] = buyers.recencyDays()[i % size];
      age[i] = buyers.ageDays()[i % size];
      days[i] = buyers.spendDays()[i % size];
      mean[i] = buyers.meanSpend()[i % size];
    }
    return new Buyers(frequency, recency, age, days, mean);
  }
}
