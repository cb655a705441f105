package io.clientele.feedback.analysis;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * Reads the table of analyses when the service starts; one that is not valid keeps it from that.
 */
@ApplicationScoped
class AnalysisProducer {

  private static final Logger LOG = Logger.getLogger(AnalysisProducer.class);

  void check(@Observes StartupEvent start, AnalysisTaxonomy taxonomy) {
    LOG.infof("table of analyses: %s", taxonomy.version());
  }

  @Produces
  @Singleton
  AnalysisTaxonomy taxonomy(AnalysisSettings settings) {
    try (InputStream yaml =
        settings.taxonomy().isPresent()
            ? Files.newInputStream(settings.taxonomy().get())
            : Objects.requireNonNull(AnalysisTaxonomy.class.getResourceAsStream("analysis.yaml"))) {
      return AnalysisTaxonomyYaml.read(yaml);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException("clientele.analysis.taxonomy: " + e.getMessage(), e);
    }
  }
}
