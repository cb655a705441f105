package io.clientele.scoring.expression;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names that expressions can use; a later one of the same name takes the place of an earlier.
 */
public final class Vocabulary {

  private final SortedMap<String, Name> names;

  private Vocabulary(SortedMap<String, Name> names) {
    this.names = Collections.unmodifiableSortedMap(names);
  }

  /** The vocabulary of these names. */
  public static Vocabulary of(Collection<Name> names) {
    return new Vocabulary(new TreeMap<>()).with(names);
  }

  /** This vocabulary and these names. */
  public Vocabulary with(Collection<Name> more) {
    SortedMap<String, Name> all = new TreeMap<>(names);
    more.forEach(name -> all.put(name.name(), name));
    return new Vocabulary(all);
  }

  /** What is known of a name. */
  public Optional<Name> find(String name) {
    return Optional.ofNullable(names.get(name));
  }

  /** All names, ascending. */
  public Collection<Name> names() {
    return names.values();
  }

  /** The name that was probably meant, where one is close enough. */
  public Optional<String> closest(String wrong) {
    return closest(wrong, names.keySet());
  }

  /** The one of some names that was probably meant, where one is close enough. */
  public static Optional<String> closest(String wrong, Collection<String> names) {
    return names.stream()
        .min(
            Comparator.<String>comparingInt(name -> EditDistance.between(wrong, name))
                .thenComparing(Comparator.naturalOrder()))
        .filter(name -> EditDistance.between(wrong, name) <= Math.max(2, wrong.length() / 3));
  }

  /** What to say of a name that is not there. */
  String unknown(String wrong) {
    String said = "there is no " + wrong;
    return closest(wrong)
        .map(name -> said + "; did you mean " + name + "?")
        .orElseGet(() -> said + "; there are " + groups());
  }

  private String groups() {
    SortedMap<String, String> byGroup = new TreeMap<>();
    for (String name : names.keySet()) {
      int dot = name.indexOf('.');
      byGroup.merge(dot < 0 ? name : name.substring(0, dot) + ".*", name, (first, other) -> first);
    }
    return byGroup.entrySet().stream()
        .map(group ->
            group.getKey().equals(group.getValue())
                ? group.getKey()
                : group.getKey() + " such as " + group.getValue())
        .reduce((one, other) -> one + ", " + other)
        .orElse("no names");
  }
}
