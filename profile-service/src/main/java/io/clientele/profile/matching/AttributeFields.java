package io.clientele.profile.matching;

import io.clientele.profile.attribute.AttributeReading;
import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The attributes of people as the values to compare. */
@ApplicationScoped
class AttributeFields {

  private final AttributeReading attributes;

  AttributeFields(AttributeReading attributes) {
    this.attributes = attributes;
  }

  /**
   * What holds of each person, in the state that the client sees: texts by the attribute's name, by
   * person id.
   */
  Uni<Map<String, Map<String, String>>> of(SqlClient client, Collection<Person> persons) {
    return attributes
        .json(client, persons)
        .map(known -> {
          Map<String, Map<String, String>> fields = new HashMap<>();
          known.forEach((personId, json) -> fields.put(personId, texts(json)));
          return fields;
        });
  }

  private static Map<String, String> texts(String attributes) {
    Map<String, String> texts = new HashMap<>();
    for (Map.Entry<String, Object> entry : new JsonObject(attributes)) {
      if (entry.getValue() instanceof String || entry.getValue() instanceof Number) {
        texts.put(entry.getKey(), entry.getValue().toString());
      }
    }
    return texts;
  }
}
