package io.clientele.scoring.policy;

import io.clientele.scoring.rfm.RfmTaxonomy;
import io.clientele.scoring.rfm.RfmTaxonomyYaml;
import io.clientele.scoring.standing.CutsPolicy;
import io.clientele.scoring.standing.StandingPolicy;
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
import org.jboss.logging.Logger;

/** Makes the policies of the settings. A service with a policy that is not valid does not start. */
@ApplicationScoped
public class Policies {

  private static final Logger LOG = Logger.getLogger(Policies.class);
  private static final String SHIPPED_GROUPS = "/io/clientele/scoring/rfm/groups.yaml";

  void check(
      @Observes StartupEvent start, RfmTaxonomy groups, StandingPolicy standing, CutsPolicy cuts) {
    LOG.infof("policies: %s, %s, %s", groups.version(), standing.version(), cuts.tiers().version());
  }

  @Produces
  @Singleton
  StandingPolicy standing(LifecycleSettings lifecycle, SatisfactionSettings satisfaction) {
    return new StandingPolicy(lifecycle.policy(), satisfaction.policy());
  }

  @Produces
  @Singleton
  CutsPolicy cuts(ValueSettings value, RfmSettings rfm) {
    return new CutsPolicy(value.policy(), rfm.fixedCuts());
  }

  @Produces
  @Singleton
  RfmTaxonomy groups(RfmSettings settings) {
    try (InputStream yaml =
        settings.groups().isPresent() ? open(settings.groups().get()) : shipped()) {
      return RfmTaxonomyYaml.read(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException("the table of RFM groups cannot be read", e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    return Files.newInputStream(file);
  }

  private static InputStream shipped() {
    return Objects.requireNonNull(Policies.class.getResourceAsStream(SHIPPED_GROUPS));
  }
}
