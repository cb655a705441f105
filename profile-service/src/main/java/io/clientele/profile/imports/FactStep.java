package io.clientele.profile.imports;

import io.clientele.profile.intake.FactIngestion;
import io.clientele.profile.intake.FactMetrics;
import io.clientele.profile.intake.Item;
import io.clientele.profile.intake.Sender;
import io.clientele.profile.intake.Verdict;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Applies customers and orders: the facts, the counters and the checkpoint in one transaction. */
@ApplicationScoped
class FactStep {

  private record Applied(
      Turn turn, List<Item> items, List<Verdict> verdicts, List<LineVerdict> lines) {}

  private final Pool pool;
  private final ImportBook book;
  private final FactIngestion ingestion;
  private final FactMetrics factMetrics;
  private final ImportMetrics importMetrics;

  FactStep(
      Pool pool,
      ImportBook book,
      FactIngestion ingestion,
      FactMetrics factMetrics,
      ImportMetrics importMetrics) {
    this.pool = pool;
    this.book = book;
    this.ingestion = ingestion;
    this.factMetrics = factMetrics;
    this.importMetrics = importMetrics;
  }

  /** Does what is next; false where nothing is left. */
  Uni<Boolean> take(String importId) {
    return pool.withTransaction(
            connection -> book.turn(connection, importId).flatMap(turn -> apply(connection, turn)))
        .invoke(applied -> {
          factMetrics.count(applied.items(), applied.verdicts());
          importMetrics.count(applied.lines());
        })
        .map(applied -> applied.turn().more());
  }

  private Uni<Applied> apply(SqlConnection connection, Turn turn) {
    Batch batch = turn.batch();
    if (batch == null) {
      return Uni.createFrom().item(new Applied(turn, List.of(), List.of(), List.of()));
    }
    ImportOperation operation = batch.operation();
    List<Candidate> candidates =
        FactAssembly.candidates(batch.lines(), operation.createdAt(), Instant.now());
    List<Item> items = candidates.stream().map(Candidate::item).toList();
    return ingestion
        .ingest(connection, new Sender(operation.source(), operation.importId()), items)
        .map(verdicts ->
            new Applied(turn, items, verdicts, FactAssembly.verdicts(candidates, verdicts)))
        .call(applied -> book.advance(connection, batch, applied.lines()));
  }
}
