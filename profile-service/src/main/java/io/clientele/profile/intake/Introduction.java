package io.clientele.profile.intake;

import io.clientele.profile.change.Change;
import io.clientele.profile.change.ChangeRepository;
import io.clientele.profile.consent.Acquaintance;
import io.clientele.profile.customer.CustomerRepository;
import io.clientele.profile.customer.Sighting;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Makes a customer known of whom no fact was told. */
@ApplicationScoped
class Introduction implements Acquaintance {

  private final CustomerRepository customers;
  private final ChangeRepository changes;

  Introduction(CustomerRepository customers, ChangeRepository changes) {
    this.customers = customers;
    this.changes = changes;
  }

  @Override
  public Uni<Void> met(SqlConnection connection, String source, String customerId, Instant at) {
    return customers
        .sight(connection, source, List.of(new Sighting(customerId, at, at)))
        .flatMap(seen ->
            changes.append(
                connection,
                seen.stream().<Change>map(id -> new Change.CustomerSeen(id, source, at)).toList()));
  }
}
