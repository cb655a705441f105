package io.clientele.scoring.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.scoring.clv.MixtureReference.Question;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldenTest {

  private static final double TOLERANCE = 1e-8;
  private static final List<String> NAMES =
      List.of("ln L", "alive", "E[X]", "P(X=k)", "conditional", "discounted", "purchase");

  @Test
  void everyMethodOfEveryFamilyAnswersAsTheSlowReference() throws IOException {
    List<GoldenFile.Row> rows = GoldenFile.read();
    assertThat(rows).hasSize(300);
    for (GoldenFile.Row row : rows) {
      PurchaseModel model = row.family().model(row.parameters());
      double[] answers = answers(model, row.question());
      for (int i = 0; i < answers.length; i++) {
        double expected = row.answers()[i];
        assertThat(answers[i])
            .as("%s of %s at %s", NAMES.get(i), model, row.question())
            .isCloseTo(expected, within(TOLERANCE * Math.max(1e-4, Math.abs(expected))));
      }
    }
  }

  private static double[] answers(PurchaseModel model, Question question) {
    RepeatHistory history = question.history();
    return new double[] {
      model.logLikelihood(history),
      model.probabilityAlive(history),
      model.expectedPurchases(history.age()),
      model.probability(question.count(), history.age()),
      model.expectedPurchases(history, question.horizon()),
      model.discountedPurchases(history, question.horizon(), question.rate()),
      model.probabilityOfPurchase(history, question.horizon())
    };
  }

  @Test
  void theReferenceStillAnswersWhatTheFileSays() throws IOException {
    List<GoldenFile.Row> rows = GoldenFile.read();
    for (int i = 0; i < rows.size(); i += 37) {
      GoldenFile.Row row = rows.get(i);
      double[] answers =
          MixtureReference.answers(row.family(), row.parameters(), row.question()).values();
      assertThat(answers).as("%s", row).containsExactly(row.answers(), within(1e-9));
    }
  }

  @Test
  void gammaGammaAnswersAsTheSlowReference() {
    for (double[] p : new double[][] {{6.25, 3.74, 15.44}, {0.8, 2.4, 200}, {20, 9, 3}}) {
      GammaGamma model = GammaGamma.of(p);
      for (int days : new int[] {1, 2, 7, 40}) {
        for (double mean : new double[] {0.5, 12, 180}) {
          double[] expected = MixtureReference.spend(p[0], p[1], p[2], days, mean);
          String what = model + " " + days + " " + mean;
          assertThat(model.logLikelihood(days, mean))
              .as(what)
              .isCloseTo(expected[0], within(1e-8 * Math.abs(expected[0])));
          assertThat(model.meanPurchase(days, mean))
              .as(what)
              .isCloseTo(expected[1], within(1e-8 * expected[1]));
        }
      }
      assertThat(model.meanPurchase(0, 0))
          .isCloseTo(MixtureReference.spend(p[0], p[1], p[2], 0, 0)[1], within(1e-6 * p[2]));
    }
  }

  @Test
  void theAgeAtWhichSomebodyIsProbablyGoneIsWhereHeIs() throws IOException {
    for (GoldenFile.Row row : GoldenFile.read()) {
      PurchaseModel model = row.family().model(row.parameters());
      RepeatHistory history = row.question().history();
      model
          .ageAtProbabilityAlive(history, 0.3)
          .ifPresent(age -> {
            boolean discrete = row.family() == Family.BG_BB;
            double alive = model.probabilityAlive(history.until(age));
            assertThat(alive).as("%s %s", model, history).isLessThanOrEqualTo(0.3 + 1e-9);
            if (age > history.recency() && !discrete) {
              assertThat(alive).isCloseTo(0.3, within(1e-8));
            }
            if (discrete && age > Math.max(1, history.recency())) {
              assertThat(model.probabilityAlive(history.until(age - 1))).isGreaterThan(0.3);
            }
          });
    }
  }
}
