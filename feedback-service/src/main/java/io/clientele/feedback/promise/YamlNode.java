package io.clientele.feedback.promise;

import io.clientele.feedback.urgency.Phrase;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A value of a YAML file with where it stands, so that a refusal can say it.
 *
 * @param path such as {@code promises[0].targets}
 * @param value as the parser gave it; null where there is none
 */
record YamlNode(String path, @Nullable Object value) {

  /** Reads a file. */
  static YamlNode load(InputStream yaml) {
    try {
      return new YamlNode("table", new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    } catch (YAMLException e) {
      throw new IllegalArgumentException("the table is no YAML: " + e.getMessage(), e);
    }
  }

  IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("%s %s".formatted(path, what));
  }

  /** This, which is a mapping with no other keys. */
  YamlNode knowing(String... keys) {
    for (Object key : mapping().keySet()) {
      if (!Set.of(keys).contains(key)) {
        throw wrong("has the keys %s only, not '%s'".formatted(List.of(keys), key));
      }
    }
    return this;
  }

  private Map<?, ?> mapping() {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong("is a mapping");
    }
    return map;
  }

  YamlNode at(String key) {
    return new YamlNode(path + "." + key, mapping().get(key));
  }

  /** The values of a list; none where it is absent. */
  List<YamlNode> list() {
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> rows)) {
      throw wrong("is a list");
    }
    List<YamlNode> nodes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      nodes.add(new YamlNode(path + "[" + i + "]", rows.get(i)));
    }
    return nodes;
  }

  /** The values of a mapping by key; none where it is absent. */
  Map<String, YamlNode> entries() {
    Map<String, YamlNode> nodes = new LinkedHashMap<>();
    if (value != null) {
      mapping()
          .forEach(
              (key, held) -> nodes.put(String.valueOf(key), new YamlNode(path + "." + key, held)));
    }
    return nodes;
  }

  /**
   * A text. YAML has words for yes and no, and numbers and dates: whoever means the word quotes it.
   */
  String text() {
    if (!(value instanceof String text)) {
      throw wrong("is a text, quoted where YAML sees something else in it");
    }
    return text;
  }

  double number() {
    if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
      throw wrong("is a number");
    }
    return number.doubleValue();
  }

  int whole() {
    if (!(value instanceof Integer number)) {
      throw wrong("is a whole number");
    }
    return number;
  }

  boolean flag() {
    if (!(value instanceof Boolean flag)) {
      throw wrong("is true or false");
    }
    return flag;
  }

  /** A label in both languages: its keys {@code en} and {@code zh}. */
  Phrase phrase() {
    return new Phrase(at("en").text(), at("zh").text());
  }

  /** A constant, in any case. */
  <E extends Enum<E>> E constant(Class<E> type) {
    return constant(type, text());
  }

  <E extends Enum<E>> E constant(Class<E> type, String name) {
    try {
      return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s is one of %s, not '%s'".formatted(path, List.of(type.getEnumConstants()), name), e);
    }
  }
}
