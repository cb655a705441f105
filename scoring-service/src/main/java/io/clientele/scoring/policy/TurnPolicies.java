package io.clientele.scoring.policy;

import io.clientele.scoring.interest.InterestPolicy;
import io.clientele.scoring.need.NeedPolicy;
import io.clientele.scoring.need.NeedTaxonomy;
import io.clientele.scoring.need.NeedTaxonomyYaml;
import io.clientele.scoring.social.SocialPolicy;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Makes the policies of interests, social roles and needs; the same rules as for the others. */
@ApplicationScoped
public class TurnPolicies {

  private static final Logger LOG = Logger.getLogger(TurnPolicies.class);
  private static final String SHIPPED_NEEDS = "/io/clientele/scoring/need/needs.yaml";

  void check(
      @Observes StartupEvent start,
      InterestPolicy interests,
      SocialPolicy social,
      NeedPolicy needs,
      NeedTaxonomy taxonomy) {
    LOG.infof(
        "policies: %s, %s, %s, %s",
        interests.version(), social.version(), needs.version(), taxonomy.version());
  }

  @Produces
  @Singleton
  InterestPolicy interests(InterestSettings settings) {
    return settings.policy();
  }

  @Produces
  @Singleton
  SocialPolicy social(SocialSettings settings) {
    return settings.policy();
  }

  @Produces
  @Singleton
  NeedPolicy needs(NeedSettings settings) {
    return settings.policy();
  }

  @Produces
  @Singleton
  NeedTaxonomy taxonomy(NeedSettings settings) {
    try (InputStream yaml =
        settings.taxonomy().isPresent()
            ? Files.newInputStream(settings.taxonomy().get())
            : Objects.requireNonNull(TurnPolicies.class.getResourceAsStream(SHIPPED_NEEDS))) {
      return NeedTaxonomyYaml.read(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException("the table of needs cannot be read", e);
    }
  }
}
