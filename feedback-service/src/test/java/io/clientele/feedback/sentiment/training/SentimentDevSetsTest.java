package io.clientele.feedback.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.feedback.sentiment.SentimentModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped model on the dev files of the public data sets, where these are at hand. */
class SentimentDevSetsTest {
  private static final Map<String, Evaluation> RESULTS = new HashMap<>();

  @BeforeAll
  static void measure() throws IOException {
    Path folder =
        Path.of(System.getProperty("clientele.shared.data", "../../shared/data")).resolve("text");
    assumeTrue(
        Files.isDirectory(folder),
        () ->
            "skipped: the data sets are not at "
                + folder.toAbsolutePath()
                + "; set -Dclientele.shared.data");
    Map<DataSet, Evaluation> results = new LinkedHashMap<>();
    for (DataSet set : DataSet.ALL) {
      Path file = folder.resolve(set.name() + ".dev.csv.gz");
      results.put(set, Evaluation.of(SentimentModel.shipped(), LabeledFile.read(file, set)));
    }
    System.out.print(ResultTable.format(results));
    results.forEach((set, result) -> RESULTS.put(set.name(), result));
  }

  @Test
  void mealDeliveriesReachTheirFloor() {
    assertThat(result("zh_waimai").accuracy()).isGreaterThanOrEqualTo(0.895);
  }

  @Test
  void hotelStaysReachTheirFloor() {
    assertThat(result("zh_hotel").accuracy()).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void goodsReachTheirFloor() {
    assertThat(result("zh_shopping").accuracy()).isGreaterThanOrEqualTo(0.935);
  }

  @Test
  void restaurantSentencesReachTheirFloor() {
    assertThat(result("zh_zhang3").macroF1()).isGreaterThanOrEqualTo(0.755);
  }

  @Test
  void messagesToAirlinesReachTheirFloor() {
    assertThat(result("en_airline").macroF1()).isGreaterThanOrEqualTo(0.76);
  }

  @Test
  void clothingReviewsReachTheirFloor() {
    assertThat(result("en_womens").accuracy()).isGreaterThanOrEqualTo(0.83);
    assertThat(result("en_womens").macroF1()).isGreaterThanOrEqualTo(0.65);
  }

  @Test
  void probabilitiesMeanWhatTheySay() {
    for (String set :
        new String[] {
          "zh_waimai", "zh_hotel", "zh_shopping", "zh_zhang3", "en_airline", "en_womens"
        }) {
      assertThat(result(set).calibrationError()).as(set).isLessThan(0.03);
    }
  }

  private static Evaluation result(String set) {
    Evaluation result = RESULTS.get(set);
    assertThat(result).as("result of %s", set).isNotNull();
    return Objects.requireNonNull(result);
  }
}
