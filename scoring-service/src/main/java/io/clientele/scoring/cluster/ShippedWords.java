package io.clientele.scoring.cluster;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;

/** Reads the words for clusters: the business's own, or the shipped ones. */
@ApplicationScoped
class ShippedWords {

  private static final String SHIPPED = "words.yaml";

  @Produces
  @Singleton
  @Startup
  ClusterWords words(ClusterSettings settings) {
    try (InputStream yaml =
        settings.words().isPresent()
            ? Files.newInputStream(settings.words().get())
            : Objects.requireNonNull(ShippedWords.class.getResourceAsStream(SHIPPED))) {
      return ClusterWordsYaml.read(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException("the words for clusters cannot be read", e);
    }
  }
}
