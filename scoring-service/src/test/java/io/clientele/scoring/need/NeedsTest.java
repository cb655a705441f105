package io.clientele.scoring.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.scoring.basket.CoPurchaseRule;
import io.clientele.scoring.history.Activity;
import io.clientele.scoring.history.Activity.Item;
import io.clientele.scoring.history.Activity.Kind;
import io.clientele.scoring.history.Line;
import io.clientele.scoring.history.OrderKey;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeedsTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  private static NeedTaxonomy shipped() {
    InputStream yaml =
        Objects.requireNonNull(
            NeedTaxonomy.class.getResourceAsStream("/io/clientele/scoring/need/needs.yaml"));
    return NeedTaxonomyYaml.read(yaml);
  }

  private static final NeedFinding FINDING =
      new NeedFinding(
          NeedPolicy.DEFAULTS,
          shipped(),
          new Companions(
              List.of(
                  rule(List.of("teapot"), "cup", 0.6, 4),
                  rule(List.of("teapot", "tray"), "cup", 0.9, 6),
                  rule(List.of("teapot"), "sugar", 0.7, 1.2)),
              NeedPolicy.DEFAULTS.leastLift()));

  private static CoPurchaseRule rule(
      List<String> antecedent, String consequent, double confidence, double lift) {
    return new CoPurchaseRule(
        antecedent, List.of(consequent), 0.1, confidence, lift, 0.05, 0.001, 10);
  }

  private static Instant daysAgo(double days) {
    return NOW.minus(Duration.ofMinutes(Math.round(days * 1_440)));
  }

  private static Line line(String sku, String category, double days) {
    return new Line(
        new OrderKey("shop", sku + days),
        daysAgo(days),
        sku,
        category,
        BigDecimal.ONE,
        null,
        null,
        "",
        "");
  }

  private static Activity view(String category, double days) {
    return new Activity(
        daysAgo(days), Kind.PRODUCT_VIEWED, "viewed", List.of(new Item("", category)), "", "");
  }

  private static Activity search(String words, double days) {
    return new Activity(daysAgo(days), Kind.PRODUCTS_SEARCHED, "search", List.of(), words, "");
  }

  private static List<CustomerNeed> needs(
      List<Line> lines, List<Activity> activities, ToldNeed... told) {
    return FINDING.needs(new NeedFacts(lines, activities, List.of(told)), NOW);
  }

  @Test
  void whatWasAskedForFadesByItsHalfLife() {
    ToldNeed first = new ToldNeed("delivery", null, NeedSource.ASKED, "by noon", daysAgo(400));
    ToldNeed again = new ToldNeed("delivery", null, NeedSource.ASKED, "by noon", daysAgo(180));
    assertThat(needs(List.of(), List.of(), first, again))
        .singleElement()
        .satisfies(need -> {
          assertThat(need.strength()).isCloseTo(0.5, within(1e-9));
          assertThat(need.kind()).isEqualTo(NeedKind.FUNCTIONAL);
          assertThat(need.evidence()).isEqualTo("by noon");
        });
  }

  @Test
  void whatWasSaidCountsFromTheLastTimeInWhateverOrderItCame() {
    List<ToldNeed> told = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      told.add(new ToldNeed("gift cards", null, NeedSource.SAID, "f" + i, daysAgo(90 * (i % 5))));
    }
    told.add(new ToldNeed("gift cards", null, NeedSource.ASKED, "by phone", daysAgo(360)));
    told.add(new ToldNeed("gift cards", null, NeedSource.SAID, "later", daysAgo(-1)));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(told, new Random(seed));
      assertThat(needs(List.of(), List.of(), told.toArray(ToldNeed[]::new)))
          .as("seed " + seed)
          .containsExactly(
              new CustomerNeed("gift cards", NeedKind.SOCIAL, NeedSource.SAID, 1, "f5", NOW),
              new CustomerNeed(
                  "gift cards", NeedKind.SOCIAL, NeedSource.ASKED, 0.25, "by phone", daysAgo(360)));
    }
  }

  @Test
  void lookingAgainAndAgainWithoutBuyingIsANeed() {
    List<Activity> looks = List.of(view("shoes", 3), view("shoes", 5), view("shoes", 59));
    assertThat(needs(List.of(), looks))
        .singleElement()
        .satisfies(need -> {
          assertThat(need.source()).isEqualTo(NeedSource.BROWSED);
          assertThat(need.strength()).isCloseTo(0.5, within(1e-12));
          assertThat(need.at()).isEqualTo(daysAgo(3));
        });
    assertThat(needs(List.of(line("boots", "shoes", 4)), looks)).isEmpty();
    // Older than the window: neither the look nor the purchase counts.
    assertThat(needs(List.of(line("boots", "shoes", 61)), looks)).hasSize(1);
    assertThat(needs(List.of(), List.of(view("shoes", 3), view("shoes", 5), view("shoes", 60.1))))
        .isEmpty();
  }

  @Test
  void aSearchIsANeedUntilItIsAnswered() {
    List<Activity> searches = List.of(search("Tent ", 9), search("tent", 8));
    assertThat(needs(List.of(line("tent", "camping", 20)), searches))
        .singleElement()
        .satisfies(need -> {
          assertThat(need.topic()).isEqualTo("tent");
          assertThat(need.source()).isEqualTo(NeedSource.SEARCHED);
          assertThat(need.strength()).isEqualTo(0.75);
        });
    assertThat(needs(List.of(line("T-1", "tents", 7)), searches)).isEmpty();
  }

  @Test
  void whatIsMissingBesideWhatWasBoughtIsANeed() {
    assertThat(needs(List.of(line("teapot", "china", 300)), List.of()))
        .singleElement()
        .satisfies(need -> {
          assertThat(need.topic()).isEqualTo("cup");
          assertThat(need.strength()).isEqualTo(0.6);
          assertThat(need.evidence()).contains("teapot", "60 %", "4.0 times");
        });
    List<Line> more = List.of(line("teapot", "china", 300), line("tray", "china", 200));
    assertThat(needs(more, List.of()).getFirst().strength()).isEqualTo(0.9);
    assertThat(needs(List.of(line("teapot", "", 9), line("cup", "", 8)), List.of())).isEmpty();
  }

  @Test
  void needsAreTheSameInWhateverOrderFactsCameAndWithoutLaterOnes() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Line> lines = new ArrayList<>();
      List<Activity> activities = new ArrayList<>();
      String[] names = {"teapot", "tray", "cup", "shoes", "tent"};
      for (int i = 0; i < 30; i++) {
        String name = names[random.nextInt(5)];
        double days = random.nextInt(100) - 10;
        switch (random.nextInt(8)) {
          case 0 -> lines.add(line(name, names[random.nextInt(5)], days));
          case 1 -> activities.add(search(name, days));
          default -> activities.add(view(name, days));
        }
      }
      List<CustomerNeed> expected = needs(lines, activities);
      Collections.shuffle(lines, random);
      Collections.shuffle(activities, random);
      lines.removeIf(line -> line.orderedAt().isAfter(NOW));
      activities.removeIf(one -> one.at().isAfter(NOW));
      assertThat(needs(lines, activities)).as("seed " + seed).isEqualTo(expected);
    }
  }

  @Test
  void kindsFollowFromWordsInBothLanguages() {
    NeedTaxonomy taxonomy = shipped();
    assertThat(taxonomy.kind("Birthday gifts")).isEqualTo(NeedKind.SOCIAL);
    assertThat(taxonomy.kind("生日礼物")).isEqualTo(NeedKind.SOCIAL);
    assertThat(taxonomy.kind("home/candles")).isEqualTo(NeedKind.EMOTIONAL);
    assertThat(taxonomy.kind("perfumery")).isEqualTo(NeedKind.EMOTIONAL);
    assertThat(taxonomy.kind("musical_instruments")).isEqualTo(NeedKind.EMOTIONAL);
    assertThat(taxonomy.kind("printer ink")).isEqualTo(NeedKind.FUNCTIONAL);
    // Not a part of another word.
    assertThat(taxonomy.kind("cartridge")).isEqualTo(NeedKind.FUNCTIONAL);
    assertThat(taxonomy.kind("")).isEqualTo(NeedKind.FUNCTIONAL);
  }

  @Test
  void aTableThatIsNotValidIsRefusedWithTheReason() {
    assertThatThrownBy(() ->
            NeedTaxonomyYaml.read(
                new ByteArrayInputStream("needs: 3".getBytes(StandardCharsets.UTF_8))))
        .hasMessageContaining("version");
    String unknown = "version: v\nneeds:\n  - {name: a, kind: other, en: a, zh: a, words: [a]}";
    assertThatThrownBy(() ->
            NeedTaxonomyYaml.read(
                new ByteArrayInputStream(unknown.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static CustomerNeed need(String topic, NeedSource source) {
    return new CustomerNeed(topic, NeedKind.FUNCTIONAL, source, 0.5, "", NOW);
  }

  @Test
  void theBoardAddsUpNeverAcrossCurrencies() {
    NeedBoard board = new NeedBoard();
    for (int i = 0; i < 10; i++) {
      board.add(
          new NeedBearer(i % 2 == 0 ? "EUR" : "CNY", 100, -0.5),
          List.of(need("delivery", NeedSource.ASKED), need("delivery", NeedSource.SEARCHED)));
      board.add(new NeedBearer("EUR", 100, 0.5), List.of());
      board.add(new NeedBearer("", 0, null), List.of(need("gift", NeedSource.BROWSED)));
    }
    assertThat(board.customers()).isEqualTo(30);
    BoardedNeed first = board.needs().getFirst();
    assertThat(first.topic()).isEqualTo("delivery");
    assertThat(first.reach()).isEqualTo(10);
    assertThat(first.share()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(first.values()).containsEntry("EUR", 500.0).containsEntry("CNY", 500.0);
    assertThat(first.impact()).isCloseTo(-0.5, within(1e-12));
    assertThat(first.sources())
        .containsEntry(NeedSource.ASKED, 10L)
        .containsEntry(NeedSource.SEARCHED, 10L);
    // A third of the 15 customers' EUR and all of the 5 customers' CNY.
    double value = (15 / 3.0 + 5) / 20;
    assertThat(first.priority())
        .isCloseTo(
            100 * (0.5 * Math.sqrt(value) + 0.3 * Math.sqrt(1 / 3.0) + 0.2 * 0.5), within(1e-9));
    BoardedNeed second = board.needs().get(1);
    assertThat(second.impact()).isNull();
    assertThat(second.priority()).isCloseTo(30 * Math.sqrt(1 / 3.0), within(1e-9));
    assertThat(new NeedBoard().needs()).isEmpty();
  }
}
