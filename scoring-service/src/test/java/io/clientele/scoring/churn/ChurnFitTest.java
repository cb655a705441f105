package io.clientele.scoring.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.attribute.AttributeValue;
import io.clientele.scoring.attribute.AttributeValue.Amount;
import io.clientele.scoring.attribute.AttributeValue.Flag;
import io.clientele.scoring.attribute.AttributeValue.Numeric;
import io.clientele.scoring.attribute.AttributeValue.Text;
import io.clientele.scoring.attribute.AttributeValue.Texts;
import io.clientele.scoring.attribute.Attributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChurnFitTest {

  private static final ChurnFit FIT =
      new ChurnFit("left", List.of("age", "plan", "interests", "spend"), 7);

  @Test
  void weightsThatMadeTheDataAreFoundAgain() {
    List<Labelled> people = people(4_000, 1);

    ChurnFit.Fitted fitted = FIT.fit(people, share -> {});

    assertThat(fitted.report().auc()).isBetween(0.70, 0.90);
    assertThat(fitted.report().calibrationError()).isLessThan(0.03);
    for (Labelled one : people.subList(0, 200)) {
      double real = truth(one.known());
      assertThat(fitted.model().predict(one.known()).probability()).isCloseTo(real, within(0.16));
    }
    double meanMiss =
        people.stream()
            .mapToDouble(one ->
                Math.abs(fitted.model().predict(one.known()).probability() - truth(one.known())))
            .average()
            .orElseThrow();
    assertThat(meanMiss).isLessThan(0.03);
  }

  @Test
  void theSameDataGiveTheSameModelInWhateverOrderNothingIsDrawn() {
    assertThat(FIT.fit(people(300, 2), share -> {}))
        .isEqualTo(FIT.fit(people(300, 2), share -> {}));
  }

  @Test
  void contributionsAddUpToTheLogOdds() {
    ChurnModel model = FIT.fit(people(500, 3), share -> {}).model();
    for (Labelled one : people(200, 4)) {
      ChurnModel.Prediction prediction = model.predict(one.known());
      double sum =
          model.base()
              + prediction.contributions().stream()
                  .mapToDouble(ChurnModel.Contribution::logOdds)
                  .sum();
      assertThat(Math.log(prediction.probability() / (1 - prediction.probability())))
          .isCloseTo(sum, within(1e-9));
      assertThat(prediction.probability()).isBetween(0.0, 1.0);
      assertThat(prediction.contributions())
          .isSortedAccordingTo(
              (a, b) -> Double.compare(Math.abs(b.logOdds()), Math.abs(a.logOdds())));
    }
  }

  @Test
  void aLevelThatWasNeverSeenCountsForNone() {
    ChurnModel model = FIT.fit(people(500, 5), share -> {}).model();
    assertThat(contribution(model, Map.of("plan", new Text("platinum"))))
        .isEqualTo(contribution(model, Map.of("plan", new Text("another"))));
    assertThat(contribution(model, Map.of("spend", new Amount(50, "USD"))))
        .as("an amount in another currency is not known")
        .isEqualTo(contribution(model, Map.of()));
  }

  private static double contribution(ChurnModel model, Map<String, AttributeValue> known) {
    return model.predict(new Attributes(known)).probability();
  }

  @Test
  void aModelComesBackFromItsForm() {
    ChurnModel model = FIT.fit(people(500, 6), share -> {}).model();
    assertThat(ChurnModelForm.model(ChurnModelForm.of(model))).isEqualTo(model);
  }

  @Test
  void aLevelOfFewPeopleIsNotKept() {
    List<Attributes> people = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      String job = i < 1_500 ? "clerk" : i < 1_515 ? "diver" : i < 1_524 ? "falconer" : "baker";
      people.add(new Attributes(Map.of("job", new Text(job))));
    }
    assertThat(Encoder.columns(people, List.of("job", "nothing")))
        .containsExactly(
            new Column.Among("job", java.util.Set.of("clerk")),
            new Column.Among("job", java.util.Set.of("baker")),
            new Column.Among("job", java.util.Set.of("diver")));
  }

  @Test
  void whatIsTheSameForAllIsNoColumn() {
    List<Attributes> people =
        Collections.nCopies(
            100, new Attributes(Map.of("plan", new Text("basic"), "age", new Numeric(40))));
    assertThat(Encoder.columns(people, List.of("plan", "age"))).isEmpty();
  }

  @Test
  void tooLittleToLearnFromIsRefusedWithTheReason() {
    refused(ErrorCode.WRONG_STATE, "49 people", FIT, people(49, 1));
    refused(
        ErrorCode.WRONG_STATE,
        "says the same of everybody",
        FIT,
        people(100, 1).stream().map(one -> new Labelled(one.known(), true)).toList());
    refused(
        ErrorCode.WRONG_STATE,
        "of 3 people",
        FIT,
        IntStream.range(0, 100)
            .mapToObj(i -> new Labelled(people(100, 1).get(i).known(), i < 3))
            .toList());
    refused(
        ErrorCode.INVALID_FIELD,
        "is the outcome itself",
        new ChurnFit("left", List.of("age", "left"), 7),
        people(100, 1));
    refused(
        ErrorCode.WRONG_STATE,
        "nothing that is known",
        new ChurnFit("left", List.of("shoe_size"), 7),
        people(100, 1));
  }

  private static void refused(ErrorCode code, String detail, ChurnFit fit, List<Labelled> people) {
    assertThatThrownBy(() -> fit.fit(people, share -> {}))
        .isInstanceOfSatisfying(
            ClienteleException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.detail()).contains(detail);
            });
  }

  @Test
  void everyAnswerIsFiniteWhateverTheValues() {
    Random random = new Random(8);
    List<Labelled> people = new ArrayList<>();
    double[] odd = {0, -0.0, 1e300, -1e300, Double.MIN_VALUE, 1e-300, 42};
    for (int i = 0; i < 300; i++) {
      TreeMap<String, AttributeValue> values = new TreeMap<>();
      values.put("age", new Numeric(odd[random.nextInt(odd.length)]));
      values.put("plan", new Text(random.nextBoolean() ? "" : "x".repeat(500)));
      if (random.nextInt(3) == 0) {
        values.put("spend", new Amount(odd[random.nextInt(odd.length)], "EUR"));
      }
      people.add(new Labelled(new Attributes(values), i % 3 == 0));
    }
    ChurnFit.Fitted fitted = FIT.fit(people, share -> {});
    for (Labelled one : people) {
      assertThat(fitted.model().predict(one.known()).probability()).isBetween(0.0, 1.0);
    }
    assertThat(fitted.report().auc()).isBetween(0.0, 1.0);
  }

  @Test
  void anOutcomeThatIsToldAwayIsPredictedNearlySurelyAndStillFinitely() {
    List<Labelled> people = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      people.add(new Labelled(new Attributes(Map.of("plan", new Flag(i % 2 == 0))), i % 2 == 0));
    }
    ChurnFit.Fitted fitted = FIT.fit(people, share -> {});
    assertThat(fitted.report().auc()).isEqualTo(1);
    assertThat(fitted.report().aucStandardError()).isZero();
    assertThat(fitted.report().brier()).isLessThan(0.05);
  }

  private static double truth(Attributes known) {
    double logOdds = -0.5;
    if (known.values().get("age") instanceof Numeric age) {
      logOdds -= 0.05 * (age.value() - 40);
    }
    if (known.values().get("plan") instanceof Text plan) {
      logOdds += plan.value().equals("basic") ? 1 : -0.5;
    }
    if (known.values().get("interests") instanceof Texts texts) {
      logOdds += texts.values().contains("tea") ? -1 : 0;
    }
    return Logistic.probability(logOdds);
  }

  private static List<Labelled> people(int count, long seed) {
    Random random = new Random(seed);
    List<Labelled> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      TreeMap<String, AttributeValue> values = new TreeMap<>();
      if (random.nextInt(10) > 0) {
        values.put("age", new Numeric(20 + random.nextInt(41)));
      }
      values.put("plan", new Text(random.nextBoolean() ? "basic" : "family"));
      List<String> interests = new ArrayList<>();
      if (random.nextBoolean()) {
        interests.add("tea");
      }
      if (random.nextBoolean()) {
        interests.add("chess");
      }
      values.put("interests", new Texts(interests));
      if (random.nextBoolean()) {
        values.put("spend", new Amount(random.nextInt(500), "EUR"));
      }
      Attributes known = new Attributes(values);
      people.add(new Labelled(known, random.nextDouble() < truth(known)));
    }
    return people;
  }
}
