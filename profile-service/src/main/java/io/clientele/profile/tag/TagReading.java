package io.clientele.profile.tag;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells which tags hold now. */
@ApplicationScoped
public class TagReading {

  private final Pool pool;
  private final TagRepository tags;

  TagReading(Pool pool, TagRepository tags) {
    this.pool = pool;
    this.tags = tags;
  }

  /** The names of the tags of each person, by person id; one without tags is absent. */
  public Uni<Map<String, SortedSet<String>>> namesOf(Collection<Person> persons) {
    return endsOf(pool, persons, Instant.now())
        .map(ends -> {
          Map<String, SortedSet<String>> names = new HashMap<>();
          ends.forEach((person, held) -> names.put(person, new TreeSet<>(held.keySet())));
          return names;
        });
  }

  /**
   * The tags that hold at a time of each person, by person id, each with its end where it has one;
   * a person without tags is absent. One that was put on several times ends with the last of them.
   */
  public Uni<Map<String, SortedMap<String, Optional<Instant>>>> endsOf(
      SqlClient client, Collection<Person> persons, Instant now) {
    Map<String, String> personOf = new HashMap<>();
    persons.forEach(
        person -> person.customerIds().forEach(id -> personOf.put(id, person.personId())));
    return tags.list(client, Set.copyOf(personOf.keySet()), now)
        .map(held -> {
          Map<String, SortedMap<String, Optional<Instant>>> ends = new HashMap<>();
          for (Tag tag : held) {
            ends.computeIfAbsent(
                    personOf.getOrDefault(tag.customerId(), tag.customerId()),
                    person -> new TreeMap<>())
                .merge(tag.name(), Optional.ofNullable(tag.expiresAt()), TagReading::later);
          }
          return ends;
        });
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    return one.flatMap(first -> other.map(second -> first.isAfter(second) ? first : second));
  }
}
