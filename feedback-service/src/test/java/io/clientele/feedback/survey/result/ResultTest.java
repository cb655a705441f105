package io.clientele.feedback.survey.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.clientele.feedback.survey.definition.Metric;
import io.clientele.feedback.survey.definition.Question;
import io.clientele.feedback.survey.definition.Questionnaires;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultTest {

  /** R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
  @ParameterizedTest
  @CsvSource({"81,263,0.2553,0.3662", "15,148,0.0624,0.1605", "0,20,0,0.1611", "29,29,0.8830,1"})
  void sharesHaveTheScoreInterval(long hits, long trials, double low, double high) {
    Estimate share = Estimate.share(hits, trials);

    assertThat(share.value()).isEqualTo((double) hits / trials);
    assertThat(share.low()).isCloseTo(low, within(5e-5));
    assertThat(share.high()).isCloseTo(high, within(5e-5));
  }

  /** SciPy 1.17.1, scipy.stats.t.ppf(0.975, v). */
  @ParameterizedTest
  @CsvSource({
    "1,12.7062047361747",
    "2,4.302652729749462",
    "3,3.1824463052837",
    "4,2.776445105197793",
    "5,2.5705818356363",
    "9,2.2621571627982",
    "10,2.2281388519863",
    "29,2.0452296421327",
    "100,1.9839715185236",
    "101,1.9837310029556",
    "1000,1.9623390808264083",
    "1000000,1.9599663568141"
  })
  void quantilesAreThoseOfStudent(long freedom, double t) {
    assertThat(StudentT.quantile(freedom)).isCloseTo(t, within(1e-8));
  }

  /** SciPy 1.17.1: the mean of 40 answers and its interval by t. */
  @Test
  void aMeanHasTheIntervalOfStudent() {
    Optional<Estimate> mean = points(Map.of(1, 2L, 2, 3L, 3, 5L, 4, 10L, 5, 20L)).mean(1, 5);

    assertThat(mean.orElseThrow().value()).isCloseTo(4.075, within(1e-12));
    assertThat(mean.orElseThrow().low()).isCloseTo(3.6959832364386567, within(1e-8));
    assertThat(mean.orElseThrow().high()).isCloseTo(4.454016763561343, within(1e-8));
    assertThat(points(Map.of(3, 1L)).mean(1, 5)).isEmpty();
    assertThat(points(Map.of(5, 7L)).mean(1, 5)).contains(new Estimate(5, 5, 5));
    assertThat(points(Map.of(1, 1L, 5, 1L)).mean(1, 5)).contains(new Estimate(3, 1, 5));
  }

  @Test
  void fiftyPromotersAndTwentyDetractorsOfAHundredAreThirtyGiveOrTakeFifteen() {
    Estimate nps =
        points(Map.of(10, 30L, 9, 20L, 8, 20L, 7, 10L, 6, 15L, 0, 5L)).netPromoters().orElseThrow();

    assertThat(nps.value()).isCloseTo(30, within(1e-9));
    assertThat(nps.high() - nps.value()).isCloseTo(15.30780807504267, within(1e-9));
    assertThat(nps.value() - nps.low()).isCloseTo(15.30780807504267, within(1e-9));
    assertThat(points(Map.of(10, 3L)).netPromoters()).contains(new Estimate(100, 100, 100));
    assertThat(points(Map.of(0, 1L, 10, 1L)).netPromoters()).contains(new Estimate(0, -100, 100));
    assertThat(points(Map.of()).netPromoters()).isEmpty();
  }

  @Test
  void satisfiedAreTheTwoTopmostPoints() {
    PointCounts points = points(Map.of(1, 10L, 3, 30L, 4, 35L, 5, 25L));

    assertThat(points.top(2, 5)).contains(Estimate.share(60, 100));
    assertThat(points(Map.of()).top(2, 5)).isEmpty();
  }

  @Test
  void everyPointAndOptionIsThereAndWhatOtherVersionsHadComesLast() {
    var questionnaire = Questionnaires.everything();
    Question nps = questionnaire.question("nps").orElseThrow();
    Question reasons = questionnaire.question("reasons").orElseThrow();
    Question parts = questionnaire.question("parts").orElseThrow();
    List<CountedAnswer> counted =
        List.of(
            new CountedAnswer("", "nps", "", "10", 3),
            new CountedAnswer("", "nps", "", "2", 1),
            new CountedAnswer("", "reasons", "", "gone", 1),
            new CountedAnswer("", "reasons", "", "price", 2),
            new CountedAnswer("", "parts", "staff", "bad", 2));

    QuestionResult ofNps = Tally.of(nps, 4, counted);
    assertThat(ofNps.counts()).hasSize(11).extracting(AnswerCount::count).contains(3L, 1L, 0L);
    assertThat(ofNps.metric()).isEqualTo(Metric.NPS);
    assertThat(ofNps.value().orElseThrow().value()).isCloseTo(50, within(1e-9));
    assertThat(Tally.of(reasons, 2, counted).counts())
        .extracting(AnswerCount::value)
        .containsExactly("price", "service", "other", "gone");
    assertThat(Tally.of(reasons, 2, counted).counts().getFirst().share())
        .isEqualTo(Estimate.share(2, 2));
    assertThat(Tally.of(parts, 2, counted).rows())
        .extracting(RowResult::row, RowResult::answered)
        .containsExactly(tuple("speed", 0L), tuple("staff", 2L));
    assertThat(Tally.of(reasons, 0, List.of()).counts()).isEmpty();
  }

  private static PointCounts points(Map<Integer, Long> counts) {
    return new PointCounts(new TreeMap<>(counts));
  }
}
