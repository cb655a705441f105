package io.clientele.scoring.attribute;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a person besides demographics: attributes that are defined and not personal.
 *
 * @param values by name; what is not known is absent
 */
public record Attributes(SortedMap<String, AttributeValue> values) {

  /** Nothing is known. */
  public static final Attributes NONE = new Attributes(Map.of());

  /** Keeps its own copy. */
  public Attributes {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** Of values in any order. */
  public Attributes(Map<String, ? extends AttributeValue> values) {
    this(new TreeMap<>(values));
  }

  /** The value of an attribute, where it is known. */
  public Optional<AttributeValue> of(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
