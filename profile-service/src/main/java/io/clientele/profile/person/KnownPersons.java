package io.clientele.profile.person;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.value.Fields;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Finds persons of whom anything is known, and refuses others with CUSTOMER_NOT_FOUND. */
@ApplicationScoped
public class KnownPersons {

  private static final String KNOWN =
      "SELECT FROM customer WHERE customer_id = ANY($1::text[]) LIMIT 1";

  // In the order of the ids, so that two transactions never wait for each other.
  private static final String HOLD =
      """
      SELECT FROM customer WHERE customer_id = ANY($1::text[]) ORDER BY customer_id FOR KEY SHARE
      """;

  private final Pool pool;
  private final Persons persons;

  KnownPersons(Pool pool, Persons persons) {
    this.pool = pool;
    this.persons = persons;
  }

  /** The person behind an id. */
  public Uni<Person> known(String customerId) {
    return find(pool, customerId, KNOWN);
  }

  /**
   * The person behind an id, who cannot be taken away before the caller's transaction ends:
   * whatever it writes of the person is there when the taking away looks for it.
   */
  public Uni<Person> hold(SqlConnection connection, String customerId) {
    return find(connection, customerId, HOLD);
  }

  private Uni<Person> find(SqlClient client, String customerId, String sql) {
    String id = Fields.id("customer_id", customerId);
    return persons
        .of(client, Set.of(id))
        .map(found -> found.getOrDefault(id, Person.alone(id)))
        .call(person ->
            client
                .preparedQuery(sql)
                .execute(Tuple.of(person.customerIds().toArray(String[]::new)))
                .invoke(rows -> {
                  if (rows.size() == 0) {
                    throw new ClienteleException(
                        ErrorCode.CUSTOMER_NOT_FOUND,
                        "customer_id",
                        "nothing is known of this customer; facts about a customer make it known");
                  }
                }));
  }
}
