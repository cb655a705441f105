package io.clientele.scoring.history;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;

/** Activities as rows of the table {@code activity}. */
final class ActivityRows {

  private static final String NOTHING = "[]";

  private ActivityRows() {}

  static String items(List<Activity.Item> items) {
    if (items.isEmpty()) {
      return NOTHING;
    }
    JsonArray json = new JsonArray();
    items.forEach(
        item -> json.add(new JsonObject().put("sku", item.sku()).put("category", item.category())));
    return json.encode();
  }

  static Activity activity(Row row) {
    return new Activity(
        row.getOffsetDateTime("at").toInstant(),
        Activity.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        items(row.getString("items")),
        row.getString("subject"),
        row.getString("other_customer"));
  }

  private static List<Activity.Item> items(String stored) {
    if (stored.equals(NOTHING)) {
      return List.of();
    }
    List<Activity.Item> items = new ArrayList<>();
    for (Object one : new JsonArray(stored)) {
      if (one instanceof JsonObject item) {
        items.add(new Activity.Item(item.getString("sku", ""), item.getString("category", "")));
      }
    }
    return items;
  }
}
