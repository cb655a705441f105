package io.clientele.profile.customer;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.attribute.AttributeRepository;
import io.clientele.profile.person.Person;
import io.clientele.profile.person.Persons;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads customers with their attributes. */
@ApplicationScoped
public class CustomerReading {

  /** The most customers of one call. */
  public static final int MAX_CUSTOMERS = 1000;

  private final Persons persons;
  private final AttributeRepository attributes;

  CustomerReading(Persons persons, AttributeRepository attributes) {
    this.persons = persons;
    this.attributes = attributes;
  }

  /** The customer, or a refusal with CUSTOMER_NOT_FOUND. */
  public Uni<Customer> customer(String customerId) {
    return customers(List.of(customerId))
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
        .flatMap(found -> {
          Set<String> all = new HashSet<>();
          found.values().forEach(person -> all.addAll(person.customerIds()));
          return Uni.combine()
              .all()
              .unis(entities(all), attributes.of(Set.copyOf(found.values())))
              .with((entities, told) -> inOrder(customerIds, found, entities, told));
        });
  }

  private static Uni<Map<String, CustomerEntity>> entities(Set<String> ids) {
    return Panache.withSession(() -> CustomerEntity.<CustomerEntity>list("customerId in ?1", ids))
        .map(rows ->
            rows.stream().collect(Collectors.toMap(row -> row.customerId, Function.identity())));
  }

  private static List<Customer> inOrder(
      List<String> asked,
      Map<String, Person> persons,
      Map<String, CustomerEntity> entities,
      Map<String, String> attributes) {
    List<Customer> customers = new ArrayList<>();
    for (String id : asked) {
      Person person = persons.getOrDefault(id, Person.alone(id));
      List<CustomerEntity> known =
          person.customerIds().stream().map(entities::get).filter(Objects::nonNull).toList();
      if (!known.isEmpty()) {
        customers.add(customer(person, known, attributes.getOrDefault(person.personId(), "{}")));
      }
    }
    return customers;
  }

  private static Customer customer(Person person, List<CustomerEntity> known, String attributes) {
    Sighting first = known.getFirst().sighting();
    Sighting seen = known.stream().map(CustomerEntity::sighting).reduce(first, Sighting::and);
    return new Customer(
        person.personId(),
        List.copyOf(person.mergedIds()),
        attributes,
        known.stream().flatMap(row -> Stream.of(row.sources)).distinct().sorted().toList(),
        seen.earliest(),
        seen.latest());
  }
}
