package io.clientele.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextColumnsTest {

  @Test
  void aChineseCharacterTakesTwoColumns() {
    assertThat(TextColumns.width("gold")).isEqualTo(4);
    assertThat(TextColumns.width("上海")).isEqualTo(4);
    assertThat(TextColumns.width("好，good！")).isEqualTo(10);
    assertThat(TextColumns.width("█")).isEqualTo(1);
  }

  @Test
  void paddingAlignsMixedTexts() {
    assertThat(TextColumns.pad("上海", 6)).isEqualTo("上海  ");
    assertThat(TextColumns.pad("Boston", 6)).isEqualTo("Boston");
    assertThat(TextColumns.pad("Manchester", 6)).isEqualTo("Manchester");
  }

  @Test
  void aBarIsAsLongAsItsShare() {
    assertThat(TextColumns.bar(0, 10)).isEmpty();
    assertThat(TextColumns.bar(0.5, 10)).hasSize(5);
    assertThat(TextColumns.bar(2, 10)).hasSize(10);
  }
}
