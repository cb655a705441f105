package io.clientele.profile.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads the kinds of identifiers from YAML: {@code version}, a list {@code kinds} and a list {@code
 * blocked} of regular expressions.
 */
final class IdentifierKindsYaml {

  private static final Set<String> KEYS =
      Set.of("name", "priority", "limit", "verified", "distinguishes", "kept");

  private IdentifierKindsYaml() {}

  /** The kinds that the service comes with. */
  static IdentifierKinds shipped() {
    try (InputStream yaml = IdentifierKindsYaml.class.getResourceAsStream("kinds.yaml")) {
      if (yaml == null) {
        throw new IllegalStateException("the resource kinds.yaml is missing");
      }
      return read(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The kinds in the stream.
   *
   * @throws IllegalArgumentException where they are not valid, saying why
   */
  static IdentifierKinds read(InputStream yaml) {
    Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    if (!(root instanceof Map<?, ?> table)
        || !(table.get("kinds") instanceof List<?> rows)
        || !(table.get("blocked") instanceof List<?> expressions)) {
      throw new IllegalArgumentException("identifier kinds need 'version', 'kinds', 'blocked'");
    }
    List<IdentifierKind> kinds = new ArrayList<>();
    for (Object row : rows) {
      kinds.add(kind(row));
    }
    List<Pattern> blocked = new ArrayList<>();
    for (Object expression : expressions) {
      blocked.add(
          Pattern.compile(
              String.valueOf(expression), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
    return new IdentifierKinds(kinds, blocked);
  }

  private static IdentifierKind kind(@Nullable Object row) {
    if (!(row instanceof Map<?, ?> fields) || !KEYS.equals(fields.keySet())) {
      throw new IllegalArgumentException("an identifier kind has the keys " + KEYS + ": " + row);
    }
    return new IdentifierKind(
        value(fields, "name", String.class),
        value(fields, "priority", Integer.class),
        value(fields, "limit", Integer.class),
        value(fields, "verified", Boolean.class),
        value(fields, "distinguishes", Boolean.class),
        value(fields, "kept", Boolean.class));
  }

  private static <T> T value(Map<?, ?> fields, String key, Class<T> type) {
    Object value = fields.get(key);
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          "'" + key + "' is a " + type.getSimpleName() + ", not as in " + fields);
    }
    return type.cast(value);
  }
}
