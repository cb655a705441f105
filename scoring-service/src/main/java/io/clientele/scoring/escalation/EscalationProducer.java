package io.clientele.scoring.escalation;

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

/**
 * Makes the table of tasks of the settings. A service with one that is not valid does not start.
 */
@ApplicationScoped
class EscalationProducer {

  private static final Logger LOG = Logger.getLogger(EscalationProducer.class);
  private static final String SHIPPED = "/io/clientele/scoring/escalation/tasks.yaml";

  void check(@Observes StartupEvent start, EscalationTasks tasks) {
    LOG.infof("tasks of escalations: %s, %d levels", tasks.version(), tasks.tasks().size());
  }

  @Produces
  @Singleton
  EscalationTasks tasks(EscalationSettings settings) {
    try (InputStream yaml =
        settings.tasks().isPresent()
            ? Files.newInputStream(settings.tasks().get())
            : Objects.requireNonNull(EscalationProducer.class.getResourceAsStream(SHIPPED))) {
      return EscalationTasksYaml.read(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException("the table of escalation tasks cannot be read", e);
    }
  }
}
