package io.clientele.scoring.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.scoring.cluster.ClusterVerdict.Reason;
import io.clientele.scoring.expression.Name;
import io.clientele.scoring.expression.Value;
import io.clientele.scoring.language.DisplayNames;
import io.clientele.scoring.portrait.Events;
import io.clientele.scoring.portrait.PersonVocabulary;
import io.clientele.scoring.portrait.Subject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClusterJudgeTest {

  private static final List<Name> FEATURES =
      FeatureChoice.names(
          List.of("metrics.orders", "metrics.net_revenue"), PersonVocabulary.SHIPPED);

  // Two centres, at (0, 0) and (4, 2), of numbers that are compared as they are.
  private static Clustering clustering() {
    return new Clustering(
        List.of(
            new Scale("metrics.orders", false, 0, 1, 0),
            new Scale("metrics.net_revenue", false, 0, 1, 0)),
        new Shape.Nearest(new double[] {0, 0, 4, 2}, 2),
        List.of(cluster("small"), cluster("great")),
        10,
        0.5,
        0.9,
        1,
        FeatureReading.of(FEATURES, PersonVocabulary.SHIPPED, "EUR"),
        List.of(),
        List.of());
  }

  private static Cluster cluster(String name) {
    return new Cluster(name, new DisplayNames("", ""), 5, 0.5, Map.of(), List.of(), 0.5);
  }

  private static Subject subject(@Nullable Double orders, @Nullable Double net, String currency) {
    Map<String, Value> values = new HashMap<>();
    if (orders != null) {
      values.put("metrics.orders", new Value.Numeric(orders));
    }
    if (net != null) {
      values.put("metrics.net_revenue", new Value.Numeric(net));
    }
    values.put("metrics.currency", new Value.Text(currency));
    return new Subject("p", Instant.EPOCH, values, Events.NONE);
  }

  private static ClusterVerdict judge(Subject subject) {
    return new ClusterJudge("clu_0", clustering()).judge(subject);
  }

  // At (3, 2): 1 from the second centre, sqrt(13) from the first; of the difference of the squares,
  // 12, the orders have 8 and the revenue 4.
  @Test
  void theNearestCentreAndItsReasonsAreAsByHand() {
    ClusterVerdict verdict = judge(subject(3.0, 2.0, "EUR"));

    assertThat(verdict.label()).isEqualTo("great");
    assertThat(verdict.confidence()).isEqualTo(1 - 1 / Math.sqrt(13), within(1e-12));
    assertThat(verdict.reasons())
        .extracting(Reason::feature)
        .containsExactly("metrics.orders", "metrics.net_revenue");
    assertThat(verdict.reasons().getFirst().contribution()).isEqualTo(8.0 / 12, within(1e-12));
  }

  @Test
  void amountsOfOtherCurrenciesCountAsNotKnown() {
    ClusterVerdict verdict = judge(subject(1.0, 900.0, "JPY"));

    assertThat(verdict.label()).isEqualTo("small");
    assertThat(verdict.reasons())
        .filteredOn(reason -> reason.feature().equals("metrics.net_revenue"))
        .allMatch(reason -> Double.isNaN(reason.value()));
  }

  @Test
  void ofWhomTooLittleIsKnownThereIsNoCluster() {
    ClusterVerdict verdict = judge(subject(null, 5.0, "JPY"));

    assertThat(verdict.label()).isEmpty();
    assertThat(verdict.confidence()).isZero();
    assertThat(verdict.reasons()).hasSize(2);
  }

  @Test
  void halfIsEnough() {
    assertThat(judge(subject(5.0, null, "EUR")).label()).isEqualTo("great");
  }

  @Test
  void namesOfClustersAreLabels() {
    assertThatThrownBy(() -> cluster("Not a label")).isInstanceOf(ClienteleException.class);
    assertThatThrownBy(() -> cluster("")).isInstanceOf(ClienteleException.class);
  }

  @Test
  void wordsAreCheckedWhenTheyAreRead() {
    String average = "version: 1\naverage: {name: typical, en: a, zh: b}\n";

    assertThat(read(average + "features: {}").words()).isEmpty();
    assertThatThrownBy(() -> read(average + "features: {a.b: {high: {name: x, en: a, zh: b}}}"))
        .hasMessageContaining("mapping is missing");
    assertThatThrownBy(() ->
            read(
                average
                    + "features: {a.b: {high: {name: X!, en: a, zh: b}, low: {name: y, en: a, zh:"
                    + " b}}}"))
        .hasMessageContaining("X!");
    assertThatThrownBy(() -> read("version: 1\nwords: {}")).hasMessageContaining("known only");
  }

  private static ClusterWords read(String yaml) {
    return ClusterWordsYaml.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aFeatureWithoutWordsIsCalledByItsName() {
    Name children =
        FeatureChoice.names(List.of("attributes.children"), PersonVocabulary.SHIPPED).getFirst();

    ClusterWords.Word word = ClusterFitTest.WORDS.of(children, true);

    assertThat(word.name()).isEqualTo("high-children-at-h".substring(0, 18));
    assertThat(word.display().en()).isEqualTo("high children at home");
    assertThat(word.display().zh()).isEqualTo("高在家子女数");
  }
}
