package io.clientele.scoring.clv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FamilyChoiceTest {

  // Everybody stops at the same rate: the spread of the rates goes to 0, s and beta beyond bounds.
  private static final double[] ALL_STOP_ALIKE = {0.82, 2.87, 15_049, 1_202_576};

  @Test
  void aFamilyWhoseParametersTheDataDoNotTellComesAfterThoseThatCanBeUsed() {
    PurchaseCounts counts =
        new Simulation(4).counts(Family.PARETO_NBD, ALL_STOP_ALIKE, TimeUnit.WEEK, 2_000, 720);
    Calibration nothing = Calibration.builder(TimeUnit.WEEK, 720, 720).build();
    Calibration calibration =
        new Calibration(counts, nothing.holdout(), new long[721], new long[721], 720, 0, 0);

    FamilyChoice choice = FamilyChoice.among(FamilyChoice.AUTO, Fit.withDefaults(), calibration);

    Candidate pareto =
        choice.candidates().stream()
            .filter(candidate -> candidate.family() == Family.PARETO_NBD)
            .findFirst()
            .orElseThrow();
    assertThat(pareto.problem()).isNotEmpty();
    assertThat(choice.candidates().getFirst().problem()).isEmpty();
    assertThat(choice.best().model().family()).isNotEqualTo(Family.PARETO_NBD);
  }
}
