package io.clientele.profile.customer;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.attribute.AttributeRepository;
import io.clientele.profile.person.Persons;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads customers with their attributes. */
@ApplicationScoped
public class CustomerReading {

  /** The most customers of one call. */
  public static final int MAX_CUSTOMERS = 1000;

  private final AttributeRepository attributes;
  private final Persons persons;
  private final LabelReading labels;

  CustomerReading(AttributeRepository attributes, Persons persons, LabelReading labels) {
    this.attributes = attributes;
    this.persons = persons;
    this.labels = labels;
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

  /** Those of the asked that exist, in the asked order; an id asked twice is answered twice. */
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
    return Uni.combine()
        .all()
        .unis(entities(ids), attributes.of(ids), labels(ids))
        .with((entities, told, labels) -> inOrder(customerIds, entities, told, labels));
  }

  private Uni<Map<String, Labels>> labels(Set<String> ids) {
    return persons
        .of(ids)
        .flatMap(found ->
            labels
                .of(Set.copyOf(found.values()))
                .map(byPerson -> {
                  Map<String, Labels> byId = new HashMap<>();
                  found.forEach((id, person) ->
                      byId.put(id, byPerson.getOrDefault(person.personId(), Labels.NONE)));
                  return byId;
                }));
  }

  private static Uni<Map<String, CustomerEntity>> entities(Set<String> ids) {
    return Panache.withSession(() -> CustomerEntity.<CustomerEntity>list("customerId in ?1", ids))
        .map(rows ->
            rows.stream().collect(Collectors.toMap(row -> row.customerId, Function.identity())));
  }

  private static List<Customer> inOrder(
      List<String> asked,
      Map<String, CustomerEntity> entities,
      Map<String, String> attributes,
      Map<String, Labels> labels) {
    return asked.stream()
        .map(entities::get)
        .filter(Objects::nonNull)
        .map(entity ->
            entity.toCustomer(
                attributes.getOrDefault(entity.customerId, "{}"),
                labels.getOrDefault(entity.customerId, Labels.NONE)))
        .toList();
  }
}
