package io.clientele.scoring.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.population.Distribution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TierThresholdsTest {

  @Test
  void tiersReachDownToTheirShareOfTheBuyers() {
    List<BigDecimal> nets = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      nets.add(BigDecimal.valueOf(i));
    }
    TierThresholds thresholds = of(nets);

    assertThat(nets).filteredOn(net -> thresholds.tierOf(net) == ValueTier.PLATINUM).hasSize(5);
    assertThat(nets).filteredOn(net -> thresholds.tierOf(net) == ValueTier.GOLD).hasSize(15);
    assertThat(nets).filteredOn(net -> thresholds.tierOf(net) == ValueTier.SILVER).hasSize(30);
    assertThat(nets).filteredOn(thresholds::inTop).hasSize(20);
  }

  @Test
  void aShareOfAWholeNumberIsNotRoundedUp() {
    // 0.05 x 140 is 7.000000000000001 in binary.
    List<BigDecimal> nets = new ArrayList<>();
    for (int i = 1; i <= 140; i++) {
      nets.add(BigDecimal.valueOf(i));
    }

    assertThat(of(nets).platinumFrom()).isEqualByComparingTo("134");
  }

  @Test
  void tiesShareTheBetterTier() {
    TierThresholds thresholds =
        of(List.of(new BigDecimal("5"), new BigDecimal("5.00"), BigDecimal.ONE));

    assertThat(thresholds.tierOf(new BigDecimal("5.0"))).isEqualTo(ValueTier.PLATINUM);
    assertThat(thresholds.tierOf(BigDecimal.ONE)).isEqualTo(ValueTier.BRONZE);
  }

  @Test
  void whoBroughtNothingIsBronzeAndNeverTop() {
    TierThresholds thresholds = of(List.of(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("-3")));

    assertThat(thresholds.tierOf(BigDecimal.ZERO)).isEqualTo(ValueTier.BRONZE);
    assertThat(thresholds.inTop(BigDecimal.ZERO)).isFalse();
  }

  private static TierThresholds of(List<BigDecimal> nets) {
    return TierThresholds.of(Distribution.of(nets), TierPolicy.withDefaults());
  }
}
