package io.clientele.profile.customer;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.attribute.AttributeReading;
import io.clientele.profile.erasure.Tombstones;
import io.clientele.profile.person.Person;
import io.clientele.profile.person.Persons;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads customers with their attributes: whatever id is asked for, the answer is the person. */
@ApplicationScoped
public class CustomerReading {

  /** The most customers of one call. */
  public static final int MAX_CUSTOMERS = 1000;

  private final Pool pool;
  private final Persons persons;
  private final AttributeReading attributes;
  private final LabelReading labels;
  private final Tombstones tombstones;

  CustomerReading(
      Pool pool,
      Persons persons,
      AttributeReading attributes,
      LabelReading labels,
      Tombstones tombstones) {
    this.pool = pool;
    this.persons = persons;
    this.attributes = attributes;
    this.labels = labels;
    this.tombstones = tombstones;
  }

  /** The customer, or a refusal with CUSTOMER_NOT_FOUND or CUSTOMER_ERASED. */
  public Uni<Customer> customer(String customerId) {
    return tombstones
        .requireNotErased(pool, customerId)
        .flatMap(passed -> customers(List.of(customerId)))
        .map(found -> {
          if (found.isEmpty()) {
            throw new ClienteleException(
                ErrorCode.CUSTOMER_NOT_FOUND,
                "customer_id",
                "nothing is known of this customer; facts about a customer make it known");
          }
          return found.getFirst();
        });
  }

  /**
   * Those of the asked that exist, in the asked order; an id asked twice is answered twice, and so
   * is a person asked by two ids.
   */
  public Uni<List<Customer>> customers(List<String> customerIds) {
    if (customerIds.size() > MAX_CUSTOMERS) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_ITEMS,
          "customer_ids",
          "at most " + MAX_CUSTOMERS + " customers can be read at once; split the request");
    }
    // What holds NUL cannot be stored, and cannot be asked either.
    Set<String> ids =
        customerIds.stream().filter(id -> id.indexOf('\0') < 0).collect(Collectors.toSet());
    return persons
        .of(ids)
        .flatMap(found ->
            byPerson(Set.copyOf(found.values()))
                .map(customers -> inOrder(customerIds, found, customers)));
  }

  private Uni<Map<String, Customer>> byPerson(Set<Person> asked) {
    Set<String> ids = new HashSet<>();
    asked.forEach(person -> ids.addAll(person.customerIds()));
    return Uni.combine()
        .all()
        .unis(entities(ids), attributes.json(asked), labels.of(asked), tombstones.erased(pool, ids))
        .with((entities, told, labelled, erased) -> {
          // Their tombstones stand a moment before their rows are gone.
          entities.keySet().removeAll(erased);
          Map<String, Customer> customers = new HashMap<>();
          for (Person person : asked) {
            List<CustomerEntity> known =
                person.customerIds().stream().map(entities::get).filter(Objects::nonNull).toList();
            if (!known.isEmpty()) {
              customers.put(
                  person.personId(),
                  customer(
                      person,
                      known,
                      told.getOrDefault(person.personId(), "{}"),
                      labelled.getOrDefault(person.personId(), Labels.NONE)));
            }
          }
          return customers;
        });
  }

  private static Uni<Map<String, CustomerEntity>> entities(Set<String> ids) {
    return Panache.withSession(() -> CustomerEntity.<CustomerEntity>list("customerId in ?1", ids))
        .map(rows ->
            rows.stream().collect(Collectors.toMap(row -> row.customerId, Function.identity())));
  }

  private static List<Customer> inOrder(
      List<String> asked, Map<String, Person> persons, Map<String, Customer> customers) {
    List<Customer> found = new ArrayList<>();
    for (String id : asked) {
      Customer customer = customers.get(persons.getOrDefault(id, Person.alone(id)).personId());
      if (customer != null) {
        found.add(customer);
      }
    }
    return found;
  }

  private static Customer customer(
      Person person, List<CustomerEntity> known, String attributes, Labels labels) {
    Sighting first = known.getFirst().sighting();
    Sighting seen = known.stream().map(CustomerEntity::sighting).reduce(first, Sighting::and);
    return new Customer(
        person.personId(),
        List.copyOf(person.mergedIds()),
        attributes,
        known.stream().flatMap(row -> Stream.of(row.sources)).distinct().sorted().toList(),
        seen.earliest(),
        seen.latest(),
        labels);
  }
}
