package io.clientele.feedback.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.feedback.sentiment.training.RealTexts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for in the public data sets, where these are at hand. */
class RealWishesTest {

  private static final int READ_BY_EYE = 40;

  private static final Path FOLDER =
      Path.of(System.getProperty("clientele.shared.data", "../../shared/data")).resolve("text");

  private record Hit(String set, List<String> topics, String text) {}

  private static Wishes shipped() {
    InputStream yaml =
        Objects.requireNonNull(WishTaxonomy.class.getResourceAsStream("wishes.yaml"));
    return new Wishes(WishTaxonomyYaml.read(yaml));
  }

  private static List<String> texts(String set) throws IOException {
    assumeTrue(
        Files.isDirectory(FOLDER),
        () ->
            "skipped: the data sets are not at "
                + FOLDER.toAbsolutePath()
                + "; set -Dclientele.shared.data");
    return RealTexts.of(FOLDER, set);
  }

  private static List<Hit> hits(String set) throws IOException {
    Wishes wishes = shipped();
    List<Hit> hits = new ArrayList<>();
    for (String text : texts(set)) {
      List<String> topics = wishes.in(text);
      if (!topics.isEmpty()) {
        hits.add(new Hit(set, topics, text));
      }
    }
    return hits;
  }

  private static List<String> mostFrequent(List<Hit> hits) {
    Map<String, Integer> counts = new HashMap<>();
    hits.forEach(hit -> hit.topics().forEach(topic -> counts.merge(topic, 1, Integer::sum)));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(10)
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "zh_hotel, 0.02, 0.30, equipment",
    "zh_waimai, 0.005, 0.15, delivery",
    "zh_shopping, 0.01, 0.20, quality",
    "en_airline, 0.01, 0.20, contact",
    "en_womens, 0.02, 0.30, size"
  })
  void someAskForSomethingAndMostOftenForWhatTheTradeIsAbout(
      String set, double least, double most, String topic) throws IOException {
    List<Hit> hits = hits(set);
    double share = (double) hits.size() / texts(set).size();
    List<String> frequent = mostFrequent(hits);
    System.out.printf(
        "%s: %d of %d texts ask for something (%.3f): %s%n",
        set, hits.size(), texts(set).size(), share, String.join(", ", frequent));
    assertThat(share).isBetween(least, most);
    assertThat(frequent).anyMatch(one -> one.startsWith(topic + " "));
  }

  /** Prints what was read for the share that the documentation tells: the same ones each time. */
  @Test
  void hitsToReadByEyeAreTheSameEachTime() throws IOException {
    List<Hit> chosen = new ArrayList<>();
    for (String set : List.of("zh_hotel", "zh_waimai", "zh_shopping", "en_airline", "en_womens")) {
      List<Hit> hits = new ArrayList<>(hits(set));
      Collections.shuffle(hits, new Random(33));
      chosen.addAll(hits.subList(0, READ_BY_EYE / 5));
    }
    chosen.forEach(
        hit -> System.out.printf("%s %s: %s%n", hit.set(), hit.topics(), hit.text().strip()));
    assertThat(chosen).hasSize(READ_BY_EYE);
  }
}
