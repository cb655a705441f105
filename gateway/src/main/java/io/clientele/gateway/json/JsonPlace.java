package io.clientele.gateway.json;

import com.fasterxml.jackson.core.JsonStreamContext;

/** Where a parser is, as refusals name fields: {@code properties.products[1].price}. */
final class JsonPlace {

  /** A name of a million characters is no help in a refusal. */
  private static final int LONGEST_NAME = 100;

  private JsonPlace() {}

  /** The path of the field or item that is being read. */
  static String of(JsonStreamContext at) {
    // A container that has just begun has no field of its own yet.
    JsonStreamContext from = at.hasPathSegment() ? at : at.getParent();
    StringBuilder path = new StringBuilder();
    for (JsonStreamContext each = from; each != null && !each.inRoot(); each = each.getParent()) {
      path.insert(0, each.inArray() ? "[" + each.getCurrentIndex() + "]" : "." + name(each));
    }
    return path.isEmpty() || path.charAt(0) == '[' ? path.toString() : path.substring(1);
  }

  private static String name(JsonStreamContext object) {
    String name = String.valueOf(object.getCurrentName());
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
  }
}
