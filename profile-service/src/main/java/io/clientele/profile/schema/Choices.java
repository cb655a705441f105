package io.clientele.profile.schema;

import io.clientele.profile.value.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values that an attribute can have, found by any of their names. */
public final class Choices {

  /** No choices. */
  public static final Choices NONE = new Choices(List.of());

  private static final int MAX_CHOICES = 1000;

  private final List<Choice> all;
  private final Map<String, String> values = new HashMap<>();

  /** Refuses too many choices, and two that could be meant by one word. */
  public Choices(List<Choice> all) {
    if (all.size() > MAX_CHOICES) {
      throw Fields.invalid("choices", "has more than " + MAX_CHOICES + " entries");
    }
    this.all = List.copyOf(all);
    for (Choice choice : all) {
      for (String key : choice.keys()) {
        String other = values.putIfAbsent(key, choice.value());
        if (other != null) {
          throw Fields.invalid(
              "choices",
              "has two entries, "
                  + other
                  + " and "
                  + choice.value()
                  + ", that go by one name; take it from one of them");
        }
      }
    }
  }

  /** All of them, in their order. */
  public List<Choice> all() {
    return all;
  }

  /** The value that a word stands for. */
  public Optional<String> meant(String word) {
    return Optional.ofNullable(values.get(AttributeName.key(word)));
  }

  /** These choices with the names and synonyms of others, and those that are only there. */
  Choices amended(Choices by) {
    Map<String, Choice> amended = new LinkedHashMap<>();
    all.forEach(choice -> amended.put(choice.value(), choice));
    by.all.forEach(choice -> amended.merge(choice.value(), choice, Choice::amended));
    return new Choices(new ArrayList<>(amended.values()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Choices choices && all.equals(choices.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
