package io.clientele.scoring.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.scoring.population.Distribution;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RfmTest {

  @Test
  void fifthsAreCutAtTheRankOfTheBrief() {
    Scale<Long> scale = Scale.quantiles(Distribution.of(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L)), 5);

    // ceil(7/5) = 2, ceil(14/5) = 3, ceil(21/5) = 5, ceil(28/5) = 6
    assertThat(scale.cuts()).containsExactly(2L, 3L, 5L, 6L);
    assertThat(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L))
        .map(scale::score)
        .containsExactly(1, 1, 2, 3, 3, 4, 5);
  }

  @Test
  void equalValuesScoreAlikeHoweverMany() {
    Scale<Long> scale =
        Scale.quantiles(Distribution.of(List.of(1L, 1L, 1L, 1L, 1L, 1L, 2L, 3L)), 5);

    assertThat(scale.score(1L)).isEqualTo(1);
    assertThat(scale.score(2L)).isEqualTo(4);
    assertThat(scale.score(3L)).isEqualTo(5);
  }

  @Test
  void aScoreIsOneMoreThanThePartsBelowHoweverManyScoresThereAre() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Long> values = new ArrayList<>();
      int size = 1 + random.nextInt(50);
      for (int i = 0; i < size; i++) {
        values.add((long) random.nextInt(12));
      }
      int scores = 2 + random.nextInt(9);
      Scale<Long> scale = Scale.quantiles(Distribution.of(values), scores);
      for (long value : values) {
        long below = values.stream().filter(one -> one < value).count();
        assertThat(scale.score(value))
            .as("seed %d", seed)
            .isEqualTo(1 + (int) (scores * below / size));
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
    RfmTaxonomy taxonomy = shipped(5);

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
    assertThatThrownBy(() -> table("{name: a, en: A, zh: 甲, recency: 2-5}"))
        .hasMessageContaining(
            "25 of the 125 cells, for example recency 1, frequency 1, monetary 1");
    assertThatThrownBy(() -> table("{name: a, en: A, zh: 甲, recency: 0-6}"))
        .hasMessageContaining("0-6");
    assertThatThrownBy(
            () -> table("{name: a, en: A, zh: 甲, recency: 3-6}, {name: b, en: B, zh: 乙}"))
        .hasMessageContaining("they end at 5");
    assertThatThrownBy(() -> table("{name: a, en: A, zh: 甲, recency: high}"))
        .hasMessageContaining("recency is a score or a range");
    assertThatThrownBy(() -> table("{name: a, en: A}")).hasMessageContaining("'zh' is missing");
    assertThatThrownBy(() -> table("{name: a, en: A, zh: 甲, colour: red}"))
        .hasMessageContaining("keys");
  }

  @Test
  void theShippedTableMovesOverToAnyNumberOfScores() throws IOException {
    for (int scores = 3; scores <= 10; scores++) {
      RfmTaxonomy moved = shipped(scores);
      assertThat(moved.groupOf(new RfmScores(scores, scores, scores)).name())
          .isEqualTo("champions");
      assertThat(moved.groupOf(new RfmScores(1, 1, 1)).name()).isEqualTo("lost");
      assertThat(moved.groupOf(new RfmScores(1, scores, scores)).name()).isEqualTo("cannot_lose");
      assertThat(moved.groups().stream().mapToInt(moved::cells).sum())
          .isEqualTo(scores * scores * scores);
    }
    assertThat(shipped(10).groups()).hasSize(11);
    assertThat(shipped(10).groups().getFirst().rule(10))
        .isEqualTo("recency 7-10, frequency 7-10, monetary 7-10");
    assertThat(shipped(3).groups()).extracting(RfmGroup::name).doesNotContain("hibernating");
  }

  @Test
  void whatIsDoubtfulAboutATableIsFound() throws IOException {
    RfmTaxonomy table =
        table(
            """
            {name: a, en: A, zh: 甲, recency: 4-5},
            {name: b, en: B, zh: 乙, recency: 5, frequency: 1},
            {name: c, en: C, zh: 丙, recency: 3-4, monetary: 1},
            {name: d, en: D, zh: 丁}
            """);

    assertThat(table.findings())
        .containsExactly(
            new RfmFinding(
                RfmFinding.Code.NEVER_REACHED,
                "every cell that b names is taken by a rule before it"),
            new RfmFinding(
                RfmFinding.Code.OVERLAP,
                "5 of the 10 cells that c names are taken by a before it"));
    assertThat(RfmLint.findings(table.groups().subList(0, 1), 5))
        .extracting(RfmFinding::code)
        .containsExactly(RfmFinding.Code.HOLE);
    assertThat(shipped(5).findings())
        .extracting(RfmFinding::code)
        .containsOnly(RfmFinding.Code.OVERLAP);
  }

  @Test
  void fixedCutsAreAsManyAsTheScoresNeed() {
    FixedCuts two =
        new FixedCuts(
            new RecencyCuts.AtAges(List.of(90L, 30L)),
            new Scale<>(List.of(1L, 3L)),
            Map.of("EUR", new Scale<>(List.of(BigDecimal.ONE, BigDecimal.TEN))));

    assertThat(two.scores()).isEqualTo(3);
    assertThatThrownBy(() -> new FixedCuts(two.recency(), new Scale<>(List.of(1L)), two.monetary()))
        .hasMessageContaining("equally many");
    assertThatThrownBy(() -> new Scale<Long>(List.of())).hasMessageContaining("1 to 9 cuts");
  }

  private static RfmTaxonomy table(String groups) {
    String yaml = "version: test\ngroups: [" + groups + "]";
    return RfmTaxonomyYaml.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), 5);
  }

  private static RfmTaxonomy shipped(int scores) throws IOException {
    try (InputStream yaml =
        Objects.requireNonNull(RfmTaxonomy.class.getResourceAsStream("groups.yaml"))) {
      return RfmTaxonomyYaml.read(yaml, scores);
    }
  }
}
