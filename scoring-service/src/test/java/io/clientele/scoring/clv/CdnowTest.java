package io.clientele.scoring.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The published estimates on the CDNOW sample, calibrated on its first 39 weeks: BG/NBD of Fader,
 * Hardie and Lee (2005, table 2), Pareto/NBD of the same and of Fader and Hardie's note,
 * Gamma-Gamma of Fader and Hardie (2013).
 */
class CdnowTest {

  private static Calibration calibration() {
    Calibration.Builder builder =
        Calibration.builder(TimeUnit.WEEK, Cdnow.CALIBRATION_END, Cdnow.HOLDOUT_END);
    for (TreeMap<Integer, Double> days : Cdnow.read().values()) {
      builder.add(days.keySet().stream().mapToInt(Integer::intValue).toArray());
    }
    return builder.build();
  }

  private static void hasParameters(PurchaseModel model, double tolerance, double... expected) {
    double[] actual = Parameters.array(model.family().parameters(), model.parameters());
    assertThat(actual).as("%s", model).containsExactly(expected, within(tolerance));
  }

  @Test
  void bgNbdIsAsPublished() {
    PurchaseFit fit = Fit.withDefaults().of(Family.BG_NBD, calibration().counts());
    hasParameters(fit.model(), 5e-4, 0.2426, 4.4135, 0.7929, 2.4258);
    assertThat(fit.logLikelihood()).isBetween(-9582.43, -9582.42);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.identified()).isTrue();
    assertThat(fit.notes()).isEmpty();
    assertThat(fit.model().expectedPurchases(new RepeatHistory(2, 30.43, 38.86), 39))
        .isCloseTo(1.226, within(5e-4));
  }

  @Test
  void paretoNbdIsAsPublished() {
    PurchaseFit fit = Fit.withDefaults().of(Family.PARETO_NBD, calibration().counts());
    hasParameters(fit.model(), 2e-3, 0.553, 10.578, 0.606, 11.669);
    assertThat(fit.logLikelihood()).isCloseTo(-9595.0, within(0.05));
  }

  @Test
  void whatBgNbdTellsOfTheHoldoutIsAsPublished() {
    Calibration calibration = calibration();
    PurchaseFit fit = Fit.withDefaults().of(Family.BG_NBD, calibration.counts());
    FitReport report = FitReport.of(fit.model(), calibration);
    Holdout holdout = Objects.requireNonNull(report.holdout());
    assertThat(holdout.mae()).isCloseTo(0.785, within(5e-4));
    assertThat(holdout.rmse()).isLessThanOrEqualTo(1.608);
    assertThat(holdout.actualTotal()).isEqualTo(1882);
    assertThat(report.frequency().getFirst().actual()).isEqualTo(1411);
    assertThat(report.frequency().getFirst().expected()).isCloseTo(1407.7, within(0.1));
    assertThat(report.frequency().stream().mapToDouble(FitReport.FrequencyBin::expected).sum())
        .isCloseTo(2357, within(1e-6));
    FitReport.TrackingPoint last = report.tracking().getLast();
    assertThat(last.inHoldout()).isTrue();
    assertThat(last.expected()).isCloseTo(last.actual(), within(0.06 * last.actual()));
  }

  @Test
  void theFamilyThatTellsTheHoldoutBestIsChosen() {
    Calibration calibration = calibration();
    FamilyChoice choice =
        FamilyChoice.among(List.of(Family.values()), Fit.withDefaults(), calibration);
    assertThat(choice.candidates())
        .extracting(Candidate::family)
        .containsExactly(
            Family.MBG_NBD, Family.BG_NBD, Family.PARETO_NBD, Family.NBD, Family.BG_BB);
    assertThat(choice.best().model().family()).isEqualTo(Family.MBG_NBD);
    assertThat(Holdout.of(choice.best().model(), calibration.holdout()).mae())
        .isLessThanOrEqualTo(0.785);
  }

  @Test
  void gammaGammaIsAsPublished() {
    SpendSample.Builder builder = SpendSample.builder();
    for (TreeMap<Integer, Double> days : Cdnow.read().values()) {
      NavigableMap<Integer, Double> repeats =
          days.headMap(Cdnow.CALIBRATION_END, true).tailMap(days.firstKey(), false);
      builder.add(
          repeats.size(),
          repeats.values().stream().mapToDouble(Double::doubleValue).average().orElse(0));
    }
    SpendFit fit = Fit.withDefaults().of(builder.build());
    assertThat(fit.customers()).isEqualTo(946);
    assertThat(fit.model().p()).isCloseTo(6.25, within(0.005));
    assertThat(fit.model().q()).isCloseTo(3.74, within(0.005));
    assertThat(fit.model().v()).isCloseTo(15.44, within(0.005));
    assertThat(fit.correlation()).isCloseTo(0.114, within(0.001));
    assertThat(fit.notes()).isEmpty();
  }
}
