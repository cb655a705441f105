package io.clientele.scoring.policy;

import io.clientele.scoring.conduct.ConductPolicy;
import io.clientele.scoring.conduct.HabitsYaml;
import io.clientele.scoring.conduct.IndicatorsYaml;
import io.clientele.scoring.conduct.PersonalitiesYaml;
import io.clientele.scoring.conduct.ReadingYaml;
import io.clientele.scoring.conduct.ShopperTypes;
import io.clientele.scoring.demographic.DemographicTaxonomy;
import io.clientele.scoring.demographic.DemographicYaml;
import io.clientele.scoring.lifecycle.ChurnPolicy;
import io.clientele.scoring.rfm.RfmTaxonomy;
import io.clientele.scoring.rfm.RfmTaxonomyYaml;
import io.clientele.scoring.standing.CutsPolicy;
import io.clientele.scoring.standing.StandingPolicy;
import io.clientele.scoring.value.ReferralDiscount;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Makes the policies of the settings. A service with a policy that is not valid does not start. */
@ApplicationScoped
public class Policies {

  private static final Logger LOG = Logger.getLogger(Policies.class);
  private static final String SHIPPED_GROUPS = "/io/clientele/scoring/rfm/groups.yaml";
  private static final String SHIPPED_BANDS = "/io/clientele/scoring/demographic/bands.yaml";

  private static final String CONDUCT = "/io/clientele/scoring/conduct/";

  void check(
      @Observes StartupEvent start,
      RfmTaxonomy groups,
      DemographicTaxonomy demographics,
      StandingPolicy standing,
      CutsPolicy cuts,
      ReferralDiscount referrals,
      ChurnPolicy churn,
      ConductPolicy conduct) {
    LOG.infof(
        "policies: %s, %s, %s, %s, %s, %s, %s, %s",
        groups.version(),
        demographics.version(),
        standing.version(),
        cuts.tiers().version(),
        cuts.power().version(),
        churn.version(),
        conduct.version(),
        referrals);
  }

  @Produces
  @Singleton
  StandingPolicy standing(
      LifecycleSettings lifecycle,
      FrequencySettings frequency,
      SatisfactionSettings satisfaction,
      ConductPolicy conduct) {
    return new StandingPolicy(
        lifecycle.policy(),
        lifecycle.alivePolicy(),
        frequency.policy(),
        satisfaction.policy(),
        conduct);
  }

  @Produces
  @Singleton
  ChurnPolicy churn(ChurnRiskSettings settings) {
    return settings.policy();
  }

  @Produces
  @Singleton
  CutsPolicy cuts(ValueSettings value, PowerSettings power, RfmSettings rfm) {
    return new CutsPolicy(value.policy(), power.policy(), rfm.scores(), rfm.fixedCuts());
  }

  @Produces
  @Singleton
  ReferralDiscount referrals(ValueSettings value) {
    return new ReferralDiscount(value.referralDiscount());
  }

  @Produces
  @Singleton
  RfmTaxonomy groups(RfmSettings settings) {
    return read(
        settings.groups(), SHIPPED_GROUPS, yaml -> RfmTaxonomyYaml.read(yaml, settings.scores()));
  }

  @Produces
  @Singleton
  DemographicTaxonomy demographics(DemographicSettings settings) {
    return read(settings.bands(), SHIPPED_BANDS, DemographicYaml::read);
  }

  @Produces
  @Singleton
  ConductPolicy conduct(ConductSettings settings) {
    ShopperTypes types =
        read(settings.indicators(), CONDUCT + ConductPolicy.INDICATORS, IndicatorsYaml::read);
    return new ConductPolicy(
        read(settings.reading(), CONDUCT + ConductPolicy.READING, ReadingYaml::read),
        types,
        read(
            settings.habits(),
            CONDUCT + ConductPolicy.HABITS,
            yaml -> HabitsYaml.read(yaml, types)),
        read(
            settings.personalities(),
            CONDUCT + ConductPolicy.PERSONALITIES,
            PersonalitiesYaml::read));
  }

  private static <T> T read(Optional<Path> own, String shipped, Function<InputStream, T> reader) {
    try (InputStream yaml = own.isPresent() ? Files.newInputStream(own.get()) : shipped(shipped)) {
      return reader.apply(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException("the file for " + shipped + " cannot be read", e);
    }
  }

  private static InputStream shipped(String resource) {
    return Objects.requireNonNull(Policies.class.getResourceAsStream(resource));
  }
}
