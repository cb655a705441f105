package io.clientele.profile.feed;

import io.clientele.profile.attribute.AttributeReading;
import io.clientele.profile.attribute.Observation;
import io.clientele.profile.consent.Refusals;
import io.clientele.profile.person.Person;
import io.clientele.profile.person.Persons;
import io.clientele.profile.schema.Schema;
import io.clientele.profile.schema.SchemaReading;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads a page of the feed together with how the customers in it are.
 *
 * <p>A change of a customer is kept without content. What it says is read with the page, in one
 * snapshot: it holds everything that the change itself made, and perhaps later changes too. Those
 * come later in the feed, and say it again. So whoever keeps the last message about a customer ends
 * with what holds, and the feed keeps nothing of a person but ids.
 */
@ApplicationScoped
class FeedReading {

  private static final String ONE_SNAPSHOT =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";

  private final Pool pool;
  private final FeedRepository changes;
  private final Persons persons;
  private final AttributeReading attributes;
  private final SchemaReading schemas;
  private final Refusals refusals;
  private final FeedDetailRepository details;
  private final ContactReading contacts;

  FeedReading(
      Pool pool,
      FeedRepository changes,
      Persons persons,
      AttributeReading attributes,
      SchemaReading schemas,
      Refusals refusals,
      FeedDetailRepository details,
      ContactReading contacts) {
    this.pool = pool;
    this.changes = changes;
    this.persons = persons;
    this.attributes = attributes;
    this.schemas = schemas;
    this.refusals = refusals;
    this.details = details;
    this.contacts = contacts;
  }

  /** The changes after a place that can be read without ever skipping one. */
  Uni<ChangePage> page(Cursor after, int limit) {
    return pool.withTransaction(connection ->
        connection
            .query(ONE_SNAPSHOT)
            .execute()
            .flatMap(begun -> changes.page(connection, after, limit))
            .flatMap(rows -> details.read(connection, rows.changes()).map(rows::page))
            .flatMap(page -> filled(connection, page)));
  }

  private Uni<ChangePage> filled(SqlConnection connection, ChangePage page) {
    Set<String> changed = page.changed();
    if (changed.isEmpty()) {
      return Uni.createFrom().item(page);
    }
    return persons
        .of(connection, changed)
        .flatMap(found -> states(connection, changed, found))
        .map(page::with);
  }

  private Uni<Map<String, CustomerState>> states(
      SqlConnection connection, Set<String> changed, Map<String, Person> found) {
    Map<String, Person> concerned = new HashMap<>();
    found.values().forEach(person -> concerned.put(person.personId(), person));
    Set<Person> all = new HashSet<>(concerned.values());
    return refusals
        .ofPersons(connection, all)
        .flatMap(refusing ->
            attributes
                .best(connection, all)
                .flatMap(best ->
                    contacts
                        .of(connection, all)
                        .flatMap(contact ->
                            schemas
                                .current(connection)
                                .map(schema -> new Told(refusing, best, contact, schema)))))
        .map(told -> {
          Map<String, CustomerState> states = new HashMap<>();
          concerned.keySet().forEach(id -> states.put(id, told.state(id, id)));
          changed.forEach(id -> {
            Person person = found.getOrDefault(id, Person.alone(id));
            states.put(id, told.state(id, person.personId()));
          });
          return states;
        });
  }

  private record Told(
      Set<String> refusing,
      Map<String, Map<String, Observation>> best,
      Map<String, Contact> contacts,
      Schema schema) {

    CustomerState state(String customerId, String personId) {
      Map<String, Known> known =
          customerId.equals(personId) ? known(best.getOrDefault(personId, Map.of())) : Map.of();
      Set<String> open = new HashSet<>(known.keySet());
      open.removeIf(name -> !open(name));
      Contact contact =
          customerId.equals(personId)
              ? contacts.getOrDefault(personId, Contact.UNKNOWN)
              : Contact.UNKNOWN;
      return new CustomerState(personId, refusing.contains(personId), known, open, contact);
    }

    // A free trait has no definition: nobody said that it leads to no one.
    private boolean open(String name) {
      return schema
          .named(name)
          .filter(definition -> !definition.retired() && !definition.personal())
          .isPresent();
    }
  }

  private static Map<String, Known> known(Map<String, Observation> best) {
    Map<String, Known> known = new HashMap<>();
    best.forEach((name, observation) -> {
      if (observation.value() != null) {
        known.put(name, new Known(observation.value(), observation.observedAt()));
      }
    });
    return known;
  }
}
