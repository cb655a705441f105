package io.clientele.scoring.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.clv.ClvModel;
import io.clientele.scoring.clv.ClvTerms;
import io.clientele.scoring.clv.Family;
import io.clientele.scoring.clv.GammaGamma;
import io.clientele.scoring.clv.TimeUnit;
import io.clientele.scoring.frequency.Rate;
import io.clientele.scoring.model.ValueModel;
import io.clientele.scoring.value.PowerPolicy;
import io.clientele.scoring.value.TierPolicy;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Measures the cuts of a million buyers; run with {@code -Dclientele.speed=true}. */
@EnabledIfSystemProperty(named = "clientele.speed", matches = "true")
class ValueCutsSpeedTest {

  private static final Logger LOG = Logger.getLogger(ValueCutsSpeedTest.class);
  private static final Instant START = Instant.parse("2024-01-01T10:00:00Z");
  private static final Instant NOW = Instant.parse("2025-12-31T10:00:00Z");

  @Test
  void theLifetimeValuesOfAMillionBuyersAreCut() {
    ValueModel model = model();
    for (int round = 0; round < 3; round++) {
      ValueBuyers buyers = buyers(1_000_000);
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      ValueCuts cuts =
          buyers.cuts("EUR", model, TierPolicy.withDefaults(), PowerPolicy.withDefaults());
      double seconds =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
      LOG.infof("cuts of %d buyers: %.2f s of CPU", cuts.buyers(), seconds);
      assertThat(cuts.clvFrom()).hasSize(3);
    }
  }

  private static ValueBuyers buyers(int size) {
    Random random = new Random(9);
    ValueBuyers buyers = new ValueBuyers(NOW);
    for (int i = 0; i < size; i++) {
      Instant first = START.plus(Duration.ofDays(random.nextInt(600)));
      long repeats = random.nextInt(1 + random.nextInt(10));
      Instant last = first.plus(Duration.ofDays(repeats == 0 ? 0 : repeats + random.nextInt(100)));
      Buying buying =
          new Buying(1 + repeats, repeats, BigDecimal.valueOf(repeats * (5 + random.nextInt(60))));
      Rate rate = new Rate(0.243, 31).after(repeats);
      buyers.add(first, last, buying, rate, BigDecimal.valueOf(30 * (1 + repeats)), 1 + repeats);
    }
    return buyers;
  }

  private static ValueModel model() {
    double[][] three = {{0.01, 0, 0}, {0, 0.01, 0}, {0, 0, 0.01}};
    double[][] four = {{0.01, 0, 0, 0}, {0, 0.01, 0, 0}, {0, 0, 0.01, 0}, {0, 0, 0, 0.01}};
    return new ValueModel(
        "mdl_0",
        ClvModel.of(
            Family.BG_NBD.model(Map.of("r", 0.243, "alpha", 4.414, "a", 0.793, "b", 2.426)),
            four,
            new GammaGamma(6.25, 3.74, 15.44),
            three,
            new ClvTerms(TimeUnit.WEEK, 0.1, 365, 1)),
        "EUR");
  }
}
