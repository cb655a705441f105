package io.clientele.scoring.person;

import io.clientele.scoring.person.Reach.Marketing;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tags and ways to reach a person as JSON of the table {@code person}. */
final class ContactRows {

  private ContactRows() {}

  /** By name the end of each, null where there is none. */
  static String tags(Contact contact) {
    JsonObject json = new JsonObject();
    contact
        .tags()
        .forEach((name, end) -> json.put(name, end.equals(Instant.MAX) ? null : end.toString()));
    return json.encode();
  }

  static String reach(Contact contact) {
    Reach reach = contact.reach();
    return new JsonObject()
        .put("marketing", reach.marketing().name().toLowerCase(Locale.ROOT))
        .put("email", reach.email())
        .put("phone", reach.phone())
        .put("address", reach.address())
        .encode();
  }

  static Contact contact(@Nullable String tags, @Nullable String reach) {
    TreeMap<String, Instant> ends = new TreeMap<>();
    if (tags != null) {
      for (var tag : new JsonObject(tags)) {
        ends.put(
            tag.getKey(),
            tag.getValue() == null ? Instant.MAX : Instant.parse(tag.getValue().toString()));
      }
    }
    return new Contact(ends, reach == null ? Reach.NONE : reach(new JsonObject(reach)));
  }

  private static Reach reach(JsonObject json) {
    return new Reach(
        Marketing.valueOf(json.getString("marketing").toUpperCase(Locale.ROOT)),
        json.getBoolean("email"),
        json.getBoolean("phone"),
        json.getBoolean("address"));
  }
}
