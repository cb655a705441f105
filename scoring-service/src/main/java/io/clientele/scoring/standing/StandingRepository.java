package io.clientele.scoring.standing;

import io.clientele.scoring.history.CustomerHistory;
import io.clientele.scoring.history.HistoryRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Keeps the standings: reads histories, decides in Java, writes rows. */
@ApplicationScoped
public class StandingRepository {

  /** The snapshot of the present. */
  public static final long LIVE = 0;

  /** Later than every event: a history up to here is whole. */
  public static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

  private static final int CHUNK = 2_000;

  private static final String BY_ID =
      "SELECT "
          + StandingRows.SELECTED
          + " FROM standing s WHERE s.snapshot = $1 AND s.customer_id = ANY ($2::text[])";

  private final HistoryRepository histories;
  private final StandingPolicy policy;

  StandingRepository(HistoryRepository histories, StandingPolicy policy) {
    this.histories = histories;
    this.policy = policy;
  }

  /** Makes the live standings of the customers anew. */
  public Uni<Void> renew(SqlConnection connection, Collection<String> customers) {
    return write(connection, LIVE, customers, FOREVER);
  }

  /** Makes the standings of everybody known by then anew, from what had happened by then. */
  Uni<Void> renewAll(SqlConnection connection, long snapshot, Instant until) {
    return renewAfter(connection, snapshot, until, "");
  }

  private Uni<Void> renewAfter(
      SqlConnection connection, long snapshot, Instant until, String after) {
    return histories
        .page(connection, after, until, CHUNK)
        .chain(page ->
            page.isEmpty()
                ? Uni.createFrom().voidItem()
                : write(connection, snapshot, page, until)
                    .chain(() -> renewAfter(connection, snapshot, until, page.getLast())));
  }

  private Uni<Void> write(
      SqlConnection connection, long snapshot, Collection<String> customers, Instant until) {
    if (customers.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return histories
        .gather(connection, customers, until)
        .map(this::standings)
        .chain(standings ->
            connection
                .preparedQuery(StandingRows.UPSERT)
                .execute(StandingRows.parameters(snapshot, standings)))
        .replaceWithVoid();
  }

  private List<Standing> standings(List<CustomerHistory> gathered) {
    return gathered.stream().map(history -> Standing.of(history, policy)).toList();
  }

  /** Those of the customers that the snapshot knows, in any order. */
  public Uni<List<Standing>> find(
      SqlConnection connection, long snapshot, Collection<String> customers) {
    return connection
        .preparedQuery(BY_ID)
        .execute(Tuple.of(snapshot, customers.toArray(String[]::new)))
        .map(rows -> {
          List<Standing> found = new ArrayList<>();
          rows.forEach(row -> found.add(StandingRows.standing(row)));
          return found;
        });
  }
}
