package io.clientele.feedback.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.topic.TopicModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped topics on the dev files of the public data sets, where these are at hand. */
class TopicDevSetsTest {
  private static final Map<String, TopicEvaluation> RESULTS = new HashMap<>();

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
    Map<TopicSet, TopicEvaluation> results = new LinkedHashMap<>();
    for (Language language : List.of(Language.CHINESE, Language.ENGLISH)) {
      TopicCorpus corpus = TopicCorpus.read(folder, language);
      for (TopicSet set : TopicSet.ALL) {
        if (set.language() == language) {
          results.put(set, TopicEvaluation.of(TopicModel.shipped(), set, corpus.dev()));
        }
      }
    }
    System.out.print(TopicCard.table(results));
    results.forEach((set, result) -> RESULTS.put(set.name(), result));
  }

  @Test
  void aspectsOfCarsReachTheirFloor() {
    assertThat(result("zh_bdci_car").microF1()).isGreaterThanOrEqualTo(0.875);
    assertThat(result("zh_bdci_car").macroF1()).isGreaterThanOrEqualTo(0.865);
  }

  @Test
  void polaritiesOfAspectsReachTheirFloor() {
    assertThat(result("zh_bdci_car").polarity().accuracy()).isGreaterThanOrEqualTo(0.70);
    assertThat(result("zh_bdci_car").polarity().macroF1()).isGreaterThanOrEqualTo(0.585);
  }

  @Test
  void reasonsOfBlameReachTheirFloor() {
    assertThat(result("en_airline").choice().accuracy()).isGreaterThanOrEqualTo(0.69);
    assertThat(result("en_airline").choice().macroF1()).isGreaterThanOrEqualTo(0.59);
  }

  @Test
  void probabilitiesMeanWhatTheySay() {
    RESULTS.forEach(
        (set, result) -> assertThat(result.calibrationError()).as(set).isLessThan(0.03));
  }

  private static TopicEvaluation result(String set) {
    return Objects.requireNonNull(RESULTS.get(set), set);
  }
}
