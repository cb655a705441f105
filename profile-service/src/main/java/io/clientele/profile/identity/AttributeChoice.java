package io.clientele.profile.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * An attribute whose value would be another for one of two people who become one.
 *
 * @param ofCustomer as JSON; empty where there is none
 */
public record AttributeChoice(String name, String ofCustomer, String ofMerged, String after) {

  /** The attributes that would change for one of the two, sorted. */
  static List<AttributeChoice> of(
      Map<String, String> customer, Map<String, String> merged, Map<String, String> after) {
    TreeSet<String> names = new TreeSet<>(customer.keySet());
    names.addAll(merged.keySet());
    names.addAll(after.keySet());
    List<AttributeChoice> choices = new ArrayList<>();
    for (String name : names) {
      AttributeChoice choice =
          new AttributeChoice(
              name,
              customer.getOrDefault(name, ""),
              merged.getOrDefault(name, ""),
              after.getOrDefault(name, ""));
      if (!choice.after.equals(choice.ofCustomer) || !choice.after.equals(choice.ofMerged)) {
        choices.add(choice);
      }
    }
    return choices;
  }
}
