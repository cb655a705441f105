package io.clientele.feedback.wish;

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

/** Reads the table of wishes when the service starts; one that is not valid keeps it from that. */
@ApplicationScoped
class WishProducer {

  private static final Logger LOG = Logger.getLogger(WishProducer.class);

  void check(@Observes StartupEvent start, Wishes wishes) {
    LOG.infof("table of wishes: %s", wishes.taxonomy().version());
  }

  @Produces
  @Singleton
  Wishes wishes(WishSettings settings) {
    try (InputStream yaml =
        settings.taxonomy().isPresent()
            ? Files.newInputStream(settings.taxonomy().get())
            : Objects.requireNonNull(WishProducer.class.getResourceAsStream("wishes.yaml"))) {
      return new Wishes(WishTaxonomyYaml.read(yaml));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException("clientele.wishes.taxonomy: " + e.getMessage(), e);
    }
  }
}
