package io.clientele.profile.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads tables of tab-separated columns; lines that start with # are comments. */
final class Tsv {

  private Tsv() {}

  static List<List<String>> rows(String resource, int columns) {
    InputStream stream =
        Objects.requireNonNull(
            Tsv.class.getResourceAsStream(resource), resource + " is not in the jar");
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", columns)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
