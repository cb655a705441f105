package io.clientele.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.cluster.RealShop;
import io.clientele.scoring.population.Distribution;
import io.clientele.scoring.rfm.RfmScales;
import io.clientele.scoring.rfm.RfmTaxonomy;
import io.clientele.scoring.rfm.RfmTaxonomyYaml;
import io.clientele.scoring.rfm.Scale;
import io.clientele.scoring.value.TierPolicy;
import io.clientele.scoring.value.TierThresholds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The worked examples of the documentation, printed. */
class RealEvaluationsTest {

  private static final int SCORES = 5;

  /** A way to label everybody by figures, the same at any time. */
  private interface Labelling {
    Map<String, String> label(Map<String, double[]> figures, LocalDate until);
  }

  @Test
  void valueTiersAndRfmGroupsOfCdnow() {
    RealShop shop = RealShop.cdnow();

    Evaluation tiers = print("CDNOW", "value_tier", shop, RealShop.CDNOW_END, 90, this::tiers);
    Evaluation groups = print("CDNOW", "rfm", shop, RealShop.CDNOW_END, 90, this::rfm);

    assertThat(tiers.customers()).isEqualTo(2_357);
    assertThat(tiers.stability()).isGreaterThan(0.8);
    assertThat(tiers.etaSquared().get("net_revenue")).isGreaterThan(0.7);
    assertThat(groups.verdict().advice()).isEqualTo(Advice.MERGE);
  }

  @Test
  void valueTiersAndRfmGroupsOfOnlineRetail() {
    RealShop shop = RealShop.onlineRetail();

    Evaluation tiers =
        print("Online Retail", "value_tier", shop, RealShop.RETAIL_END, 60, this::tiers);
    Evaluation groups = print("Online Retail", "rfm", shop, RealShop.RETAIL_END, 60, this::rfm);

    assertThat(tiers.etaSquared().get("net_revenue")).isGreaterThan(0.7);
    assertThat(groups.stability()).isLessThan(tiers.stability());
    assertThat(groups.groups()).hasSizeGreaterThan(5);
  }

  private Map<String, String> tiers(Map<String, double[]> figures, LocalDate until) {
    TierThresholds thresholds =
        TierThresholds.of(
            Distribution.of(figures.values().stream().map(RealEvaluationsTest::net).toList()),
            TierPolicy.withDefaults());
    Map<String, String> labels = new HashMap<>();
    figures.forEach((customer, row) -> labels.put(customer, thresholds.tierOf(net(row)).label()));
    return labels;
  }

  private static BigDecimal net(double[] row) {
    return BigDecimal.valueOf(row[1]);
  }

  private Map<String, String> rfm(Map<String, double[]> figures, LocalDate until) {
    RfmScales scales =
        new RfmScales(
            Scale.quantiles(
                Distribution.of(figures.values().stream().map(row -> last(row, until)).toList()),
                SCORES),
            Scale.quantiles(
                Distribution.of(figures.values().stream().map(row -> (long) row[0]).toList()),
                SCORES),
            Scale.quantiles(
                Distribution.of(figures.values().stream().map(RealEvaluationsTest::net).toList()),
                SCORES));
    RfmTaxonomy taxonomy = taxonomy();
    Map<String, String> labels = new HashMap<>();
    figures.forEach((customer, row) ->
        labels.put(
            customer,
            taxonomy.groupOf(scales.score(last(row, until), (long) row[0], net(row))).name()));
    return labels;
  }

  private static Instant last(double[] row, LocalDate until) {
    return until.minusDays((long) row[3]).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static RfmTaxonomy taxonomy() {
    try (InputStream yaml =
        Objects.requireNonNull(RfmTaxonomy.class.getResourceAsStream("groups.yaml"))) {
      return RfmTaxonomyYaml.read(yaml, SCORES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Evaluation print(
      String name, String dimension, RealShop shop, LocalDate end, int days, Labelling labelling) {
    Map<String, double[]> now = shop.figures(end);
    Map<String, double[]> then = shop.figures(end.minusDays(days));
    Map<String, double[]> earlier = shop.figures(end.minusDays(2L * days));
    Map<String, String> labels = labelling.label(now, end);
    Map<String, String> before = labelling.label(then, end.minusDays(days));
    List<Person> persons = new ArrayList<>();
    now.forEach((customer, row) ->
        persons.add(
            new Person(
                Objects.requireNonNull(labels.get(customer)),
                before.get(customer),
                Arrays.copyOf(
                    new double[] {
                      row[0], row[1], row[2], row[3], row[4], row[5], Double.NaN, Double.NaN
                    },
                    Metrics.NAMES.size()),
                row[1],
                null,
                outcomes(row, then.get(customer), earlier.get(customer)))));
    Evaluation found =
        new Evaluating(EvaluatingTest.RULES, days, (phase, share) -> {}).dimension(persons, "");
    print(name + ", " + dimension + " over " + days + " days", found);
    return found;
  }

  private static double[] outcomes(
      double[] now, double @Nullable [] then, double @Nullable [] earlier) {
    if (then == null) {
      return new double[] {Double.NaN, Double.NaN, Double.NaN};
    }
    double before = then[1] - (earlier == null ? 0 : earlier[1]);
    return new double[] {now[0] > then[0] ? 1 : 0, now[1] - then[1] - before, Double.NaN};
  }

  private static void print(String title, Evaluation found) {
    System.out.printf(
        Locale.ROOT,
        "%s: %d customers, stability %.3f, silhouette %.3f, eta squared %s%n  %s%n  %s%n",
        title,
        found.customers(),
        found.stability(),
        found.silhouette(),
        found.etaSquared().entrySet().stream()
            .map(one -> "%s %.2f".formatted(one.getKey(), one.getValue()))
            .sorted()
            .toList(),
        found.verdict().textEn(),
        found.verdict().textZh());
    for (GroupReport group : found.groups()) {
      System.out.printf(
          Locale.ROOT,
          "  %-22s %5d  kept %s  value %.0f of %.0f  kept buying %s, growth %s%n    %s%n    %s%n",
          group.label(),
          group.customers(),
          group.kept() == null ? "-" : "%.2f".formatted(group.kept()),
          group.value(),
          group.valueOfAll(),
          told(group.outcomes().get(0)),
          told(group.outcomes().get(1)),
          group.verdict().textEn(),
          group.verdict().textZh());
    }
  }

  private static String told(Effect effect) {
    return effect.pValue() == null || effect.size() == null
        ? "-"
        : "%.2f against %.2f (g %.2f, p %.1e)"
            .formatted(effect.mean(), effect.meanOfRest(), effect.size(), effect.pValue());
  }
}
