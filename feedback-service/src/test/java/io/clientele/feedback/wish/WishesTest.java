package io.clientele.feedback.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishesTest {

  private static final Wishes WISHES = new Wishes(shipped());

  private static WishTaxonomy shipped() {
    InputStream yaml =
        Objects.requireNonNull(WishTaxonomy.class.getResourceAsStream("wishes.yaml"));
    return WishTaxonomyYaml.read(yaml);
  }

  private static WishTaxonomy read(String yaml) {
    return WishTaxonomyYaml.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nice room. I wish the BREAKFASTS were earlier!    | breakfast",
        "It would be nice to have free Wi-Fi.              | wifi",
        "Please add a coupon                               | offers",
        "I’d love it in other colours                      | colour",
        "希望送餐能准时                                    | delivery,punctuality",
        "菜很好，建议改进包装。                            | packaging",
        "要是有ＷｉＦｉ就好了                              | wifi",
        "能不能开发票？                                    | payment"
      })
  void aWishAndATopicInOneClauseAreANeed(String text, String topics) {
    assertThat(WISHES.in(text)).containsExactly(topics.split(","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The breakfast was great",
        "I wish you well. The breakfast was great.",
        "早餐很好",
        "希望下次再来，早餐很好",
        "这里的早餐主要是中式",
        "我们不建议在餐厅吃早餐",
        "I wish they had a wifibreakfastbar",
        "",
        " ",
        "12345 :) <b></b>",
        "朝食がもっとあればいいのに",
        "Хотелось бы завтрак wish"
      })
  void withoutAWishOrATopicInItsClauseThereIsNone(String text) {
    assertThat(WISHES.in(text)).isEmpty();
  }

  @Test
  void anExceptionHidesOnlyItself() {
    assertThat(WISHES.in("不建议这个早餐")).isEmpty();
    assertThat(WISHES.in("不建议这个早餐希望改进")).containsExactly("breakfast");
  }

  @Test
  void atMostTenTopicsEachOnceAreFound() {
    String all =
        WISHES.taxonomy().topics().stream()
            .map(topic -> "希望" + topic.chinese().getFirst().text() + "。")
            .collect(Collectors.joining());
    assertThat(WISHES.in(all + all)).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void anyTextIsReadInBoundedTime() {
    for (String text :
        List.of(
            "希望早餐".repeat(250_000),
            "wish breakfast ".repeat(70_000),
            "s".repeat(1_000_000),
            "希".repeat(1_000_000),
            "\ud83d\ude00希望".repeat(100_000),
            "\ud83d".repeat(1_000),
            ".".repeat(1_000_000))) {
      Assertions.assertTimeout(Duration.ofSeconds(5), () -> WISHES.in(text));
    }
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      String alphabet = "希望早餐wish s'breakfast.,!？。\u0000\ud83d\ude00 <>&@:)";
      String text =
          IntStream.range(0, random.nextInt(600))
              .mapToObj(_ -> alphabet.substring(random.nextInt(alphabet.length())))
              .map(tail -> tail.substring(0, Math.min(tail.length(), 1 + random.nextInt(4))))
              .collect(Collectors.joining());
      assertThat(WISHES.in(text)).as("seed %d", seed).isSubsetOf(names());
    }
  }

  private static List<String> names() {
    return WISHES.taxonomy().topics().stream().map(WishTaxonomy.Topic::name).toList();
  }

  @Test
  void theShippedTableHasTopicsInBothLanguages() {
    assertThat(names()).hasSizeBetween(25, 35);
    assertThat(WISHES.taxonomy().topics())
        .allSatisfy(topic -> {
          assertThat(topic.english()).isNotEmpty();
          assertThat(topic.chinese()).isNotEmpty();
        });
  }

  private static final String TABLE =
      """
      version: mine-1
      markers: {en: [wish], zh: [希望]}
      topics:
        - {name: swimming, en: [pool], zh: [泳池]}
      """;

  @Test
  void aBusinessHasItsOwnTable() {
    Wishes own = new Wishes(read(TABLE));
    assertThat(own.taxonomy().version()).isEqualTo("mine-1");
    assertThat(own.in("I wish there were pools")).containsExactly("swimming");
    assertThat(own.in("希望有泳池")).containsExactly("swimming");
    assertThat(own.in("I wish there were breakfast")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: mine-1           | versions: 1               | versions",
        "version: mine-1           | version: 1                | 'version' is a text",
        "version: mine-1           | version: ' '              | has a version",
        "version: mine-1           | version: [                | is no YAML",
        "markers: {en: [wish],     | markers: {                | at least one word of wishes",
        "markers: {en: [wish],     | markers: {de: [wunsch],   | 'markers' has the keys [en, zh] only",
        "markers: {en: [wish],     | markers: {en: wish,       | 'en' of 'markers' is a list",
        "name: swimming, en        | title: swimming, en       | [en, name, zh] only",
        "name: swimming            | name: ''                  | name of a topic",
        "name: swimming            | name: \"a\\nb\"           | no control character: 'a?b'",
        "en: [pool], zh: [泳池]    | en: [], zh: []            | 'swimming' has no word",
        "en: [pool]                | en: [Pool]                | 'Pool' is never found",
        "en: [pool]                | en: ['a. b']              | 'a. b' is never found",
        "en: [pool]                | en: [yes]                 | 'swimming' in 'en' is a text",
        "topics:                   | topic:                    | only",
      })
  void aTableThatIsNotValidIsRefusedByName(String part, String other, String reason) {
    assertThat(TABLE).contains(part);
    assertThatThrownBy(() -> read(TABLE.replace(part, other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void twoTopicsHaveTwoNames() {
    assertThatThrownBy(() -> read(TABLE + "  - {name: swimming, en: [sea]}\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two topics are called 'swimming'");
    assertThatThrownBy(() -> read("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> read("topics: 3")).hasMessageContaining("'markers'");
  }
}
