package io.clientele.profile.feed;

import io.clientele.profile.consent.MarketingWords;
import io.clientele.profile.person.Person;
import io.clientele.profile.tag.TagReading;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what was put on persons and what they say of being written to. */
@ApplicationScoped
class ContactReading {

  private final TagReading tags;
  private final MarketingWords words;

  ContactReading(TagReading tags, MarketingWords words) {
    this.tags = tags;
    this.words = words;
  }

  /** By person id; everybody is there. */
  Uni<Map<String, Contact>> of(SqlConnection connection, Collection<Person> persons) {
    return tags.endsOf(connection, persons, Instant.now())
        .flatMap(ends ->
            words
                .of(connection, persons)
                .map(said -> {
                  Map<String, Contact> contacts = new HashMap<>();
                  for (Person person : persons) {
                    String id = person.personId();
                    contacts.put(
                        id,
                        new Contact(
                            ends.getOrDefault(id, new TreeMap<>()),
                            Optional.ofNullable(said.get(id))));
                  }
                  return contacts;
                }));
  }
}
