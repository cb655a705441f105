package io.clientele.gateway.json;

import java.util.ArrayList;
import java.util.List;

/**
 * A body that says how something shall be: only the fields that it names are meant.
 *
 * @param fields the body
 * @param names the fields that it names, null ones included
 */
public record Patch(Fields fields, List<String> names) {

  /** A patch. */
  public Patch {
    names = List.copyOf(names);
  }

  /**
   * The patch in a body.
   *
   * @param known the fields that can be named; others are refused
   */
  public static Patch of(Fields body, List<String> known) {
    List<String> names = new ArrayList<>();
    body.knowing(known).node().fieldNames().forEachRemaining(names::add);
    return new Patch(body, names);
  }
}
