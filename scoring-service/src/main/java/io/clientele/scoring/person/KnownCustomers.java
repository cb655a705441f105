package io.clientele.scoring.person;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.tombstone.Tombstones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Customers about whom something may be written down by hand. */
@ApplicationScoped
public class KnownCustomers {

  // Who refused to be profiled has no standing, and is a person nevertheless.
  private static final String PERSON =
      """
      SELECT r.id, EXISTS (SELECT FROM standing s WHERE s.snapshot = 0 AND s.customer_id = r.id)
        OR EXISTS (SELECT FROM person p WHERE p.person_id = r.id)
      FROM (SELECT coalesce((SELECT m.person_id FROM membership m WHERE m.customer_id = $1), $1)) AS r (id)
      """;

  private final Tombstones tombstones;

  KnownCustomers(Tombstones tombstones) {
    this.tombstones = tombstones;
  }

  /**
   * The person behind an id; keeps erasures out until the transaction ends.
   *
   * @throws ClienteleException CUSTOMER_ERASED, CUSTOMER_NOT_FOUND
   */
  public Uni<String> person(SqlConnection connection, String customerId) {
    return tombstones
        .holdOff(connection)
        .chain(() -> tombstones.erased(connection, List.of(customerId)))
        .invoke(erased -> {
          if (!erased.isEmpty()) {
            throw new ClienteleException(
                ErrorCode.CUSTOMER_ERASED, "customer_id", "the person was erased");
          }
        })
        .chain(() -> connection.preparedQuery(PERSON).execute(Tuple.of(customerId)))
        .map(rows -> {
          Row row = rows.iterator().next();
          if (!row.getBoolean(1)) {
            throw new ClienteleException(
                ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "nothing is known of this customer");
          }
          return row.getString(0);
        });
  }
}
