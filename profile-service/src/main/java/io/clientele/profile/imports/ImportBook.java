package io.clientele.profile.imports;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Keeps the book of a running import: what is next, and what became of it. The checkpoint moves in
 * the transaction that counts the lines, so that the counters are exact whatever dies in between.
 */
@ApplicationScoped
class ImportBook {

  private final OperationRepository operations;
  private final LineRepository lines;
  private final ImportConfig config;

  ImportBook(OperationRepository operations, LineRepository lines, ImportConfig config) {
    this.operations = operations;
    this.lines = lines;
    this.config = config;
  }

  /** Claims the import for this transaction and says what is next. */
  Uni<Turn> turn(SqlConnection connection, String importId) {
    return operations
        .claim(connection, importId)
        .flatMap(claimed ->
            claimed
                .map(operation -> turn(connection, operation))
                .orElseGet(() -> Uni.createFrom().item(Turn.OVER)));
  }

  private Uni<Turn> turn(SqlConnection connection, ImportOperation operation) {
    String importId = operation.importId();
    if (operation.run().cancelRequested()) {
      return finish(connection, importId, ImportState.CANCELLED);
    }
    if (!operation.run().placed()) {
      return lines
          .place(connection, operation)
          .flatMap(done -> operations.placed(connection, importId))
          .replaceWith(Turn.AGAIN);
    }
    return lines
        .page(connection, importId, operation.run().nextPosition(), config.batchLines())
        .flatMap(page ->
            page.isEmpty()
                ? finish(connection, importId, ImportState.SUCCEEDED)
                : Uni.createFrom().item(new Turn(true, new Batch(operation, page))));
  }

  private Uni<Turn> finish(SqlConnection connection, String importId, ImportState state) {
    return operations.finish(connection, importId, state, null).replaceWith(Turn.OVER);
  }

  /** Counts a batch and moves behind it, unless that has been done already. */
  Uni<Boolean> advance(SqlConnection connection, Batch batch, List<LineVerdict> verdicts) {
    List<LineVerdict> rejected =
        verdicts.stream().filter(line -> line.verdict().problem() != null).toList();
    return operations
        .advance(connection, batch, Tally.of(verdicts))
        .call(moved ->
            moved
                ? lines.reject(connection, batch.operation().importId(), rejected)
                : Uni.createFrom().voidItem());
  }
}
