package io.clientele.feedback.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.feedback.sentiment.SentimentLabel;
import io.clientele.feedback.sentiment.training.RealTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often what is found in the public data sets is right, where these are at hand. */
class RealAnalysisTest {

  private static final int READ_BY_EYE = 40;
  private static final List<String> SETS =
      List.of("zh_hotel", "zh_waimai", "zh_shopping", "en_airline", "en_womens");

  /** What the labels of the sets mean in the shipped taxonomy; what is not here is not compared. */
  private static final Map<String, Set<String>> MEANING =
      Map.ofEntries(
          Map.entry("动力", Set.of("function")),
          Map.entry("操控", Set.of("function")),
          Map.entry("油耗", Set.of("function")),
          Map.entry("价格", Set.of("price", "promotion")),
          Map.entry("配置", Set.of("features")),
          Map.entry("安全性", Set.of("safety")),
          Map.entry("舒适性", Set.of("comfort")),
          Map.entry("内饰", Set.of("appearance")),
          Map.entry("外观", Set.of("appearance")),
          Map.entry("空间", Set.of("size-fit")),
          Map.entry("FOOD#QUALITY", Set.of("food-taste")),
          Map.entry("DRINKS#QUALITY", Set.of("food-taste")),
          Map.entry("FOOD#STYLE_OPTIONS", Set.of("food-taste", "choice", "portion")),
          Map.entry("DRINKS#STYLE_OPTIONS", Set.of("food-taste", "choice", "portion")),
          Map.entry("FOOD#PRICES", Set.of("price")),
          Map.entry("DRINKS#PRICES", Set.of("price")),
          Map.entry("RESTAURANT#PRICES", Set.of("price")),
          Map.entry("SERVICE#GENERAL", Set.of("service-attitude", "response-time", "process")),
          Map.entry("AMBIENCE#GENERAL", Set.of("environment")),
          Map.entry("LOCATION#GENERAL", Set.of("location")),
          Map.entry("LAPTOP#PRICE", Set.of("price")),
          Map.entry("LAPTOP#QUALITY", Set.of("product-quality")),
          Map.entry("LAPTOP#OPERATION_PERFORMANCE", Set.of("function")),
          Map.entry("BATTERY#OPERATION_PERFORMANCE", Set.of("function")),
          Map.entry("DISPLAY#OPERATION_PERFORMANCE", Set.of("function")),
          Map.entry("KEYBOARD#GENERAL", Set.of("function")),
          Map.entry("LAPTOP#DESIGN_FEATURES", Set.of("appearance", "features", "size-fit")),
          Map.entry("LAPTOP#PORTABILITY", Set.of("size-fit")),
          Map.entry("SUPPORT#GENERAL", Set.of("after-sales", "service-attitude")),
          Map.entry("Customer Service Issue", Set.of("service-attitude", "response-time")),
          Map.entry("Late Flight", Set.of("delivery")),
          Map.entry("Cancelled Flight", Set.of("delivery")),
          Map.entry("Lost Luggage", Set.of("delivery")),
          Map.entry("Damaged Luggage", Set.of("delivery")),
          Map.entry("Flight Booking Problems", Set.of("process")),
          Map.entry("longlines", Set.of("process")),
          Map.entry("Flight Attendant Complaints", Set.of("service-attitude", "staff-competence")),
          Map.entry("Bad Flight", Set.of("facilities", "comfort", "food-taste")));

  private static final Path FOLDER =
      Path.of(System.getProperty("clientele.shared.data", "../../shared/data")).resolve("text");

  private static void needsData() {
    assumeTrue(
        Files.isDirectory(FOLDER),
        () ->
            "skipped: the data sets are not at "
                + FOLDER.toAbsolutePath()
                + "; set -Dclientele.shared.data");
  }

  /** What raters saw in one text, and what they thought of it. */
  private static Map<String, Map<String, String>> rated(
      String set, String part, String aspect, String polarity) throws IOException {
    Map<String, Map<String, String>> rated = new LinkedHashMap<>();
    for (Map<String, String> row : RealTexts.rows(FOLDER, set + "." + part)) {
      Map<String, String> aspects =
          rated.computeIfAbsent(Objects.requireNonNull(row.get("text")), _ -> new TreeMap<>());
      String name = Objects.requireNonNull(row.get(aspect));
      if (!name.isEmpty()) {
        aspects.put(
            name, polarity.isEmpty() ? "negative" : Objects.requireNonNull(row.get(polarity)));
      }
    }
    return rated;
  }

  /**
   * Recall: of the rated aspects that the taxonomy has, how many are found. Precision: of what is
   * found among the aspects that the set rates, how much is rated. Polarity: of the rated aspects
   * that are found by one aspect alone, how many are judged alike, and of how many nothing is told.
   */
  @ParameterizedTest
  @CsvSource({
    "zh_bdci_car, subject, polarity, 0.70, 0.80, 0.55",
    "en_acos_rest16, category, polarity, 0.65, 0.72, 0.80",
    "en_acos_laptop, category, polarity, 0.60, 0.65, 0.80",
    "en_airline, negativereason, '', 0.58, 0.60, 0.90"
  })
  void aspectsAreFoundAndJudgedAsRatersSay(
      String set, String aspect, String polarity, double precision, double recall, double judged)
      throws IOException {
    needsData();
    String part = System.getProperty("clientele.analysis.part", "dev");
    int wanted = 0;
    int found = 0;
    int right = 0;
    int claimed = 0;
    int alike = 0;
    int silent = 0;
    int compared = 0;
    Set<String> comparable = new HashSet<>();
    Map<String, Map<String, String>> rated = rated(set, part, aspect, polarity);
    rated
        .values()
        .forEach(aspects ->
            aspects
                .keySet()
                .forEach(name -> comparable.addAll(MEANING.getOrDefault(name, Set.of()))));
    Map<String, Integer> missed = new TreeMap<>();
    Map<String, Integer> wrong = new TreeMap<>();
    for (var one : rated.entrySet()) {
      Map<String, SpokenAspect> spoken = new HashMap<>();
      Shipped.analyze(one.getKey()).aspects().forEach(a -> spoken.put(a.aspect(), a));
      Set<String> meant = new HashSet<>();
      boolean open = one.getValue().isEmpty();
      for (var label : one.getValue().entrySet()) {
        Set<String> names = MEANING.getOrDefault(label.getKey(), Set.of());
        if (names.isEmpty()) {
          open = true;
          continue;
        }
        meant.addAll(names);
        wanted++;
        var hits = names.stream().map(spoken::get).filter(Objects::nonNull).toList();
        if (hits.isEmpty()) {
          missed.merge(label.getKey(), 1, Integer::sum);
          if (Boolean.getBoolean("clientele.analysis.print")) {
            System.out.println("MISSED " + label.getKey() + ": " + one.getKey());
          }
        } else {
          found++;
          compared++;
          SentimentLabel said = hits.getFirst().polarity();
          if (said == SentimentLabel.UNKNOWN) {
            silent++;
          } else if (said.name().toLowerCase(Locale.ROOT).equals(label.getValue())) {
            alike++;
          }
        }
      }
      if (!open) {
        for (String name : spoken.keySet()) {
          if (comparable.contains(name)) {
            claimed++;
            right += meant.contains(name) ? 1 : 0;
            if (!meant.contains(name)) {
              wrong.merge(name, 1, Integer::sum);
            }
          }
        }
      }
    }
    double measuredPrecision = (double) right / claimed;
    double measuredRecall = (double) found / wanted;
    double measuredPolarity = (double) alike / (compared - silent);
    System.out.printf(
        "%s: precision %.3f of %d, recall %.3f of %d, polarity right %.3f of %d, not told %d%n"
            + "  missed %s%n  wrong %s%n",
        set,
        measuredPrecision,
        claimed,
        measuredRecall,
        wanted,
        measuredPolarity,
        compared - silent,
        silent,
        missed,
        wrong);
    assertThat(measuredPrecision).isGreaterThan(precision);
    assertThat(measuredRecall).isGreaterThan(recall);
    assertThat(measuredPolarity).isGreaterThan(judged);
  }

  private record Hit(String set, String label, String text) {}

  /** Prints what was read for the shares that the documentation tells: the same ones each time. */
  @ParameterizedTest
  @CsvSource({"objection", "intent", "need", "pain_point"})
  void hitsToReadByEyeAreTheSameEachTime(String what) throws IOException {
    needsData();
    Function<TextAnalysis, Optional<Finding>> finding =
        switch (what) {
          case "objection" -> TextAnalysis::objection;
          case "intent" -> TextAnalysis::intent;
          case "need" -> TextAnalysis::need;
          default -> TextAnalysis::painPoint;
        };
    Map<String, List<Hit>> byLabel = new TreeMap<>();
    int texts = 0;
    for (String set : SETS) {
      List<String> all = new ArrayList<>();
      for (Map<String, String> row : RealTexts.rows(FOLDER, set + ".dev")) {
        all.add(Objects.requireNonNull(row.get("text")));
      }
      Collections.shuffle(all, new Random(41));
      for (String text : all.subList(0, Math.min(700, all.size()))) {
        texts++;
        finding
            .apply(Shipped.analyze(text))
            .ifPresent(found ->
                byLabel
                    .computeIfAbsent(found.label(), _ -> new ArrayList<>())
                    .add(new Hit(set, evidence(text, found), text)));
      }
    }
    int read = 0;
    for (var hits : byLabel.entrySet()) {
      System.out.printf(
          "%s %s: %d of %d texts%n", what, hits.getKey(), hits.getValue().size(), texts);
      Collections.shuffle(hits.getValue(), new Random(42));
      int most = Math.ceilDiv(READ_BY_EYE, byLabel.size());
      for (Hit hit : hits.getValue().subList(0, Math.min(most, hits.getValue().size()))) {
        System.out.printf(
            "  %s %s [%s] %s%n",
            hits.getKey(), hit.set(), hit.label(), hit.text().strip().replace('\n', ' '));
        read++;
      }
    }
    assertThat(read).isGreaterThan(READ_BY_EYE / 2);
  }

  private static String evidence(String text, Finding found) {
    return found.evidence().isEmpty()
        ? ""
        : text.substring(found.evidence().getFirst().begin(), found.evidence().getFirst().end());
  }

  /** The whole way of a text through the analysis, on one thread. */
  @Test
  void manyTextsASecondAreAnalysed() throws IOException {
    needsData();
    assumeTrue(
        Boolean.getBoolean("clientele.speed"), "skipped: measured with -Dclientele.speed=true");
    for (String set : SETS) {
      List<String> texts = RealTexts.of(FOLDER, set);
      for (int i = 0; i < 20_000; i++) {
        Shipped.analyze(texts.get(i % texts.size()));
      }
      long start = System.nanoTime();
      int measured = 30_000;
      for (int i = 0; i < measured; i++) {
        assertThat(Shipped.analyze(texts.get(i % texts.size())).model()).isNotEmpty();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%s: %.0f texts a second, %.0f characters each%n",
          set, measured / seconds, texts.stream().mapToInt(String::length).average().orElse(0));
    }
  }
}
