package io.clientele.profile.consent;

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
import java.util.Objects;
import java.util.Set;

/** Reads what a person allows. */
@ApplicationScoped
public class Consents {

  private final Pool pool;
  private final Persons persons;
  private final Tombstones tombstones;
  private final ConsentRepository consents;

  Consents(Pool pool, Persons persons, Tombstones tombstones, ConsentRepository consents) {
    this.pool = pool;
    this.persons = persons;
    this.tombstones = tombstones;
    this.consents = consents;
  }

  /**
   * The word that decides each purpose, of all the person's ids; absent where none was said.
   * Refused with CUSTOMER_NOT_FOUND or CUSTOMER_ERASED.
   */
  public Uni<Map<Purpose, Consent>> of(String customerId) {
    return person(customerId)
        .flatMap(person -> consents.inForce(pool, person.customerIds()))
        .map(Standing::of);
  }

  /** All that the person ever said, newest first, a page of it. */
  public Uni<HistoryPage> history(String customerId, String pageToken, int size) {
    return person(customerId)
        .flatMap(person ->
            consents.history(
                person.customerIds(), HistoryPlace.of(customerId, pageToken), size + 1))
        .map(found -> page(customerId, found, size));
  }

  private static HistoryPage page(String customerId, List<ConsentRepository.Kept> found, int size) {
    List<Consent> page = found.stream().limit(size).map(ConsentRepository.Kept::consent).toList();
    if (found.size() <= size) {
      return new HistoryPage(page, "");
    }
    ConsentRepository.Kept last = found.get(size - 1);
    return new HistoryPage(
        page, new HistoryPlace(last.consent().at().at(), last.seq()).token(customerId));
  }

  private Uni<Person> person(String customerId) {
    Fields.id("customer_id", customerId);
    return tombstones
        .requireNotErased(pool, customerId)
        .flatMap(passed -> persons.of(Set.of(customerId)))
        .map(found -> Objects.requireNonNull(found.get(customerId)))
        .call(person -> consents.known(person.customerIds()).invoke(Consents::requireKnown));
  }

  private static void requireKnown(boolean known) {
    if (!known) {
      throw new ClienteleException(
          ErrorCode.CUSTOMER_NOT_FOUND,
          "customer_id",
          "nothing is known of this customer; facts and consents about a customer make it known");
    }
  }
}
