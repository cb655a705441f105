package io.clientele.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.attribute.Attributes;
import io.clientele.scoring.clv.ClvModel;
import io.clientele.scoring.clv.ClvTerms;
import io.clientele.scoring.clv.Family;
import io.clientele.scoring.clv.GammaGamma;
import io.clientele.scoring.clv.TimeUnit;
import io.clientele.scoring.conduct.ConductPolicy;
import io.clientele.scoring.demographic.DemographicYaml;
import io.clientele.scoring.demographic.Demographics;
import io.clientele.scoring.frequency.FrequencyPolicy;
import io.clientele.scoring.history.CustomerHistory;
import io.clientele.scoring.history.PurchaseTotal;
import io.clientele.scoring.lifecycle.AlivePolicy;
import io.clientele.scoring.lifecycle.ChurnPolicy;
import io.clientele.scoring.lifecycle.LifecyclePolicy;
import io.clientele.scoring.model.ValueModel;
import io.clientele.scoring.person.Profile;
import io.clientele.scoring.population.Ladder;
import io.clientele.scoring.population.Numbers;
import io.clientele.scoring.rfm.RfmTaxonomyYaml;
import io.clientele.scoring.satisfaction.SatisfactionPolicy;
import io.clientele.scoring.standing.CutsPolicy;
import io.clientele.scoring.standing.Standing;
import io.clientele.scoring.standing.StandingPolicy;
import io.clientele.scoring.standing.ValueCuts;
import io.clientele.scoring.value.PowerPolicy;
import io.clientele.scoring.value.TierPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Measures the computing part of a score; run with {@code -Dclientele.speed=true}. */
@EnabledIfSystemProperty(named = "clientele.speed", matches = "true")
class ClassifierSpeedTest {

  private static final Logger LOG = Logger.getLogger(ClassifierSpeedTest.class);
  private static final Instant START = Instant.parse("2024-01-01T10:00:00Z");
  private static final Instant NOW = Instant.parse("2025-06-01T10:00:00Z");

  @Test
  void aWholeScoreIsComputedInMicroseconds() throws IOException {
    for (Family family : Family.values()) {
      ValueModel model = model(family);
      StandingPolicy policy = policy();
      List<Standing> standings = standings(policy, model);
      Classifier classifier = classifier(policy);
      ValueCuts cuts = cuts(model);
      double best = Double.POSITIVE_INFINITY;
      for (int round = 0; round < 8; round++) {
        long start = cpu();
        int findings = 0;
        for (Standing standing : standings) {
          Expected expected = Expected.of(standing, model, NOW);
          findings +=
              classifier
                  .classify(
                      standing,
                      new Profile(standing.customerId(), false, Demographics.NONE, Attributes.NONE),
                      new View(NOW, null, cuts, null, expected, null))
                  .size();
        }
        best = Math.min(best, (cpu() - start) / 1e3 / standings.size());
        assertThat(findings).isGreaterThan(standings.size());
      }
      LOG.infof("%s: %.1f microseconds of CPU for one whole score", family, best);
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static StandingPolicy policy() throws IOException {
    return new StandingPolicy(
        LifecyclePolicy.withDefaults(),
        AlivePolicy.withDefaults(),
        FrequencyPolicy.withDefaults(),
        SatisfactionPolicy.withDefaults(),
        ConductPolicy.shipped());
  }

  private static Classifier classifier(StandingPolicy policy) throws IOException {
    return new Classifier(
        read("/io/clientele/scoring/rfm/groups.yaml", yaml -> RfmTaxonomyYaml.read(yaml, 5)),
        read("/io/clientele/scoring/demographic/bands.yaml", DemographicYaml::read),
        new CutsPolicy(TierPolicy.withDefaults(), PowerPolicy.withDefaults(), 5, Optional.empty()),
        policy,
        ChurnPolicy.withDefaults());
  }

  private interface Reader<T> {
    T read(InputStream yaml) throws IOException;
  }

  private static <T> T read(String resource, Reader<T> reader) throws IOException {
    try (InputStream yaml =
        Objects.requireNonNull(ClassifierSpeedTest.class.getResourceAsStream(resource))) {
      return reader.read(yaml);
    }
  }

  private static List<Standing> standings(StandingPolicy policy, ValueModel model) {
    Random random = new Random(3);
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      List<PurchaseTotal> days = new ArrayList<>();
      Instant at = START.plus(Duration.ofDays(random.nextInt(300)));
      for (int k = random.nextInt(1 + random.nextInt(20)); k >= 0; k--) {
        days.add(
            new PurchaseTotal(
                "EUR", 1, BigDecimal.valueOf(20 + k), at, at, 0, BigDecimal.ZERO, BigDecimal.ZERO));
        at = at.plus(Duration.ofDays(1 + random.nextInt(20)));
      }
      CustomerHistory history = new CustomerHistory("c" + i, START, days, List.of(), List.of());
      standings.add(Standing.of(history, policy, model));
    }
    return standings;
  }

  private static ValueCuts cuts(ValueModel model) {
    Ladder<Double> ranks =
        Numbers.of(new Random(4).doubles(20_000).map(u -> 500 * u).toArray()).ladder(10_000);
    return new ValueCuts(
        "EUR", model.id(), List.of(400.0, 300.0, 100.0), ranks, 25, List.of(300.0, 100.0), ranks);
  }

  private static ValueModel model(Family family) {
    Map<String, Double> parameters =
        switch (family) {
          case BG_NBD, MBG_NBD -> Map.of("r", 0.243, "alpha", 4.414, "a", 0.793, "b", 2.426);
          case PARETO_NBD -> Map.of("r", 0.553, "alpha", 10.578, "s", 0.606, "beta", 11.669);
          case BG_BB -> Map.of("alpha", 1.204, "beta", 0.750, "gamma", 0.657, "delta", 2.783);
          case NBD -> Map.of("r", 0.385, "alpha", 12.072);
        };
    return new ValueModel(
        "mdl_0",
        ClvModel.of(
            family.model(parameters),
            diagonal(parameters.size()),
            new GammaGamma(6.25, 3.74, 15.44),
            diagonal(3),
            new ClvTerms(TimeUnit.WEEK, 0.1, 365, 1)),
        "EUR");
  }

  private static double[][] diagonal(int size) {
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      matrix[i][i] = 0.01;
    }
    return matrix;
  }
}
