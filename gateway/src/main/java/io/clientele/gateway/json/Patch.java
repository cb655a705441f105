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
    body.node()
        .fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            throw Fields.invalid(
                body.path(name), "is no field here; there are " + String.join(", ", known));
          }
          names.add(name);
        });
    return new Patch(body, names);
  }
}
