package io.clientele.scoring.conduct;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Function;

/** The shipped definitions. */
final class Shipped {

  static final ConductPolicy POLICY =
      new ConductPolicy(
          read("reading.yaml", ReadingYaml::read), read("indicators.yaml", IndicatorsYaml::read));

  private Shipped() {}

  private static <T> T read(String file, Function<InputStream, T> reader) {
    try (InputStream yaml = Conduct.class.getResourceAsStream(file)) {
      return reader.apply(Objects.requireNonNull(yaml, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
