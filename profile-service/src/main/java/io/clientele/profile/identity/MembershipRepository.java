package io.clientele.profile.identity;

import io.clientele.profile.identity.Forest.Branch;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Keeps who was merged into whom. */
@ApplicationScoped
public class MembershipRepository {

  // Any number will do as long as nothing else takes it.
  private static final String LOCK = "SELECT pg_advisory_xact_lock(4837261905)";

  private static final String READ =
      """
      SELECT customer_id, parent_id FROM membership
      WHERE person_id IN (
        SELECT unnest($1::text[])
        UNION SELECT person_id FROM membership WHERE customer_id = ANY ($1::text[]))
      """;

  private static final String SAVE =
      """
      INSERT INTO membership (customer_id, parent_id, person_id)
      SELECT customer_id, parent_id, person_id
      FROM unnest($1::text[], $2::text[], $3::text[]) AS t (customer_id, parent_id, person_id)
      ON CONFLICT (customer_id) DO UPDATE
      SET parent_id = excluded.parent_id, person_id = excluded.person_id
      """;

  private static final String REMOVE =
      "DELETE FROM membership WHERE customer_id = ANY ($1::text[])";

  /**
   * Until the end of the transaction nobody else says who is who. It is the last lock that a
   * transaction takes, but for those on what is written under it.
   */
  public Uni<Void> lock(SqlConnection connection) {
    return connection.query(LOCK).execute().replaceWithVoid();
  }

  /** The trees of all persons that the customers belong to. */
  Uni<Forest> forest(SqlClient client, Collection<String> customerIds) {
    return client
        .preparedQuery(READ)
        .execute(Tuple.of(customerIds.toArray(String[]::new)))
        .map(rows -> {
          List<Branch> branches = new ArrayList<>();
          for (Row row : rows) {
            branches.add(new Branch(row.getString("customer_id"), row.getString("parent_id")));
          }
          return new Forest(branches);
        });
  }

  /** Writes down what has moved in a forest; under the lock. */
  Uni<Void> save(SqlConnection connection, Forest forest) {
    List<String> customers = new ArrayList<>();
    List<String> parents = new ArrayList<>();
    List<String> persons = new ArrayList<>();
    List<String> free = new ArrayList<>();
    for (String id : forest.moved()) {
      String parent = forest.parent(id);
      if (parent == null) {
        free.add(id);
      } else {
        customers.add(id);
        parents.add(parent);
        persons.add(forest.person(id));
      }
    }
    Uni<?> saved =
        connection
            .preparedQuery(SAVE)
            .execute(
                Tuple.of(
                    customers.toArray(String[]::new),
                    parents.toArray(String[]::new),
                    persons.toArray(String[]::new)));
    Uni<?> removed =
        connection.preparedQuery(REMOVE).execute(Tuple.of(free.toArray(String[]::new)));
    return Uni.combine().all().unis(saved, removed).discardItems();
  }
}
