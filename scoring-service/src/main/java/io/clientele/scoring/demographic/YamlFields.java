package io.clientele.scoring.demographic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a YAML mapping, each of the kind that is asked for; refuses fields that nobody knows.
 */
final class YamlFields {

  private final Map<?, ?> fields;

  private YamlFields(Map<?, ?> fields) {
    this.fields = fields;
  }

  static YamlFields of(@Nullable Object node, Set<String> known) {
    YamlFields fields = ofAny(node);
    if (!known.containsAll(fields.fields.keySet())) {
      throw new IllegalArgumentException("the keys " + known + " are known only: " + node);
    }
    return fields;
  }

  private static YamlFields ofAny(@Nullable Object node) {
    if (!(node instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("a mapping is missing: " + node);
    }
    return new YamlFields(map);
  }

  String text(String key) {
    return node(key).toString();
  }

  BigDecimal number(String key) {
    return number(node(key), key);
  }

  private static BigDecimal number(Object value, String key) {
    try {
      return new BigDecimal(value.toString());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + key + "' is no number: " + value, e);
    }
  }

  int integer(String key) {
    try {
      return number(key).intValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("'" + key + "' is a whole number", e);
    }
  }

  @Nullable Boolean flag(String key) {
    Object value = fields.get(key);
    if (value == null || value instanceof Boolean) {
      return (Boolean) value;
    }
    throw new IllegalArgumentException("'" + key + "' is true or false: " + value);
  }

  YamlFields fields(String key, Set<String> known) {
    return of(node(key), known);
  }

  List<YamlFields> list(String key, Set<String> known) {
    if (!(node(key) instanceof List<?> items)) {
      throw new IllegalArgumentException("'" + key + "' is a list");
    }
    List<YamlFields> all = new ArrayList<>();
    items.forEach(item -> all.add(of(item, known)));
    return all;
  }

  Map<String, BigDecimal> numbers(String key) {
    Map<String, BigDecimal> numbers = new TreeMap<>();
    ofAny(node(key))
        .fields
        .forEach(
            (name, value) -> numbers.put(String.valueOf(name), number(String.valueOf(value), key)));
    return numbers;
  }

  Object node(String key) {
    Object value = fields.get(key);
    if (value == null) {
      throw new IllegalArgumentException("'" + key + "' is missing in " + fields);
    }
    return value;
  }
}
