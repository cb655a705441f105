package io.clientele.scoring.tier;

import io.clientele.scoring.history.HistoryRepository;
import io.clientele.scoring.person.Person;
import io.clientele.scoring.person.PersonRepository;
import io.clientele.scoring.standing.StandingRepository;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Goes through everybody who did not refuse to be profiled, a chunk at a time. */
@ApplicationScoped
class BaseScan {

  private static final int CHUNK = 2_000;

  private final HistoryRepository histories;
  private final PersonRepository persons;
  private final LedgerRepository ledgers;

  BaseScan(HistoryRepository histories, PersonRepository persons, LedgerRepository ledgers) {
    this.histories = histories;
    this.persons = persons;
    this.ledgers = ledgers;
  }

  /**
   * Hands everybody's ledgers on, by person; what comes of a chunk is computed on a worker thread.
   */
  Uni<Void> scan(SqlConnection connection, Function<Map<String, Ledger>, Uni<Void>> chunk) {
    return after("", connection, chunk);
  }

  private Uni<Void> after(
      String id, SqlConnection connection, Function<Map<String, Ledger>, Uni<Void>> chunk) {
    return histories
        .page(connection, id, StandingRepository.FOREVER, CHUNK)
        .chain(page ->
            page.isEmpty()
                ? Uni.createFrom().voidItem()
                : ledgers(connection, page)
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .chain(chunk::apply)
                    .chain(() -> after(page.getLast(), connection, chunk)));
  }

  private Uni<Map<String, Ledger>> ledgers(SqlConnection connection, List<String> page) {
    return persons
        .persons(connection, page)
        .chain(found ->
            ledgers.gather(connection, found.stream().filter(BaseScan::profiled).toList()));
  }

  private static boolean profiled(Person person) {
    return !person.profilingRefused();
  }
}
