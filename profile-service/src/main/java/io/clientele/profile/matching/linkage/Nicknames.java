package io.clientele.profile.matching.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Given names that stand for each other. */
final class Nicknames {

  private static final String RESOURCE = "/matching/nicknames.txt";
  private static final Map<String, Set<String>> FULL_NAMES = read();

  private Nicknames() {}

  /** Whether one is a short form of the other, or both are of a third. */
  static boolean same(String a, String b) {
    Set<String> ofA = FULL_NAMES.getOrDefault(a, Set.of(a));
    return FULL_NAMES.getOrDefault(b, Set.of(b)).stream().anyMatch(ofA::contains);
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> names = new HashMap<>();
    try (InputStream in =
        Objects.requireNonNull(Nicknames.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split(" ")))
          .forEach(line ->
              line.forEach(name ->
                  names.computeIfAbsent(name, any -> new HashSet<>()).add(line.getFirst())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
