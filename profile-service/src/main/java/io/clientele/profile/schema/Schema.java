package io.clientele.profile.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All attributes that are known at one time. It does not change; another revision is another
 * schema.
 */
public final class Schema {

  private final long revision;
  private final SortedMap<String, AttributeDefinition> all = new TreeMap<>();
  private final Map<String, AttributeDefinition> byKey = new HashMap<>();
  private final Map<String, AttributeDefinition> byName = new HashMap<>();

  /** A schema of definitions whose names and aliases are unique. */
  public Schema(long revision, Collection<AttributeDefinition> definitions) {
    this.revision = revision;
    definitions.forEach(definition -> all.put(definition.name(), definition));
    List<AttributeDefinition> used =
        all.values().stream().filter(definition -> !definition.retired()).toList();
    used.forEach(definition -> byKey.put(AttributeName.key(definition.name()), definition));
    for (AttributeDefinition definition : used) {
      definition
          .aliases()
          .forEach(alias -> byKey.putIfAbsent(AttributeName.key(alias), definition));
      // Most senders use the name itself: its key need not be made each time.
      byName.put(definition.name(), definition);
    }
  }

  /** Grows by one with every change. */
  public long revision() {
    return revision;
  }

  /** All definitions, retired ones included, by name. */
  public SortedMap<String, AttributeDefinition> all() {
    return Collections.unmodifiableSortedMap(all);
  }

  /** The definition of that very name, retired or not. */
  public Optional<AttributeDefinition> named(String name) {
    return Optional.ofNullable(all.get(name));
  }

  /** The definition in use that a sender means by a name or alias, however spelled. */
  public Optional<AttributeDefinition> told(String name) {
    AttributeDefinition named = byName.get(name);
    return Optional.ofNullable(named == null ? byKey.get(AttributeName.key(name)) : named);
  }

  /** The revision that values told under a name are cleaned by; 0 where nothing is known of it. */
  public long revisionOf(String name) {
    return told(name).or(() -> named(name)).map(AttributeDefinition::revision).orElse(0L);
  }
}
