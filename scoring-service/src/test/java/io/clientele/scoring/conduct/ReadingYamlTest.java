package io.clientele.scoring.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadingYamlTest {

  private static final Words WORDS = Shipped.POLICY.reading().words();

  private static InputStream yaml(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void wordsStandAloneHoweverTheyAreWritten() {
    assertThat(WORDS.about(Topic.PROMOTION, "FlashSaleOpened")).isTrue();
    assertThat(WORDS.about(Topic.PROMOTION, "/flash-sale/summer")).isTrue();
    assertThat(WORDS.about(Topic.PROMOTION, "Summer Campaigns")).isTrue();
    assertThat(WORDS.about(Topic.PROMOTION, "promotional")).isFalse();
    assertThat(WORDS.about(Topic.CONTENT, "order history")).isFalse();
    assertThat(WORDS.about(Topic.CONTENT, "/stories/7")).isTrue();
    assertThat(WORDS.about(Topic.STORE_CHANNEL, "")).isFalse();
  }

  @Test
  void chineseWordsStandAnywhere() {
    assertThat(WORDS.about(Topic.PROMOTION, "双十一秒杀页面")).isTrue();
    assertThat(WORDS.about(Topic.GROUP_BUY, "发起拼团")).isTrue();
    assertThat(WORDS.about(Topic.DURABLE, "厨房家电")).isTrue();
  }

  @Test
  void faultsAreNamedWithTheirPlace() {
    assertThatThrownBy(() -> ReadingYaml.read(yaml("version: a\nzones: UTC")))
        .hasMessageContaining("zones is not known");
    assertThatThrownBy(() -> ReadingYaml.read(yaml("version: a\nzone: Mars")))
        .hasMessageContaining("zone must be like Asia/Shanghai");
    assertThatThrownBy(() -> ReadingYaml.read(yaml("- a"))).hasMessageContaining("the file");
    assertThatThrownBy(() ->
            ReadingYaml.read(
                yaml("version: a\nzone: UTC\nsession_minutes: .nan\nquick_minutes: 1")))
        .hasMessageContaining("session_minutes must be a finite number");
  }

  @Test
  void indicatorsWithoutAScaleOrAFigureAreRefused() {
    String head =
        "version: a\ntemperature: 1\nlimits: {orders: 1, activities: 1, told: 0, margin: 0}\ntypes: "
            + types()
            + "\nindicators:\n";
    String one =
        "- {name: a, en: a, zh: a, reason_en: a, reason_zh: a, figure: %s, centre: 0, scale: %s, half: 1, weights: {%s: 1}}";
    assertThatThrownBy(
            () -> IndicatorsYaml.read(yaml(head + one.formatted("deal_share", "0", "frugal"))))
        .hasMessageContaining("scale");
    assertThatThrownBy(
            () -> IndicatorsYaml.read(yaml(head + one.formatted("deals", "1", "frugal"))))
        .hasMessageContaining("DEAL_SHARE");
    assertThatThrownBy(
            () -> IndicatorsYaml.read(yaml(head + one.formatted("deal_share", "1", "frugal"))))
        .hasMessageContaining("no indicator has a weight for rational");
  }

  private static String types() {
    return Arrays.stream(ShopperType.values())
        .map(type -> type.label() + ": {en: a, zh: a}")
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
