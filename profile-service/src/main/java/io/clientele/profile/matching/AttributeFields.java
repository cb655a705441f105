package io.clientele.profile.matching;

import io.clientele.profile.attribute.AttributeRepository;
import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The attributes of people as the values to compare. */
@ApplicationScoped
class AttributeFields implements PersonFields {

  private final AttributeRepository attributes;

  AttributeFields(AttributeRepository attributes) {
    this.attributes = attributes;
  }

  @Override
  public Uni<Map<String, Map<String, String>>> of(Collection<Person> persons) {
    Set<String> ids = new HashSet<>();
    persons.forEach(person -> ids.addAll(person.customerIds()));
    return attributes
        .of(ids)
        .map(told -> {
          Map<String, Map<String, String>> fields = new HashMap<>();
          for (Person person : persons) {
            Map<String, String> texts = new HashMap<>();
            person.mergedIds().forEach(id -> texts.putAll(texts(told.getOrDefault(id, "{}"))));
            texts.putAll(texts(told.getOrDefault(person.personId(), "{}")));
            fields.put(person.personId(), texts);
          }
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
