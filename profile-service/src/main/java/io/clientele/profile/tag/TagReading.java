package io.clientele.profile.tag;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells which tags hold now. */
@ApplicationScoped
public class TagReading {

  private final TagRepository tags;

  TagReading(TagRepository tags) {
    this.tags = tags;
  }

  /** The names of the tags of each person, by person id; one without tags is absent. */
  public Uni<Map<String, SortedSet<String>>> namesOf(Collection<Person> persons) {
    Set<String> ids = new HashSet<>();
    persons.forEach(person -> ids.addAll(person.customerIds()));
    return tags.list(ids, Instant.now()).map(all -> byPerson(persons, all));
  }

  private static Map<String, SortedSet<String>> byPerson(
      Collection<Person> persons, List<Tag> tags) {
    Map<String, String> personOf = new HashMap<>();
    persons.forEach(
        person -> person.customerIds().forEach(id -> personOf.put(id, person.personId())));
    Map<String, SortedSet<String>> names = new HashMap<>();
    for (Tag tag : tags) {
      String personId = personOf.getOrDefault(tag.customerId(), tag.customerId());
      names.computeIfAbsent(personId, id -> new TreeSet<>()).add(tag.name());
    }
    return names;
  }
}
