package io.clientele.scoring.evaluation;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;

/** Reads the rules of verdicts: the business's own, or the shipped ones. */
@ApplicationScoped
class ShippedRules {

  private static final String SHIPPED = "verdicts.yaml";

  @Produces
  @Singleton
  @Startup
  VerdictRules rules(EvaluationSettings settings) {
    try (InputStream yaml =
        settings.verdicts().isPresent()
            ? Files.newInputStream(settings.verdicts().get())
            : Objects.requireNonNull(ShippedRules.class.getResourceAsStream(SHIPPED))) {
      return VerdictRulesYaml.read(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException("the rules of verdicts cannot be read", e);
    }
  }
}
