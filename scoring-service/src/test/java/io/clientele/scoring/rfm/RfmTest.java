package io.clientele.scoring.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.scoring.population.Distribution;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RfmTest {

  @Test
  void fifthsAreCutAtTheRankOfTheBrief() {
    Scale<Long> scale = Scale.quintiles(Distribution.of(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L)));

    // ceil(7/5) = 2, ceil(14/5) = 3, ceil(21/5) = 5, ceil(28/5) = 6
    assertThat(scale.cuts()).containsExactly(2L, 3L, 5L, 6L);
    assertThat(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L))
        .map(scale::score)
        .containsExactly(1, 1, 2, 3, 3, 4, 5);
  }

  @Test
  void equalValuesScoreAlikeHoweverMany() {
    Scale<Long> scale = Scale.quintiles(Distribution.of(List.of(1L, 1L, 1L, 1L, 1L, 1L, 2L, 3L)));

    assertThat(scale.score(1L)).isEqualTo(1);
    assertThat(scale.score(2L)).isEqualTo(4);
    assertThat(scale.score(3L)).isEqualTo(5);
  }

  @Test
  void aScoreIsOneMoreThanTheFifthsBelow() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Long> values = new ArrayList<>();
      int size = 1 + random.nextInt(50);
      for (int i = 0; i < size; i++) {
        values.add((long) random.nextInt(12));
      }
      Scale<Long> scale = Scale.quintiles(Distribution.of(values));
      for (long value : values) {
        long below = values.stream().filter(one -> one < value).count();
        assertThat(scale.score(value)).as("seed %d", seed).isEqualTo(1 + (int) (5 * below / size));
      }
    }
  }

  @Test
  void fixedAgesMoveWithTheTimeAskedAbout() {
    Instant asOf = Instant.parse("2026-01-01T00:00:00Z");
    Scale<Instant> scale = new RecencyCuts.AtAges(List.of(365L, 180L, 90L, 30L)).at(asOf);

    assertThat(scale.score(asOf.minus(Duration.ofDays(29)))).isEqualTo(5);
    assertThat(scale.score(asOf.minus(Duration.ofDays(30)))).isEqualTo(4);
    assertThat(scale.score(asOf.minus(Duration.ofDays(400)))).isEqualTo(1);
  }

  @Test
  void theShippedTableNamesEveryCombination() throws IOException {
    RfmTaxonomy taxonomy = shipped();

    assertThat(taxonomy.groupOf(new RfmScores(5, 5, 5)).name()).isEqualTo("champions");
    assertThat(taxonomy.groupOf(new RfmScores(5, 1, 1)).name()).isEqualTo("new_customers");
    assertThat(taxonomy.groupOf(new RfmScores(1, 5, 5)).name()).isEqualTo("cannot_lose");
    assertThat(taxonomy.groupOf(new RfmScores(1, 1, 1)).name()).isEqualTo("lost");
    assertThat(taxonomy.groups()).hasSize(11);
  }

  @Test
  void aTableThatCannotWorkIsRefusedWithItsReason() {
    assertThatThrownBy(() -> table("{name: a, en: A, zh: 甲, recency: 2-5}"))
        .hasMessageContaining("last group");
    assertThatThrownBy(() -> table("{name: a, en: A, zh: 甲}, {name: a, en: A, zh: 甲}"))
        .hasMessageContaining("taken");
    assertThatThrownBy(() -> table("{name: a, en: A, zh: 甲}, {name: b, en: B, zh: 乙}"))
        .hasMessageContaining("no scores are left for group b");
    assertThatThrownBy(() -> table("{name: a, en: A, zh: 甲, recency: 0-6}"))
        .hasMessageContaining("recency");
    assertThatThrownBy(() -> table("{name: a, en: A}")).hasMessageContaining("'zh' is missing");
    assertThatThrownBy(() -> table("{name: a, en: A, zh: 甲, colour: red}"))
        .hasMessageContaining("keys");
  }

  private static RfmTaxonomy table(String groups) {
    String yaml = "version: test\ngroups: [" + groups + "]";
    return RfmTaxonomyYaml.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  private static RfmTaxonomy shipped() throws IOException {
    try (InputStream yaml =
        Objects.requireNonNull(RfmTaxonomy.class.getResourceAsStream("groups.yaml"))) {
      return RfmTaxonomyYaml.read(yaml);
    }
  }
}
