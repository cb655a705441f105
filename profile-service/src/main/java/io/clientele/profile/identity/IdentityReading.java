package io.clientele.profile.identity;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.erasure.Tombstones;
import io.clientele.profile.person.Person;
import io.clientele.profile.person.Persons;
import io.clientele.profile.value.Fields;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads by what people are known, and what made one of them. */
@ApplicationScoped
class IdentityReading {

  private final Pool pool;
  private final Persons persons;
  private final IdentifierRepository identifiers;
  private final MergeLedger ledger;
  private final Tombstones tombstones;

  IdentityReading(
      Pool pool,
      Persons persons,
      IdentifierRepository identifiers,
      MergeLedger ledger,
      Tombstones tombstones) {
    this.pool = pool;
    this.persons = persons;
    this.identifiers = identifiers;
    this.ledger = ledger;
    this.tombstones = tombstones;
  }

  /** By what the person is known, sorted; refuses with CUSTOMER_NOT_FOUND, CUSTOMER_ERASED. */
  Uni<List<Identifier>> identifiers(String customerId) {
    return person(customerId)
        .flatMap(person -> identifiers.list(pool, person.customerIds()))
        .map(found -> {
          if (found.isEmpty()) {
            throw notFound();
          }
          return found.stream().sorted(Identifier.ORDER).toList();
        });
  }

  /**
   * A page of the merges that ever concerned the person; refuses with CUSTOMER_NOT_FOUND,
   * CUSTOMER_ERASED, INVALID_PAGE_TOKEN.
   */
  Uni<MergePage> merges(String customerId, int size, String token) {
    MergePageToken place = MergePageToken.of(customerId, token);
    return person(customerId)
        .call(person -> token.isEmpty() ? identifiers(customerId) : Uni.createFrom().nullItem())
        .flatMap(person -> ledger.page(pool, person.customerIds(), place.before(), size + 1))
        .map(found -> page(customerId, found, size));
  }

  private static MergePage page(String customerId, Map<Long, Merge> found, int size) {
    List<Long> places = List.copyOf(found.keySet());
    List<Merge> merges = List.copyOf(found.values());
    return merges.size() > size
        ? new MergePage(
            merges.subList(0, size), new MergePageToken(customerId, places.get(size - 1)).token())
        : new MergePage(merges, "");
  }

  private Uni<Person> person(String customerId) {
    Fields.id("customer_id", customerId);
    Uni<Set<String>> erased = tombstones.erased(pool, List.of(customerId));
    return erased
        .invoke(found -> {
          if (!found.isEmpty()) {
            throw new ClienteleException(
                ErrorCode.CUSTOMER_ERASED, "customer_id", "the person was erased");
          }
        })
        .flatMap(alive -> persons.of(List.of(customerId)))
        .map(found -> found.getOrDefault(customerId, Person.alone(customerId)));
  }

  private static ClienteleException notFound() {
    return new ClienteleException(
        ErrorCode.CUSTOMER_NOT_FOUND,
        "customer_id",
        "nothing is known of this customer; facts about a customer make it known");
  }
}
