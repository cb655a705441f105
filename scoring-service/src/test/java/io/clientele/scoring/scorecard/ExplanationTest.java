package io.clientele.scoring.scorecard;

import static io.clientele.scoring.scorecard.Cards.bins;
import static io.clientele.scoring.scorecard.Cards.indicator;
import static io.clientele.scoring.scorecard.Cards.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.language.DisplayNames;
import io.clientele.scoring.portrait.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static final DisplayNames LOYALTY = new DisplayNames("Loyalty", "忠诚度");

  private static Scorecard loyalty() {
    Indicator orders =
        new Indicator(
            "orders",
            new DisplayNames("number of orders", "订单数"),
            new Measured.Formula("metrics.a"),
            bins(List.of(2.0, 5.0), List.of(0.0, 10.0, 25.5)),
            2,
            new MissingPolicy.Zero(),
            Monotone.INCREASING);
    Indicator silence =
        new Indicator(
            "silence",
            new DisplayNames("days of silence", "沉默天数"),
            new Measured.Formula("metrics.b"),
            new Curve(Curve.Shape.LINEAR, -0.1, 0, 0, 0, -50.0, null),
            1,
            new MissingPolicy.Zero(),
            Monotone.DECREASING);
    Indicator member =
        new Indicator(
            "member",
            new DisplayNames("membership", "会员"),
            new Measured.Formula("attributes.member"),
            Curve.ITSELF,
            3,
            new MissingPolicy.Zero(),
            Monotone.UNSAID);
    return Scorecard.of(
        new Definition(
            "loyalty",
            LOYALTY,
            List.of(orders, silence, member),
            5,
            List.of(
                new Band("low", new DisplayNames("low", "低"), null),
                new Band("high", new DisplayNames("high", "高"), 20.0))),
        Cards.VOCABULARY);
  }

  @Test
  void aScoreIsExplainedInBothLanguages() {
    Explanation explanation =
        CardExplainer.explain(
            loyalty(),
            3,
            subject(Map.of("metrics.a", new Value.Numeric(4), "metrics.b", new Value.Numeric(75))));
    assertThat(explanation.score()).isEqualByComparingTo("17.5");
    assertThat(explanation.label()).isEqualTo("low");
    assertThat(explanation.shares())
        .extracting(Explanation.Share::indicator)
        .containsExactly("orders", "silence", "member");
    assertThat(explanation.textEn())
        .isEqualTo(
            "Loyalty is 17.5: low. Raised by number of orders (+20). Lowered by days of silence (-7.5)."
                + " Not known: membership.");
    assertThat(explanation.textZh())
        .isEqualTo("忠诚度为 17.5 分，属于“低”。加分项：订单数（+20）。减分项：沉默天数（-7.5）。缺少数据：会员。");
    NextStep next = Objects.requireNonNull(explanation.next());
    assertThat(next.label()).isEqualTo("high");
    // One order more than 4 is a quarter; 25 days less silence are a third.
    assertThat(next.indicator()).isEqualTo("orders");
    assertThat(next.from()).isEqualTo(4);
    assertThat(next.to()).isEqualTo(5);
    assertThat(next.textEn())
        .isEqualTo("It would reach high if number of orders rose from 4 to 5.");
    assertThat(next.textZh()).isEqualTo("若“订单数”由 4 升至 5，将达到“高”。");
  }

  @Test
  void theSmallestChangeCanBeAFall() {
    NextStep next =
        Objects.requireNonNull(
            CardExplainer.explain(
                    loyalty(),
                    1,
                    subject(
                        Map.of(
                            "metrics.a", new Value.Numeric(2), "metrics.b", new Value.Numeric(60))))
                .next());
    assertThat(next.indicator()).isEqualTo("silence");
    assertThat(next.to()).isEqualTo(50);
    assertThat(next.textEn())
        .isEqualTo("It would reach high if days of silence fell from 60 to 50.");
  }

  @Test
  void inTheBestBandThereIsNoNextStep() {
    assertThat(
            CardExplainer.explain(loyalty(), 1, subject(Map.of("metrics.a", new Value.Numeric(50))))
                .next())
        .isNull();
  }

  @Test
  void aChangedTextIsNamed() {
    Scorecard scorecard =
        Scorecard.of(
            Cards.card(
                List.of(
                    indicator(
                        "stage",
                        "labels.lifecycle",
                        TextBins.of(
                            List.of(
                                new TextBins.Bin(List.of("active"), 9, null),
                                new TextBins.Bin(List.of(), 0, null))),
                        1)),
                0,
                5.0),
            Cards.VOCABULARY);
    NextStep next =
        Objects.requireNonNull(
            CardExplainer.explain(
                    scorecard, 1, subject(Map.of("labels.lifecycle", new Value.Text("dormant"))))
                .next());
    assertThat(next.textEn())
        .isEqualTo("It would reach band1 if stage were active instead of dormant.");
    assertThat(next.textZh()).isEqualTo("若“stage”为 活跃 而非 沉默，将达到“band1”。");
  }

  @Test
  void theNextStepReachesItsLabelWhenItIsTakenAndNoSmallerOneDoes() {
    int found = 0;
    Scorecard scorecard = Cards.randomCard(new Random(0));
    for (long seed = 1; seed <= 2_000; seed++) {
      Random random = new Random(seed);
      scorecard = seed % 10 == 0 ? Cards.randomCard(random) : scorecard;
      Subject subject = Cards.randomSubject(random);
      CardScore now = scorecard.score(subject);
      Optional<Change> change = Changes.smallest(scorecard, subject, now);
      if (change.isEmpty()) {
        continue;
      }
      found++;
      CardScore then = scorecard.score(subject, Map.of(change.get().place(), change.get().to()));
      assertThat(then.band()).as("seed %d", seed).isEqualTo(change.get().reached());
      List<Band> bands = scorecard.definition().bands();
      assertThat(bands.indexOf(then.band()))
          .as("seed %d", seed)
          .isGreaterThan(bands.indexOf(now.band()));
      tried(scorecard, subject, now, change.get(), random, "seed " + seed);
    }
    assertThat(found).isGreaterThan(500);
  }

  // Random smaller changes of any indicator with a value do not get there.
  private static void tried(
      Scorecard scorecard,
      Subject subject,
      CardScore now,
      Change change,
      Random random,
      String as) {
    List<Band> bands = scorecard.definition().bands();
    Band next = bands.get(bands.indexOf(now.band()) + 1);
    for (int place = 0; place < now.contributions().size(); place++) {
      Indicator indicator = now.contributions().get(place).indicator();
      boolean restedOn = scorecard.restedOn().contains(indicator.fullName());
      if (restedOn
          || !(now.contributions().get(place).value() instanceof Value.Numeric(double number))) {
        continue;
      }
      for (int i = 0; i < 20; i++) {
        double size = change.size() * random.nextDouble() * 0.999;
        double other =
            number + (random.nextBoolean() ? 1 : -1) * size * Math.max(1, Math.abs(number));
        // Within the grid of values that are tried a step may be passed over.
        if (Math.abs(other - number) + 3e-4 > change.size() * Math.max(1, Math.abs(number))) {
          continue;
        }
        BigDecimal score =
            Objects.requireNonNull(
                scorecard.score(subject, Map.of(place, new Value.Numeric(other))).score());
        // To rounding: a contribution of four decimals is flat in between.
        assertThat(next.reachedBy(score.subtract(new BigDecimal("0.0002"))) && !whole(number))
            .as(as)
            .isFalse();
      }
    }
  }

  private static boolean whole(double number) {
    return number == Math.rint(number);
  }

  @Test
  void numbersReadAsPeopleWriteThem() {
    List<String> read = new ArrayList<>();
    for (double number : new double[] {0, -0.00001, 1234567.891, 0.1 + 0.2, 1e9, -12.5}) {
      read.add(Sentences.number(number));
    }
    assertThat(read).containsExactly("0", "0", "1,234,567.891", "0.3", "1,000,000,000", "-12.5");
  }
}
