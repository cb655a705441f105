package io.clientele.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Names of what there is, as answers told them, by the first part of the path. */
final class Ids {

  private static final int MOST = 200;

  private final Map<String, Set<String>> known = new TreeMap<>();

  /** Notes whatever may name something in an answer to a path. */
  synchronized void learn(String path, JsonNode answer) {
    Set<String> ids = known.computeIfAbsent(first(path), name -> new TreeSet<>());
    if (ids.size() < MOST) {
      collect(answer, ids);
    }
  }

  private static void collect(JsonNode node, Set<String> ids) {
    node.properties()
        .forEach(field -> {
          String name = field.getKey();
          boolean naming =
              name.equals("id")
                  || name.equals("name")
                  || name.equals("version")
                  || name.endsWith("_id");
          if (naming && (field.getValue().isTextual() || field.getValue().isInt())) {
            add(field.getValue().asText(), ids);
          }
          collect(field.getValue(), ids);
        });
    if (node.isArray()) {
      node.forEach(item -> collect(item, ids));
    }
  }

  // Without a name the path would be another operation's.
  private static void add(String id, Set<String> ids) {
    if (!id.isEmpty()) {
      ids.add(id);
    }
  }

  synchronized List<String> of(String path) {
    return new ArrayList<>(known.getOrDefault(first(path), Set.of()));
  }

  // "/v1/tier-policies/{id}:activate" and "/v1/tier-policies" speak of the same.
  private static String first(String path) {
    return path.split("/", -1)[2].replaceAll("[:?].*", "");
  }
}
