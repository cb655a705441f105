package io.clientele.scoring.playbook;

import io.clientele.scoring.person.KnownCustomers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Takes down that somebody was contacted. */
@ApplicationScoped
class ContactTaking {

  private final Pool pool;
  private final KnownCustomers known;
  private final ContactRepository contacts;
  private final PlaybookInForce inForce;

  ContactTaking(
      Pool pool, KnownCustomers known, ContactRepository contacts, PlaybookInForce inForce) {
    this.pool = pool;
    this.known = known;
    this.contacts = contacts;
    this.inForce = inForce;
  }

  /**
   * Records a contact and answers when the next one of its rule may be; nothing: whenever.
   *
   * @throws io.clientele.contracts.error.ClienteleException CUSTOMER_NOT_FOUND, CUSTOMER_ERASED,
   *     CONTENT_CONFLICT
   */
  Uni<Optional<Instant>> take(String customerId, ContactMade made) {
    return pool.withTransaction(connection ->
        known
            .person(connection, customerId)
            .chain(person -> contacts.record(connection, person, made))
            .chain(() -> inForce.load(connection))
            .map(playbook ->
                Optional.ofNullable(
                    Rhythm.after(
                        made.at(),
                        playbook.rule(made.rule()).orElse(null),
                        playbook.playbook().contactPauseDays()))));
  }
}
