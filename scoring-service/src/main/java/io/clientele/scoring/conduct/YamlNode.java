package io.clientele.scoring.conduct;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A mapping of YAML with its place; refuses keys that nobody knows and values of another kind. */
final class YamlNode {

  private final String place;
  private final Map<?, ?> values;

  private YamlNode(String place, @Nullable Object node) {
    if (!(node instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException(
          (place.isEmpty() ? "the file" : place) + " must be a mapping");
    }
    this.place = place;
    this.values = map;
  }

  static YamlNode root(InputStream yaml, String... known) {
    return new YamlNode("", new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml))
        .only(known);
  }

  private YamlNode only(String... known) {
    Set<String> all = Set.of(known);
    for (Object key : values.keySet()) {
      if (!(key instanceof String name && all.contains(name))) {
        throw new IllegalArgumentException(
            "%s is not known; known are %s"
                .formatted(at(String.valueOf(key)), all.stream().sorted().toList()));
      }
    }
    return this;
  }

  private String at(String key) {
    return place.isEmpty() ? key : place + "." + key;
  }

  private Object value(String key) {
    Object value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException(at(key) + " is missing");
    }
    return value;
  }

  boolean has(String key) {
    return values.get(key) != null;
  }

  String text(String key) {
    String text = value(key).toString().strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException(at(key) + " is empty");
    }
    return text;
  }

  double number(String key) {
    return number(at(key), value(key));
  }

  private static double number(String place, @Nullable Object value) {
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException(place + " must be a finite number");
  }

  long whole(String key) {
    double number = number(key);
    if (number != Math.rint(number) || Math.abs(number) > 1e15) {
      throw new IllegalArgumentException(at(key) + " must be a whole number");
    }
    return (long) number;
  }

  YamlNode node(String key, String... known) {
    return new YamlNode(at(key), value(key)).only(known);
  }

  /** Every key with its number. */
  Map<String, Double> numbers(String key) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    new YamlNode(at(key), value(key))
        .values.forEach((name, value) ->
            numbers.put(String.valueOf(name), number(at(key) + "." + name, value)));
    return numbers;
  }

  /** Every key with its text. */
  Map<String, String> textsByKey(String key) {
    YamlNode node = new YamlNode(at(key), value(key));
    Map<String, String> texts = new LinkedHashMap<>();
    node.values
        .keySet()
        .forEach(name -> {
          String own = String.valueOf(name);
          texts.put(own, node.text(own));
        });
    return texts;
  }

  /** Every key with its list of texts. */
  Map<String, List<String>> lists(String key) {
    YamlNode node = new YamlNode(at(key), value(key));
    Map<String, List<String>> lists = new LinkedHashMap<>();
    node.values
        .keySet()
        .forEach(name -> {
          String own = String.valueOf(name);
          lists.put(own, node.texts(own));
        });
    return lists;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object one : list(key)) {
      if (one == null || one instanceof Map<?, ?> || one instanceof List<?>) {
        throw new IllegalArgumentException(at(key) + " must be a list of texts");
      }
      texts.add(one.toString());
    }
    return texts;
  }

  private List<?> list(String key) {
    if (value(key) instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException(at(key) + " must be a list");
  }

  List<YamlNode> nodes(String key, String... known) {
    List<YamlNode> nodes = new ArrayList<>();
    for (Object one : list(key)) {
      nodes.add(new YamlNode(at(key) + "[" + nodes.size() + "]", one).only(known));
    }
    return nodes;
  }

  /** The value of an enum that is spelt so, in lower case. */
  <E extends Enum<E>> E choice(Class<E> type, String key) {
    return choice(type, at(key), text(key));
  }

  static <E extends Enum<E>> E choice(Class<E> type, String place, String name) {
    for (E one : type.getEnumConstants()) {
      if (one.name().equalsIgnoreCase(name)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "%s: %s is none of %s".formatted(place, name, List.of(type.getEnumConstants())));
  }
}
