package io.clientele.scoring.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void purchasesBecomeHistoriesAndWhatCameLater() {
    Calibration calibration =
        Calibration.builder(TimeUnit.WEEK, 100, 128)
            .add(30, 9, 9, 30, 101, 128, 129)
            .add(100)
            .add(9, 30, 110, 111)
            .add(101, 102)
            .add(400)
            .add()
            .build();
    PurchaseCounts counts = calibration.counts();
    assertThat(counts.customers()).isEqualTo(3);
    assertThat(counts.size()).isEqualTo(2);
    assertThat(counts.history(0)).isEqualTo(new RepeatHistory(0, 0, 0));
    assertThat(counts.history(1)).isEqualTo(new RepeatHistory(1, 3, 13));
    assertThat(counts.count(1)).isEqualTo(2);
    assertThat(calibration.holdout().length()).isEqualTo(4);
    assertThat(calibration.holdout().purchases(1)).isEqualTo(2);
    assertThat(calibration.lateCustomers()).isEqualTo(2);
    assertThat(calibration.latePurchases()).isEqualTo(2);
    assertThat(calibration.days()).isEqualTo(91);
    assertThat(calibration.firstPurchases()[0]).isEqualTo(2);
    assertThat(calibration.firstPurchases()[91]).isEqualTo(1);
    assertThat(calibration.repeatPurchases()[21]).isEqualTo(2);
    assertThat(calibration.repeatPurchases()[92]).isEqualTo(1);
    assertThat(calibration.repeatPurchases()[119]).isEqualTo(1);
  }

  @Test
  void aMonthIsATwelfthOfAYear() {
    PurchaseCounts counts =
        Calibration.builder(TimeUnit.MONTH, 487, 487).add(0, 487).build().counts();
    assertThat(counts.history(0).age()).isCloseTo(16, within(1e-12));
  }

  @Test
  void withoutDaysAfterTheCalibrationThereIsNoHoldout() {
    Calibration calibration = Calibration.builder(TimeUnit.DAY, 50, 50).add(1, 50, 51).build();
    assertThat(calibration.holdout().size()).isZero();
    assertThat(calibration.latePurchases()).isEqualTo(1);
    assertThatThrownBy(() -> Calibration.builder(TimeUnit.DAY, 50, 49))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSampleKeepsTheSharesOfTheWhole() {
    PurchaseCounts.Builder builder = PurchaseCounts.builder(TimeUnit.DAY);
    for (int i = 0; i < 10_000; i++) {
      builder.add(i % 10 < 7 ? 0 : 1, i % 10 < 7 ? 0 : 5, 40);
    }
    PurchaseCounts sample = builder.build().thinned(500);
    assertThat(sample.customers()).isEqualTo(500);
    assertThat(sample.count(0)).isEqualTo(350);
  }
}
