package io.clientele.profile.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.embedded.postgres.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MatchQueueTest {

  private static final List<String> CUSTOMERS =
      IntStream.range(0, 500).mapToObj(i -> "queued-" + i).toList();

  @Inject Pool pool;
  @Inject MatchQueue queue;

  @Test
  void noMoreCustomersAreTakenThanAskedForWhateverThePlan() {
    for (String plan : List.of("nestloop", "hashjoin", "mergejoin")) {
      List<Integer> taken =
          pool.withTransaction(connection ->
                  only(plan, connection)
                      .chain(() -> queue.add(connection, CUSTOMERS))
                      .chain(() -> queue.take(connection, 10))
                      .chain(some ->
                          queue
                              .take(connection, 10_000)
                              .chain(rest ->
                                  connection
                                      .query(
                                          "DELETE FROM match_due WHERE customer_id LIKE 'queued-%'")
                                      .execute()
                                      .replaceWith(List.of(some.size(), rest.size())))))
              .await()
              .indefinitely();
      // Fewer when somebody of another test waits twice: who is taken is told once.
      assertThat(taken.getFirst()).as(plan).isBetween(1, 10);
      assertThat(taken.getLast()).as(plan).isGreaterThanOrEqualTo(CUSTOMERS.size() - 10);
    }
  }

  private static Uni<Void> only(String plan, SqlConnection connection) {
    return Uni.join()
        .all(
            List.of("nestloop", "hashjoin", "mergejoin", "material", "hashagg", "sort").stream()
                .filter(other -> !other.equals(plan))
                .map(other -> connection.query("SET LOCAL enable_" + other + " = off").execute())
                .toList())
        .usingConcurrencyOf(1)
        .andFailFast()
        .replaceWithVoid();
  }
}
