package io.clientele.feedback.promise;

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

/** Reads the table when the service starts; one that is not valid keeps it from that. */
@ApplicationScoped
class ServiceTableProducer {

  private static final Logger LOG = Logger.getLogger(ServiceTableProducer.class);

  void check(@Observes StartupEvent start, ServiceTable table) {
    LOG.infof("service calendars and promises: %s", table.version());
  }

  @Produces
  @Singleton
  ServiceTable table(ServiceSettings settings) {
    try (InputStream yaml =
        settings.table().isPresent()
            ? Files.newInputStream(settings.table().get())
            : Objects.requireNonNull(
                ServiceTableProducer.class.getResourceAsStream("service.yaml"))) {
      return ServiceTableYaml.read(yaml);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException("clientele.service.table: " + e.getMessage(), e);
    }
  }
}
