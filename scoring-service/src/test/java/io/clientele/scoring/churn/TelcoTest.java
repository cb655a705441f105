package io.clientele.scoring.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TelcoTest {

  @Test
  void whoLeavesAPhoneCompanyIsToldWell() throws IOException {
    Optional<List<Telco.Row>> file = Telco.rows();
    assumeTrue(file.isPresent(), "the file customers/Telco-Customer-Churn.csv is not there");
    List<Telco.Row> rows = file.get();
    assertThat(rows).hasSize(7_043);
    List<Labelled> people =
        rows.stream().map(row -> new Labelled(row.known(), row.left())).toList();
    List<String> features =
        people.stream().flatMap(one -> one.known().values().keySet().stream()).distinct().toList();
    assertThat(features).hasSize(19).doesNotContain("customer_id", Telco.OUTCOME);

    ChurnFit.Fitted fitted = new ChurnFit(Telco.OUTCOME, features, 7).fit(people, share -> {});

    ChurnReport report = fitted.report();
    System.out.printf(
        "Telco churn: AUC %.4f (%.4f), Brier %.4f (%.4f), calibration error %.4f, lift of the first"
            + " tenth %.2f%n",
        report.auc(),
        report.aucStandardError(),
        report.brier(),
        report.brierOfBaseRate(),
        report.calibrationError(),
        report.lift().get(1).lift());
    assertThat(report.auc()).isGreaterThanOrEqualTo(0.84);
    assertThat(report.aucStandardError()).isBetween(0.003, 0.007);
    assertThat(report.brier()).isLessThan(0.14).isLessThan(report.brierOfBaseRate());
    assertThat(report.calibrationError()).isLessThan(0.02);
    assertThat(report.lift().getFirst().lift()).isGreaterThan(2.5);
    assertThat(report.lift()).isSortedAccordingTo((a, b) -> Double.compare(b.lift(), a.lift()));
  }
}
