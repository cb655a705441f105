package io.clientele.profile.attribute;

import java.util.List;
import java.util.Set;

/**
 * What the intake of identities found.
 *
 * @param attributes understood values, whether or not later ones are known already
 * @param identifiers by which the persons can be recognised
 * @param changed the customers of whom something is known now that was not before
 */
public record Taken(
    List<ToldAttribute> attributes, List<ToldIdentifier> identifiers, Set<String> changed) {

  /** Nothing. */
  public static final Taken NOTHING = new Taken(List.of(), List.of(), Set.of());

  /** Keeps its own copies. */
  public Taken {
    attributes = List.copyOf(attributes);
    identifiers = List.copyOf(identifiers);
    changed = Set.copyOf(changed);
  }
}
